/** Every case of the procedure, in a browser on the real service: confirmed with the code, told the appointment, and kept. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import documents from '../../schemas/vss-books-and-cards/documents.json' with { type: 'json' };
import english from '../../schemas/vss-books-and-cards/locales/en.json' with { type: 'json' };
import type { Receipt } from '../../src/host/host.js';
import { cases, papersOf, type Facts, type LawfulCase } from '../content/fixtures/law.js';
import { openContents } from '../content/open-content.js';
import { openEmbeddedStage, type EmbeddedStage } from '../support/embedded-stage.js';
import type { Dossier, Language, Portal } from '../support/harness.js';

const { examples } = openContents().find(({ name }) => name === 'vss-books-and-cards')!;

let stage: EmbeddedStage;
before(async () => {
  stage = await openEmbeddedStage();
});
after(() => stage.close());

for (const [index, lawful] of cases.entries()) {
  const { id } = lawful;
  const lang = index % 2 === 0 ? 'vi' : 'en';
  test(`${id}, in ${lang}: the slip says what the law says, and the record is what was sent`, async () => {
    const dossier = findExample(id);
    const portal = await stage.open({ step: 'check', case: id, value: dossier, lang });
    await portal.begun('check');
    await portal.continueTo('confirm');
    await portal.enterCode(stage.reception.code);
    const recordsBefore = (await stage.reception.records()).length;
    const sending = portal.page.waitForRequest((request) => request.url().endsWith('/api/dossiers'));
    await portal.continueTo('receipt');

    const { dossier: sent } = (await sending).postDataJSON() as { dossier: Dossier };
    assert.deepEqual(sent, dossier, 'nothing is added or dropped on the way');
    const records = await stage.reception.records();
    assert.equal(records.length - recordsBefore, 1);
    const record = records.at(-1)!;
    assert.deepEqual(record.dossier, sent);

    checkReceipt(record.receipt, lawful, dossier);
    assert.deepEqual(await readSlip(portal), describeSlip(record.receipt, lang));
    const { events } = await portal.leave();
    assert.deepEqual(events.at(-1), { type: 'hoso-receipt', detail: { receipt: record.receipt } });
  });
}

/** The first without files, with a telephone: the register of the demonstration knows none of these people. */
function findExample(id: string): Dossier {
  const found = examples.find(
    ({ value, isValid }) =>
      isValid && (value as Dossier).case === id && !JSON.stringify(value).includes('"files"'),
  );
  assert.ok(found, `no example of ${id}`);
  const dossier = found.value as Dossier;
  return { ...dossier, declaration: { phone: '0900000018', ...dossier.declaration } };
}

/** What was promised, beside what is read from the law by hand. */
function checkReceipt(receipt: Receipt, lawful: LawfulCase, dossier: Dossier): void {
  assert.equal(receipt.case, lawful.id);
  assert.deepEqual([receipt.fee?.amount, receipt.fee?.currency], [lawful.fee, 'VND']);
  const { workingDays, longest } = receipt.term!;
  assert.deepEqual([workingDays, ...(longest === undefined ? [] : [longest])], lawful.term);
  const asked = papersOf(lawful, dossier.situation as unknown as Facts);
  assert.deepEqual(receipt.papers.map(({ id }) => id).sort(), Object.keys(asked).sort());
  for (const { id, document, answer, received } of receipt.papers) {
    const given = dossier.documents![id]!;
    assert.ok(asked[id]!.includes(document));
    assert.deepEqual([document, answer], [given['document'], given['answer']]);
    assert.equal(received, id === 'declaration', 'without files only the declaration has arrived');
  }
}

interface Slip {
  readonly title: string;
  readonly reference: string;
  readonly caseTitle: string;
  readonly received: readonly string[];
  readonly stillDue: readonly string[];
  readonly receivedOn: string;
  readonly due: string;
  readonly fee: string;
}

/** The slip as it is read: the name of the case stands above it, and on it for whoever prints it. */
async function readSlip({ page }: Portal): Promise<Slip> {
  const read = (selector: string): Promise<string[]> =>
    page.locator(`hoso-dossier ${selector}`).allInnerTexts();
  const [title = ''] = await read('.bar .caption');
  const [reference = ''] = await read('.reference strong');
  const [caseTitle = '', receivedOn = '', due = '', fee = ''] = await read('.receipt .fact dd');
  return {
    title,
    reference,
    caseTitle,
    received: await read('.receipt .item[data-state="ready"] .item-title'),
    stillDue: await read('.receipt .item:not([data-state="ready"]) .item-title'),
    receivedOn,
    // Below it there may be a note on the holidays of the next year.
    due: due.split('\n')[0]!,
    fee: fee.replaceAll('\u00a0', ' '),
  };
}

const words = {
  vi: { complex: 'nếu phải xác minh', noFee: 'Không mất phí', fees: { 2000: '2.000 ₫', 4000: '4.000 ₫' } },
  en: {
    complex: 'if verification is needed',
    noFee: 'No fee',
    fees: { 2000: 'VND 2,000', 4000: 'VND 4,000' },
  },
};

function describeSlip({ reference, receivedOn, case: id, papers, term, fee }: Receipt, lang: Language): Slip {
  const { complex, noFee, fees } = words[lang];
  const listTitles = (isReceived: boolean): string[] =>
    papers
      .filter(({ received }) => received === isReceived)
      .map(({ document }) => translate(documents.$defs[document as 'tk1-ts'].title, lang));
  const { due, dueLongest } = term!;
  return {
    title: translate(readTitle(id), lang),
    reference,
    caseTitle: translate(readTitle(id), lang),
    received: listTitles(true),
    stillDue: listTitles(false),
    receivedOn: writeDay(receivedOn, lang),
    due: writeDay(due, lang) + (dueLongest ? `; ${complex}: ${writeDay(dueLongest, lang)}` : ''),
    fee: fees[fee!.amount as 2000 | 4000] ?? noFee,
  };
}

function readTitle(id: string): string {
  const file = new URL(`../../schemas/vss-books-and-cards/cases/${id}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { title: string }).title;
}

function translate(text: string, lang: Language): string {
  return lang === 'vi' ? text : (english.text as Record<string, string>)[text]!;
}

function writeDay(date: string, lang: Language): string {
  const [year, month, day] = date.split('-');
  if (lang === 'vi') return `${day}/${month}/${year}`;
  const name = new Date(date).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
  return `${Number(day)} ${name} ${year}`;
}
