import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checklist, type ChecklistItem } from '../../src/procedure/checklist.js';
import type { JsonObject } from '../../src/schema/json.js';
import { content } from './fixtures/content.js';

/** Items in short: `+` needed, `-` not needed and refused, `?` may be there. */
function list(dossier: JsonObject): string[] {
  return checklist(content, dossier).map(
    ({ id, needed, allowed }) => `${needed ? '+' : allowed ? '?' : '-'}${id}`,
  );
}

function find(dossier: JsonObject, id: string, lang?: string): ChecklistItem {
  const item = checklist(content, dossier, lang === undefined ? {} : { lang }).find((one) => one.id === id);
  assert.ok(item, `no item ${id}`);
  return item;
}

function reasons(item: ChecklistItem): string[] {
  return item.because.map(({ question, answer }) => `${question} ${answer}`.trim());
}

const lost = { situation: { subject: 'card', reason: 'lost', route: 'self' } };
const damaged = { situation: { subject: 'card', reason: 'damaged', route: 'self' } };
const details = {
  situation: { subject: 'card', reason: 'personalDetails', changed: ['name'], route: 'self' },
};
const merit = { situation: { subject: 'card', reason: 'benefitLevel', group: 'meritorious', route: 'self' } };
const area = {
  situation: { subject: 'card', reason: 'benefitLevel', group: 'difficultArea', route: 'self' },
};
const merge = { situation: { subject: 'book', reason: 'merge', route: 'self' } };
const serial = { situation: { subject: 'book', reason: 'serialChange', route: 'self' } };
const sheets = { situation: { subject: 'book', reason: 'lost', part: 'sheets', route: 'self' } };

const lists: readonly (readonly [name: string, dossier: JsonObject, items: string[]])[] = [
  ['a lost card', lost, ['+declaration', '-healthInsuranceCard']],
  ['a damaged card', damaged, ['+declaration', '+healthInsuranceCard']],
  ['several books into one', merge, ['+declaration', '-socialInsuranceBook', '+grantedSocialInsuranceBooks']],
  ['another serial number', serial, ['+declaration', '+socialInsuranceBook', '-grantedSocialInsuranceBooks']],
  ['lost sheets', sheets, ['+declaration', '+socialInsuranceBook']],
  // Of two papers that exclude each other the list follows what is there.
  ['no evidence yet', area, ['+declaration', '+healthInsuranceCard', '?evidence', '-dossierList']],
  [
    'with evidence',
    { ...area, documents: { evidence: { document: 'residence-book', answer: 'have', copy: 'certified' } } },
    ['-declaration', '+healthInsuranceCard', '?evidence', '+dossierList'],
  ],
  ['an open case', { situation: { subject: 'card' } }, []],
  ['a case by its name', { case: '1.2.a' }, ['+declaration', '-healthInsuranceCard']],
];

for (const [name, dossier, items] of lists)
  test(`papers of ${name}`, () => assert.deepEqual(list(dossier), items));

test('because you said …', () => {
  assert.deepEqual(reasons(find(damaged, 'healthInsuranceCard')), ['Chuyện gì đã xảy ra? Bị hỏng']);
  assert.deepEqual(reasons(find(damaged, 'healthInsuranceCard', 'en')), ['What happened? It is damaged']);
  assert.deepEqual(reasons(find(lost, 'healthInsuranceCard')), ['Chuyện gì đã xảy ra? Bị mất']);
  assert.deepEqual(reasons(find(merge, 'grantedSocialInsuranceBooks')), ['Chuyện gì đã xảy ra? Gộp sổ']);
  assert.deepEqual(reasons(find(merge, 'socialInsuranceBook')), ['Chuyện gì đã xảy ra? Gộp sổ']);
  assert.deepEqual(reasons(find(sheets, 'socialInsuranceBook')), ['Phần nào của sổ? Một hoặc vài tờ rời']);
  assert.deepEqual(find(damaged, 'healthInsuranceCard').because[0]?.pointer, '/situation/reason');
});

