/** The finder, the checklist and the printed form by themselves on a page, as a person meets them who starts anywhere. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Served } from '../../src/cli/serve-folder.js';
import { findBrowser } from '../support/browser.js';
import { hands, type HandName } from '../support/harness-hand.js';
import { readWatched, watchPage } from '../support/harness-watch.js';
import { eventually } from '../support/harness.js';
import { measureOverflow } from '../support/measure-overflow.js';
import { serve } from '../support/serve.js';

interface Dossier {
  readonly case: string;
  readonly situation: Readonly<Record<string, string | string[]>>;
  readonly declaration: Readonly<Record<string, unknown>>;
}

const folder = new URL('../../schemas/vss-books-and-cards/examples/', import.meta.url);

function readDossier(name: string): Dossier {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Dossier;
}

/** One dossier of each case, from the examples of the content. */
function readDossiers(): ReadonlyMap<string, Dossier> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.valid.json'));
  const dossiers = files.map(readDossier);
  return new Map(dossiers.reverse().map((dossier) => [dossier.case, dossier]));
}

const dossiers = readDossiers();
const languages = ['vi', 'en'] as const;

/** A page that goes from the finder to the checklist of what was found. */
const script = `
const src = '/content/vss-books-and-cards.js';
const show = (tag, members) => {
  const element = Object.assign(document.createElement(tag), { src }, members);
  document.querySelector('main').replaceChildren(element);
  return element;
};
globalThis.show = show;
document.addEventListener('hoso-case', ({ detail }) => {
  globalThis.found = detail;
  show('hoso-checklist', { case: detail.case, value: { situation: detail.situation } });
});`;

const pageIn = (lang: string): string => `<!doctype html>
<html lang="${lang}">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>hoso</title>
  <script type="module" src="/hoso.js"></script>
  <script type="module" src="/test/papers.js"></script>
  <main></main>
</html>`;

