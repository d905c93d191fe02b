/** `<hoso-form>` in a plain form of the built bundle: the browser itself brings back what was typed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Served } from '../../src/cli/serve-folder.js';
import { findBrowser } from '../support/browser.js';
import { serve } from '../support/serve.js';

const script = `import '/hoso-form.js';
document.querySelector('hoso-form').schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', title: 'Name' },
    kind: { title: 'Kind', oneOf: [
      { title: 'One', type: 'object', required: ['a'], properties: { a: { type: 'string', title: 'A' } } },
      { title: 'Two', type: 'object', required: ['b'], properties: { b: { type: 'string', title: 'B' } } },
    ] },
  },
};`;
const pages = {
  '/form.html': `<!doctype html><html lang="en"><title>Form</title><script type="module" src="/form.js"></script>
    <form action="/elsewhere.html"><hoso-form name="dossier"></hoso-form><button>Send</button></form>
    <a href="/elsewhere.html">Elsewhere</a></html>`,
  '/elsewhere.html': '<!doctype html><title>Elsewhere</title><p>Elsewhere</p>',
};

let server: Served;
let browser: Browser;
before(async () => {
  server = await serve(new URL('../../dist/', import.meta.url).pathname, {
    pages,
    handle(request, response) {
      if (request.url !== '/form.js') return false;
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
      return true;
    },
  });
  browser = await chromium.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Fills the form in: a field, and a branch with its own. */
async function fill(page: Page): Promise<void> {
  await page.goto(`${server.url}/form.html`);
  await page.getByLabel('Name').fill('Nguyễn Thị Ánh');
  await page.getByLabel('Two').check();
  await page.getByLabel('B', { exact: true }).fill('trong nhánh');
}

async function assertFilled(page: Page): Promise<void> {
  await page.getByLabel('B', { exact: true }).waitFor();
  assert.equal(await page.getByLabel('Name').inputValue(), 'Nguyễn Thị Ánh');
  assert.equal(await page.getByLabel('B', { exact: true }).inputValue(), 'trong nhánh');
  assert.equal(await page.getByLabel('Two').isChecked(), true);
}

test('going elsewhere and back brings back what was typed, in its branch', async () => {
  const page = await browser.newPage();
  await fill(page);
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.waitForURL(/elsewhere/);
  await page.goBack();
  await assertFilled(page);
  await page.close();
});

test('sending it and going back brings it back, and it can be sent again with the change', async () => {
  const page = await browser.newPage();
  await fill(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(/elsewhere/);
  await page.goBack();
  await assertFilled(page);
  await page.getByLabel('Name').fill('Bình');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(/elsewhere/);
  const sent = new URL(page.url()).searchParams.get('dossier');
  assert.deepEqual(JSON.parse(sent ?? ''), { name: 'Bình', kind: { b: 'trong nhánh' } });
  await page.close();
});
