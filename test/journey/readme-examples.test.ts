/** What the README tells to copy is copied, letter by letter, and does what it says there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Served } from '../../src/cli/serve-folder.js';
import { findBrowser } from '../support/browser.js';
import { readWatched, watchPage } from '../support/harness-watch.js';
import { eventually } from '../support/harness.js';
import { serve } from '../support/serve.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The only example in a language that has a text in it. */
function exampleWith(language: string, text: string): string {
  const examples = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(
    ([, each, code = '']) => each === language && code.includes(text),
  );
  assert.equal(examples.length, 1, `${language} with ${text}`);
  return examples[0]![2]!;
}

const journey = exampleWith('html', '<hoso-dossier');
const pages = {
  '/journey.html': journey,
  '/host.html': `${journey}<script type="module" src="/host.js"></script>`,
  '/form.html': exampleWith('html', '<hoso-form'),
  '/theme.html': `${journey}<link rel="stylesheet" href="/theme.css" />`,
};
const files = new Map([
  ['/contact.js', exampleWith('js', '// contact.js')],
  ['/host.js', exampleWith('js', 'element.host = {')],
  ['/theme.css', exampleWith('css', '--hoso-color-primary')],
]);

interface Received {
  readonly method: string | undefined;
  readonly key: string | string[] | undefined;
  readonly body: unknown;
}

let server: Served;
let browser: Browser;
const received: Received[] = [];

before(async () => {
  server = await serve(new URL('../../dist/', import.meta.url).pathname, {
    pages,
    async handle(request, response) {
      const text = files.get(request.url ?? '');
      if (text !== undefined) {
        const type = request.url!.endsWith('.css') ? 'text/css' : 'text/javascript';
        response.writeHead(200, { 'Content-Type': type }).end(text);
        return true;
      }
      if (request.url === '/dossiers') {
        const body = JSON.parse((await request.setEncoding('utf8').toArray()).join('')) as { case?: string };
        received.push({ method: request.method, key: request.headers['idempotency-key'], body });
        response
          .writeHead(body.case ? 201 : 422, { 'Content-Type': 'application/json' })
          .end('{"reference":"TD-1"}');
        return true;
      }
      // The folder that is built is put on the server as /hoso/.
      request.url = request.url?.replace(/^\/hoso\//, '/');
      return false;
    },
  });
  browser = await chromium.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await server.close();
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  await watchPage(page);
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(server.url + path);
  return page;
}

const question = 'hoso-finder input[data-pointer="/situation/reason"]';

/** Nothing was refused by the policy that the README states. */
async function leave(page: Page): Promise<void> {
  assert.deepEqual((await readWatched(page)).violations, []);
  await page.close();
}

test('the policy is the one that the pages are served under', async () => {
  const response = await fetch(`${server.url}/journey.html`);
  assert.equal(
    /^Content-Security-Policy: (.*)$/m.exec(readme)?.[1],
    response.headers.get('content-security-policy'),
  );
});

test('the journey begins with its first question', async () => {
  const page = await open('/journey.html');
  await page.locator(question).first().waitFor();
  assert.match(await page.locator('hoso-dossier .page-title').first().innerText(), /\p{L}/u);
  await leave(page);
});

test('the form takes an address, refuses another, and hands it over', async () => {
  const page = await open('/form.html');
  const said: string[] = [];
  page.on('console', (message) => void said.push(message.text()));
  const email = page.getByRole('textbox', { name: 'Email' });
  await email.fill('nobody');
  await email.press('Enter');
  await page.locator('hoso-form [data-error-for="/email"]').waitFor();
  await email.fill('somebody@example.org');
  await email.press('Enter');
  await eventually(() => Promise.resolve(assert.deepEqual(said, ['{email: somebody@example.org}'])));
  await leave(page);
});

test('the host sends a dossier under its key, and says what became of it', async () => {
  const page = await open('/host.html');
  await page.locator(question).first().waitFor();
  const answers = await page.evaluate(async () => {
    const { host, value } = document.querySelector('hoso-dossier') as unknown as {
      host: { submit: (dossier: object, submission: object) => Promise<unknown> };
      value: { case: string; situation: { channel: string } };
    };
    return [
      value.situation.channel,
      await host.submit(value, { idempotencyKey: 'a key' }),
      await host.submit({}, { idempotencyKey: 'another' }).catch((error: unknown) => error),
    ];
  });
  assert.deepEqual(answers, ['online', { reference: 'TD-1' }, { kind: 'invalid' }]);
  assert.deepEqual(
    received.map(({ method, key }) => [method, key]),
    [
      ['POST', 'a key'],
      ['POST', 'another'],
    ],
  );
  assert.equal((received[0]!.body as { case: string }).case, '1.2.a');
  await leave(page);
});

test('the theme colours the main button, squares the corners and draws a line below the steps', async () => {
  const page = await open('/theme.html');
  const button = page.locator('hoso-dossier .button--primary').first();
  await button.waitFor();
  const styles = await button.evaluate((element) => {
    const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(element);
    const bar = document.querySelector('hoso-dossier')!.shadowRoot!.querySelector('[part~="bar"]')!;
    return [backgroundColor, borderRadius, fontFamily, getComputedStyle(bar).borderBottomStyle];
  });
  assert.deepEqual(styles, ['rgb(122, 31, 43)', '0px', '"Be Vietnam Pro", sans-serif', 'solid']);
  await leave(page);
});
