/** What is saved as a PDF reads as the page does: tagged, in its language, with headings, lists and tables. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import type { Served } from '../../src/cli/serve-folder.js';
import { makeReceipt } from '../../src/host/make-receipt.js';
import type { Content } from '../../src/procedure/content.js';
import type { JsonObject } from '../../src/schema/json.js';
import { findBrowser } from '../support/browser.js';
import { readTaggedPdf, type TaggedPdf } from '../support/read-tagged-pdf.js';
import { serve } from '../support/serve.js';

const dist = new URL('../../dist/', import.meta.url);
const example = 'schemas/vss-books-and-cards/examples/1.2.a-lost-child-under-six-with-guardian.valid.json';
const dossier = JSON.parse(readFileSync(example, 'utf8')) as JsonObject;
const procedure = '/content/vss-books-and-cards.js';
const { default: content } = (await import(new URL(`.${procedure}`, dist).href)) as { default: Content };
const place = { name: 'BHXH quận 1', address: '181 Nguyễn Thị Minh Khai' };
const receipt = makeReceipt(content, dossier, { reference: 'TD-1', receivedOn: '2026-03-02', place });

const pageOf = (lang: string): string => `<!doctype html>
<html lang="${lang}">
  <meta charset="utf-8" />
  <title>Hồ sơ</title>
  <script type="module" src="/hoso.js"></script>
  <script type="module" src="/test/show.js"></script>
  <main></main>
</html>`;
const script = `globalThis.show = (tag, members) => {
  document.querySelector('main').replaceChildren(Object.assign(document.createElement(tag), members));
};`;

let server: Served;
let browser: Browser;
before(async () => {
  server = await serve(dist.pathname, {
    pages: { '/vi.html': pageOf('vi'), '/en.html': pageOf('en') },
    handle(request, response) {
      if (request.url !== '/test/show.js') return false;
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

interface Saved extends TaggedPdf {
  /** The headings of the page, in order. */
  readonly headings: readonly string[];
}

async function save(lang: 'vi' | 'en', tag: string, members: object): Promise<Saved> {
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.url}/${lang}.html`);
  await page.waitForFunction('"show" in globalThis && customElements.get("hoso-print")');
  await page.evaluate(
    ([name, given]) =>
      void (globalThis as unknown as { show: (tag: string, members: object) => void }).show(name, given),
    [tag, members] as const,
  );
  const shown = page.locator(`${tag} :is(h2, h3, h4, h5, h6):visible`);
  await shown.first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const headings = await shown.evaluateAll((all) => all.map((heading) => heading.textContent));
  const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true });
  await page.close();
  return { ...readTaggedPdf(pdf), headings: headings.map(fold) };
}

/** Where a line is broken, Chromium forgets the space in a bookmark; and it takes the capitals of the style over. */
function fold(text: string): string {
  return text.normalize().replace(/\s+/g, '').toLowerCase();
}

const typesOf = ({ tags }: Saved): string[] => tags.map(({ type }) => type);
const levelsOf = (saved: Saved): number[] =>
  typesOf(saved).flatMap((type) => (/^H\d$/.test(type) ? Number(type[1]) : []));

/** What every document owes to somebody who hears it. */
function assertHeard(saved: Saved, lang: string): void {
  const { isMarked, showsTitle, title, tags, headings, untagged } = saved;
  assert.deepEqual({ isMarked, showsTitle, title, lang: saved.lang }, { isMarked: true, showsTitle: true, title: 'Hồ sơ', lang }); // prettier-ignore
  assert.deepEqual(tags.flatMap(({ bookmark = [] }) => bookmark).map(fold), headings);
  const levels = levelsOf(saved);
  assert.equal(levels.length, headings.length);
  assert.equal(levels[0], 2);
  assert.ok(levels.every((level, index) => level <= (levels[index - 1] ?? 1) + 1), `levels ${levels.join()}`); // prettier-ignore
  // A space or a colon between two elements: no word.
  assert.deepEqual(
    untagged.filter((codes) => codes.length > 4),
    [],
  );
}

describe('what is saved as PDF', () => {
  test('has in the declaration a table in which each cell knows its column', async () => {
    const { declaration } = dossier;
    const saved = await save('vi', 'hoso-print', { src: '/content/tk1-ts-490-2023.js', value: declaration });
    assertHeard(saved, 'vi');
    const heads = saved.tags.filter(({ type }) => type === 'TH');
    const cells = saved.tags.filter(({ type }) => type === 'TD');
    assert.ok(heads.length > 5 && cells.length > heads.length);
    assert.ok(heads.every(({ about }) => about.includes('/Scope /Column')));
    assert.ok(cells.every(({ about }) => about.includes('/Headers [(')));
  });

  test('has in the checklist its papers as a list, in the language of the page', async () => {
    const saved = await save('en', 'hoso-checklist', { src: procedure, case: '1.2.a', value: dossier });
    assertHeard(saved, 'en');
    assert.ok(typesOf(saved).filter((type) => type === 'LI').length >= 3);
  });

  test('has in the slip the heading that says what it is', async () => {
    assertHeard(await save('vi', 'hoso-receipt', { src: procedure, receipt, value: dossier }), 'vi');
  });
});