test('what the case itself asks for comes from the answer that decided the case, what every case asks for from none', () => {
  assert.deepEqual(reasons(find(details, 'evidence')), ['Chuyện gì đã xảy ra? Đổi thông tin cá nhân']);
  assert.deepEqual(find(lost, 'declaration').because, []);
});

test('what is needed anyhow is not explained by one of several reasons', () => {
  assert.deepEqual(find(sheets, 'declaration').because, []);
});

test('several papers of one kind are one item', () => {
  const { document, title, copy } = find(merge, 'grantedSocialInsuranceBooks');
  assert.deepEqual(
    [document, title, copy],
    ['granted-social-insurance-books', 'Các sổ đã cấp', ['original']],
  );
});

test('a paper that follows from another paper names it', () => {
  const dossier = {
    ...area,
    documents: { evidence: { document: 'residence-book', answer: 'have', copy: 'certified' } },
  };
  assert.deepEqual(reasons(find(dossier, 'dossierList')), ['Giấy tờ chứng minh']);
});

test('one of several papers is one item, named for the group until one is chosen', () => {
  const open = find(details, 'evidence', 'en');
  assert.equal(open.document, undefined);
  assert.equal(open.title, 'Một trong hai giấy tờ');
  assert.deepEqual(
    open.alternatives.map(({ document, title, copy }) => [document, title, copy]),
    [
      ['birth-certificate', 'Birth certificate', ['certified', 'withOriginal']],
      ['civil-status-decision', 'Quyết định cải chính hộ tịch', ['certified', 'withOriginal']],
    ],
  );
  const documents = { evidence: { document: 'civil-status-decision', answer: 'later' } };
  const chosen = find({ ...details, documents }, 'evidence');
  assert.equal(chosen.document, 'civil-status-decision');
  assert.equal(chosen.state, 'later');
});

test('a group may also be a list of values', () => {
  const { alternatives, copy, document } = find(merit, 'evidence');
  assert.deepEqual(
    alternatives.map(({ document: id, title }) => `${id} ${title}`),
    ['war-invalid-card Thẻ thương binh', 'allowance-decision Quyết định trợ cấp'],
  );
  assert.deepEqual(copy, ['certified', 'withOriginal']);
  assert.equal(document, undefined);
});

test('a single paper has no alternatives, and keeps its forms of copy, source and notes', () => {
  const card = find(damaged, 'healthInsuranceCard');
  assert.equal(card.document, 'health-insurance-card');
  assert.equal(card.title, 'Thẻ bảo hiểm y tế');
  assert.deepEqual(card.alternatives, []);
  assert.deepEqual(card.copy, ['original']);
  assert.deepEqual(card.source, { point: '1.2.a', document: 'procedure' });
  assert.deepEqual(find(damaged, 'declaration').copy, []);
  const book = find(area, 'evidence', 'en');
  assert.equal(book.document, 'residence-book');
  assert.deepEqual(book.notes, [
    { text: 'The household book is void', date: '2023-01-01', certainty: 'official' },
  ]);
});

test('of several papers to one entry the readiest counts', () => {
  const papers = ['cannot', 'later', 'have'].map((answer) => ({
    document: 'residence-book',
    answer,
    copy: 'certified',
  }));
  const state = (evidence: JsonObject[]): string =>
    find({ ...area, documents: { evidence } }, 'evidence').state;
  assert.deepEqual(
    [state([]), state(papers.slice(0, 1)), state(papers.slice(0, 2)), state(papers)],
    ['missing', 'cannot', 'later', 'have'],
  );
});

test('what somebody else wrote into a dossier never throws', () => {
  for (const documents of [
    null,
    5,
    [],
    { evidence: null },
    { evidence: [null, 7] },
    { healthInsuranceCard: 'have' },
  ]) {
    assert.ok(checklist(content, { ...area, documents } as unknown as JsonObject).length > 0);
  }
  assert.deepEqual(checklist(content, { situation: 7 }), []);
});