let server: Served;
let browser: Browser;
before(async () => {
  server = await serve(new URL('../../dist/', import.meta.url).pathname, {
    pages: Object.fromEntries(languages.map((lang) => [`/${lang}.html`, pageIn(lang)])),
    handle(request, response) {
      if (request.url !== '/test/papers.js') return false;
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

async function open(lang: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.setDefaultTimeout(15_000);
  await watchPage(page);
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(`${server.url}/${lang}.html`);
  await eventually(async () =>
    assert.ok(await page.evaluate('"show" in globalThis && customElements.get("hoso-print") !== undefined')),
  );
  return page;
}

/** Nothing was refused by the policy. */
async function leave(page: Page): Promise<void> {
  assert.deepEqual((await readWatched(page)).violations, []);
  await page.close();
}

async function show(page: Page, tag: string, members: object): Promise<void> {
  await page.evaluate(
    ([name, given]) =>
      void (globalThis as unknown as { show: (tag: string, members: object) => void }).show(name, given),
    [tag, members] as const,
  );
}

const papers = '.checklist [data-document]';

/** Answers whatever the finder asks with the facts, until the checklist is there; the facts asked, in order. */
async function walk(page: Page, facts: Dossier['situation'], name: HandName): Promise<readonly string[]> {
  const hand = hands[name](page);
  const asked: string[] = [];
  while ((await page.locator('hoso-checklist').count()) === 0) {
    const option = page.locator('hoso-finder .option input').first();
    await option.waitFor();
    const fact = ((await option.getAttribute('data-pointer')) ?? '').replace('/situation/', '');
    assert.ok(!asked.includes(fact), `${fact} is asked twice`);
    asked.push(fact);
    for (const value of [facts[fact] ?? assert.fail(`${fact} is asked`)].flat())
      await hand.pick(page.locator(`hoso-finder input[value="${value}"]`));
    await hand.press(page.locator('hoso-finder button[type="submit"]'));
    await eventually(async () => assert.ok(await page.evaluate(isPast, fact)));
  }
  await page.locator(papers).first().waitFor();
  return asked;
}

/** Another question, or the checklist already. */
function isPast(fact: string): boolean {
  if (document.querySelector('hoso-checklist')) return true;
  const option = document
    .querySelector('hoso-finder')
    ?.shadowRoot?.querySelector<HTMLElement>('.option input');
  return option?.dataset['pointer'] !== `/situation/${fact}`;
}

async function fit(page: Page): Promise<void> {
  const { width, outside } = await page.evaluate(measureOverflow, 'main > *');
  assert.ok(width <= 0, `${width} px have to be scrolled sideways`);
  assert.deepEqual(outside, []);
}

describe('the finder', () => {
  for (const lang of languages)
    test(`leads to each of the 18 cases in at most five questions (${lang})`, async () => {
      assert.equal(dossiers.size, 18);
      const page = await open(lang);
      for (const [id, { situation }] of dossiers) {
        await show(page, 'hoso-finder', { value: {} });
        const asked = await walk(page, situation, 'mouse');
        assert.ok(asked.length <= 5, `${id}: ${asked.join()}`);
        assert.deepEqual(await page.evaluate('found.case'), id);
      }
      await leave(page);
    });

  test('does not ask what is known, and takes several answers to one question', async () => {
    const page = await open('vi');
    await show(page, 'hoso-finder', { value: { subject: 'book', route: 'self', channel: 'office' } });
    const situation = { reason: 'personalDetails', changed: ['givenName', 'gender', 'citizenship'] };
    assert.deepEqual(await walk(page, situation, 'mouse'), ['reason', 'changed']);
    assert.deepEqual(await page.evaluate('found.situation.changed'), situation.changed);
    await leave(page);
  });

  test('changes an answer in one step, and asks again only what hung on it', async () => {
    const page = await open('vi');
    await show(page, 'hoso-finder', {
      value: { subject: 'book', reason: 'lost', part: 'sheets', route: 'self', channel: 'office' },
    });
    await page.locator('.answer', { hasText: 'Vì sao' }).getByRole('button').click();
    assert.deepEqual(await walk(page, { reason: 'merge' }, 'mouse'), ['reason']);
    assert.equal(await page.evaluate('found.case'), '1.1.c');
    await leave(page);
  });

  test('says where to go with "none of these", and where facts contradict each other', async () => {
    const page = await open('vi');
    await show(page, 'hoso-finder', { value: { subject: 'card', reason: 'benefitLevel' } });
    await page.getByRole('button', { name: 'Không có trường hợp nào' }).click();
    await page.locator('[data-dead-end]', { hasText: 'UBND cấp xã' }).waitFor();
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await page.locator('input[value="martyrFamily"]').waitFor();
    await show(page, 'hoso-finder', { value: { subject: 'book', reason: 'facility' } });
    await page.locator('[data-dead-end] a[href^="https://dichvucong"]').waitFor();
    await leave(page);
  });
});

describe('the checklist', () => {
  for (const lang of languages)
    test(`prints each case on one page of A4, and fits 320 px (${lang})`, async () => {
      const page = await open(lang, 320);
      for (const [id, { situation }] of dossiers) {
        await show(page, 'hoso-checklist', { case: id, value: { situation } });
        await page.locator(papers).first().waitFor();
        await fit(page);
        const pdf = await page.pdf({ format: 'A4' });
        assert.equal(countPages(pdf), 1, id);
      }
      await leave(page);
    });

  test('is one open item for 11 papers, which the first closes, and keeps its answers when the paper is another', async () => {
    const page = await open('vi', 320);
    const { situation } = dossiers.get('1.2.g')!;
    await show(page, 'hoso-checklist', { case: '1.2.g', value: { situation } });
    const item = page.locator('[data-document="evidence"]');
    await item.waitFor();
    assert.equal(await item.locator('input[data-pointer="/documents/evidence"]').count(), 11);
    assert.equal(await item.getAttribute('data-state'), 'open');
    await item.locator('input[value="decision-290-2005"]').click();
    await item.locator('input[value="have"]').click();
    await item.locator('input[value="certified"]').click();
    assert.equal(await item.getAttribute('data-state'), 'ready');
    await item.locator('[data-pointer="/documents/evidence/number"]').fill('12/QĐ');
    await item.locator('input[value="decision-188-2007"]').click();
    assert.equal(await item.locator('input[value="certified"]').isChecked(), true);
    assert.equal(await item.locator('[data-pointer="/documents/evidence/number"]').inputValue(), '');
    await item.locator('input[value="cannot"]').click();
    await item.locator('textarea[data-pointer="/documents/evidence/reason"]').waitFor();
    assert.equal(await item.getAttribute('data-state'), 'cannot');
    await fit(page);
    await leave(page);
  });

  test('leads to a group that is not answered, and says what to do', async () => {
    const page = await open('vi');
    const { situation } = dossiers.get('1.2.e1')!;
    await show(page, 'hoso-checklist', { case: '1.2.e1', value: { situation } });
    await page.locator(papers).first().waitFor();
    assert.equal(await page.evaluate('document.querySelector("hoso-checklist").reportValidity()'), false);
    await page.locator('[data-issue="/documents/evidence"]', { hasText: 'chọn một giấy tờ' }).click();
    const focused = 'document.activeElement.shadowRoot.activeElement.dataset.pointer';
    assert.equal(await page.evaluate(focused), '/documents/evidence');
    await leave(page);
  });
});

describe('a new user comes to their checklist in under a minute', () => {
  const people = {
    'a war veteran': { id: '1.2.e1', facts: { subject: 'card', reason: 'benefitLevel', group: 'veteranResistance' }, papers: 3 },
    'a person whose book lost a sheet': { id: '1.1.a', facts: { subject: 'book', reason: 'lost', part: 'sheets' }, papers: 2 },
    'a mother whose child lost the card': { id: '1.2.a', facts: { subject: 'card', reason: 'lost' }, papers: 1 },
  }; // prettier-ignore
  for (const [who, { id, facts, papers: count }] of Object.entries(people))
    for (const lang of languages)
      for (const [hand, width] of [
        ['mouse', 320],
        ['keyboard', 1280],
      ] as const)
        // prettier-ignore
        test(`${who}, ${lang}, ${hand}, ${width} px`, async (t) => {
          const page = await open(lang, width);
          const started = Date.now();
          await show(page, 'hoso-finder', { value: {} });
          const asked = await walk(page, { ...facts, route: 'self', channel: 'office' }, hand);
          const seconds = (Date.now() - started) / 1000;
          t.diagnostic(`${asked.length} questions, ${asked.length * 2} presses, ${seconds.toFixed(1)} s`);
          assert.ok(seconds < 60);
          assert.equal(await page.evaluate('found.case'), id);
          const needed = page.locator('.item:not([data-state="notNeeded"])');
          assert.equal(await needed.count(), count);
          await fit(page);
          await leave(page);
        });
});

describe('the declaration on paper', () => {
  const { declaration } = readDossier('1.2.a-lost-child-under-six-with-guardian.valid.json');
  // The members of a household are a page of their own.
  const { household: _, ...alone } = declaration;
  for (const edition of ['490-2023', '505-2020', '888-2018'])
    test(`has the answers under the numbers of edition ${edition}`, async () => {
      const page = await open('vi', 320);
      await show(page, 'hoso-print', { src: `/content/tk1-ts-${edition}.js`, value: declaration });
      const lines = page.locator('.sheet > .sheet-lines > .line');
      await lines.first().waitFor();
      const name = page.locator('.line', { hasText: String(declaration['fullName']) }).first();
      assert.match((await name.getAttribute('data-number')) ?? '', /01/);
      const numbers = await lines.evaluateAll((all) => all.map((line) => Number(/\d+/.exec((line as HTMLElement).dataset['number'] ?? '')?.[0])));
      assert.ok(numbers.length >= 8);
      assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b));
      const text = await page.locator('.sheet').innerText();
      assert.match(text, /cam đoan/);
      assert.match(text, /Người kê khai/);
      await fit(page);
      await show(page, 'hoso-print', { src: `/content/tk1-ts-${edition}.js`, value: alone });
      await lines.first().waitFor();
      assert.equal(countPages(await page.pdf({ format: 'A4' })), 1);
      await leave(page);
    }); // prettier-ignore

  test('begins as an official paper does, and has the household as a table on a page of its own', async () => {
    const page = await open('vi', 320);
    await show(page, 'hoso-print', { src: '/content/tk1-ts-490-2023.js', value: declaration });
    const { headName, members } = declaration['household'] as {
      headName: string;
      members: readonly { fullName: string }[];
    };
    const appendix = page.locator('.appendix');
    await appendix.waitFor();
    await fit(page);
    const head = await page.locator('.letterhead').innerText();
    assert.match(
      head,
      /BẢO HIỂM XÃ HỘI VIỆT NAM[^]*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\s+Độc lập - Tự do - Hạnh phúc/,
    );
    assert.match(await page.locator('.line[data-number="[12]"]').innerText(), /phụ lục kèm theo/);
    assert.match(await appendix.innerText(), new RegExp(`Họ và tên chủ hộ\\s*${headName}`));

    await page.setViewportSize({ width: 1000, height: 900 });
    const columns = await appendix.locator('th').allInnerTexts();
    assert.equal(columns[0], 'STT');
    const rows = await appendix
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    assert.deepEqual(
      rows.map((cells) => cells.slice(0, 2)),
      members.map(({ fullName }, index) => [String(index + 1), fullName]),
    );
    assert.ok(rows.every((cells) => cells.length === columns.length));
    assert.equal(countPages(await page.pdf({ format: 'A4' })), 2);
    await leave(page);
  });
});

function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
