/** `hoso preview` as an editor has it: the built command, a page, and files that are saved meanwhile. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { copyLibrary, type LibraryCopy } from '../cli/library-copy.js';
import { findBrowser } from '../support/browser.js';
import { findNothing } from '../support/harness-axe.js';
import { eventually } from '../support/harness.js';
import { readWatched, watchPage } from '../support/harness-watch.js';
import { measureOverflow } from '../support/measure-overflow.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const card = 'library-card/2024.json';

let browser: Browser;
let copy: LibraryCopy;
let command: ChildProcess;
let url: string;
let page: Page;

before(async () => {
  browser = await chromium.launch(await findBrowser());
});
after(() => browser.close());

beforeEach(async () => {
  copy = copyLibrary();
  command = spawn('node', ['dist/cli/hoso.js', 'preview', copy.root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(command.stdout!, 'data')) as [Buffer];
  [url = ''] = /http:\S+/.exec(String(said)) ?? [];
  page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  page.setDefaultTimeout(15_000);
  await watchPage(page);
  await page.addInitScript({ path: axeFile });
});
afterEach(async () => {
  command.kill();
  copy.dispose();
  const { violations } = await readWatched(page);
  await page.close();
  assert.deepEqual(violations, []);
});

const findings = () => page.locator('[role="status"] li');
const name = () => page.locator('hoso-form [data-pointer="/name"]');

async function openCard(lang = 'vi'): Promise<void> {
  await page.goto(`${url}preview/?content=library-card-2024&lang=${lang}`);
  await name().waitFor();
}

describe('the preview', () => {
  test('begins with the procedure, and shows what else is chosen in the language that is chosen', async () => {
    await page.goto(url);
    await page.locator('hoso-dossier').waitFor();
    await page.getByLabel('Nội dung').selectOption('library-card-2024');
    await page.getByText('Đơn xin cấp thẻ thư viện').waitFor();
    await page.getByLabel('Ngôn ngữ').selectOption('en');
    await page.getByText('Application for a library card').waitFor();
    await page.getByLabel('Content').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.reload();
    await page.getByText('Application for a library card').waitFor();
    assert.deepEqual((await page.evaluate(measureOverflow, 'hoso-form')).outside, []);
    await findNothing({ page }, 'preview');
  });

  test('draws what is saved, with what was entered, the focus and the place in the text', async () => {
    await openCard();
    await name().pressSequentially('Nguyễn An');
    copy.replace(card, '"title": "Tuổi"', '"title": "Bao nhiêu tuổi?"');
    await page.getByText('Bao nhiêu tuổi?').waitFor();
    await page.keyboard.type(' Nhiên');
    assert.equal(await name().inputValue(), 'Nguyễn An Nhiên');
    assert.match(await page.locator('output.value').innerText(), /"name": "Nguyễn An Nhiên"/);
  });

  test('keeps the last drawing while a file is wrong, and says file, place, problem and remedy', async () => {
    await openCard('en');
    await name().fill('An');
    copy.replace(card, '#/$defs/relative', '#/$defs/relation');
    await findings().waitFor();
    const text = await findings().innerText();
    assert.match(text, /library-card\/2024\.json:10:27 \/properties\/guardian\/\$ref/);
    assert.match(text, /has nothing at \/\$defs\/relation/);
    assert.match(text, /Instead of "relation" there is: name, relative/);
    assert.equal(await name().inputValue(), 'An');
    await findNothing({ page }, 'preview with findings');
    copy.replace(card, '#/$defs/relation', '#/$defs/relative');
    await findings().waitFor({ state: 'detached' });
    assert.equal(await name().inputValue(), 'An');
  });

  test('says what keeps nothing from being drawn, too', async () => {
    await openCard();
    copy.replace('library-card/locales/en.json', '"Tuổi"', '"Tuoi"');
    await eventually(async () => assert.ok((await findings().count()) > 0));
    assert.match((await findings().allInnerTexts()).join(), /Tuổi/);
  });

  test('keeps the answers and the page of a dossier when a paper of it changes', async () => {
    await page.goto(url);
    const lost = page.locator('hoso-dossier hoso-finder input[type="radio"]').first();
    await lost.check();
    const before = await page.locator('output.value').innerText();
    copy.replace('reading-room/procedure.json', 'Làm lại thẻ thư viện', 'Làm lại thẻ đọc');
    await page.getByText('Làm lại thẻ đọc').first().waitFor();
    assert.ok(await lost.isChecked());
    assert.equal(await page.locator('output.value').innerText(), before);
  });

  test('says that the command has ended', async () => {
    await openCard('en');
    command.kill();
    await page.getByText('The command hoso preview has ended').waitFor();
  });

  test('answers no page that came under another name', async () => {
    await page.goto(url);
    const { port } = new URL(url);
    const answer = await new Promise<number | undefined>((resolve, reject) =>
      request({ port, host: '127.0.0.1', path: '/findings', headers: { Host: 'elsewhere.example' } })
        .once('response', (response) => resolve(response.resume().statusCode))
        .once('error', reject)
        .end(),
    );
    assert.equal(answer, 421);
  });
});
