/** What a page loses by an element of hoso in it: nothing. Its styles, names, storage and document stay as they were. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Served } from '../../src/cli/serve-folder.js';
import { findBrowser } from '../support/browser.js';
import { readWatched, watchPage } from '../support/harness-watch.js';
import { serve } from '../support/serve.js';

/** Classes that hoso uses inside, and elements that it draws, with styles of a portal's own. */
const styles = `
  body { margin: 3px; font: 13px/1.1 serif; color: rgb(1, 2, 3) }
  .button, .field, .row, .error, .page, .summary, .hint, .label, .group { border: 1px dashed; padding: 7px }
  input { width: 77px } h2 { letter-spacing: 2px } fieldset { background: rgb(9, 9, 9) }`;
const names = [
  'button',
  'field',
  'row',
  'error',
  'page',
  'summary',
  'hint',
  'label',
  'group',
  'notice',
  'step',
];
const own = names.map((name) => `<div class="${name}" id="own-${name}">${name}</div>`).join('');

const pageWith = (script: string): string => `<!doctype html>
<html lang="vi">
  <meta charset="utf-8" />
  <title>Portal</title>
  <link rel="stylesheet" href="/portal.css" />
  ${script}
  <header><h1>Portal</h1><nav><a href="#own">Own</a></nav></header>
  <form id="own"><fieldset><legend>Own</legend><label for="a">A</label><input id="a" required />
    <select><option>1</option></select><textarea></textarea><button class="button">Own</button></fieldset></form>
  <hoso-dossier src="/content/vss-books-and-cards.js"></hoso-dossier>
  ${own}<table><tr><th>1</th><td>2</td></tr></table><details><summary>Own</summary>Own</details><h2>Own</h2><ul><li>Own</li></ul>
</html>`;

let server: Served;
let browser: Browser;
before(async () => {
  server = await serve(new URL('../../dist/', import.meta.url).pathname, {
    pages: {
      '/without.html': pageWith(''),
      '/with.html': pageWith('<script type="module" src="/hoso.js"></script>'),
    },
    handle(request, response) {
      if (request.url !== '/portal.css') return false;
      response.writeHead(200, { 'Content-Type': 'text/css' }).end(styles);
      return true;
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
  await page.goto(server.url + path);
  return page;
}

interface Surroundings {
  /** Of each element outside: its name, attributes and every computed style, but for where on the page it is. */
  readonly elements: readonly string[];
  readonly globals: readonly string[];
  readonly kept: readonly string[];
  readonly sheets: number;
  readonly title: string;
  readonly isOwnSent: boolean;
}

function look(): Surroundings {
  const elements = [...document.querySelectorAll('*')].filter(
    (element) => element.localName !== 'hoso-dossier' && element.localName !== 'script',
  );
  const places = /^(perspective-origin|transform-origin|inset-.*|top|bottom|left|right)$/;
  // These grow with what is in them.
  const isAround = (element: Element): boolean => element.querySelector('hoso-dossier') !== null;
  const sizes = /^((min-|max-)?(height|width|block-size|inline-size))$/;
  let isOwnSent = false;
  document.querySelector('#own')!.addEventListener('submit', (event) => {
    isOwnSent = true;
    event.preventDefault();
  });
  document.querySelector<HTMLInputElement>('#a')!.value = 'x';
  document.querySelector<HTMLButtonElement>('#own button')!.click();
  return {
    elements: elements.map((element) => {
      const style = getComputedStyle(element);
      const values = Array.from(style)
        .filter((name) => !places.test(name) && !(isAround(element) && sizes.test(name)))
        .map((name) => `${name}: ${style.getPropertyValue(name)}`);
      const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`);
      return [element.localName, ...attributes, ...values].join('; ');
    }),
    globals: Object.getOwnPropertyNames(window).sort(),
    kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie],
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    title: document.title,
    isOwnSent,
  };
}

test('a page is with the dossier, when somebody has begun it, as it is without', async () => {
  const without = await open('/without.html');
  const expected = await without.evaluate(look);
  assert.ok(expected.elements.length > 30 && expected.isOwnSent);

  const page = await open('/with.html');
  const first = page.locator('hoso-finder .option input').first();
  const question = await first.getAttribute('data-pointer');
  await first.check();
  await page.keyboard.press('Enter');
  await page.locator(`hoso-finder .option input:not([data-pointer="${question}"])`).first().waitFor();
  const { globals, ...found } = await page.evaluate(look);
  const { globals: before, ...rest } = expected;
  assert.deepEqual(found, rest);
  // Lit's own: by them it warns of a second copy of itself.
  assert.deepEqual(
    globals.filter((name) => !before.includes(name)),
    ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'],
  );
  assert.deepEqual((await readWatched(page)).violations, []);
  await without.close();
  await page.close();
});
