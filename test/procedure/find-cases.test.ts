import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCases } from '../../src/procedure/find-cases.js';
import { questionOf } from '../../src/procedure/question-of.js';
import { valueText } from '../../src/procedure/value-text.js';
import type { Json, JsonObject } from '../../src/schema/json.js';
import { content } from './fixtures/content.js';

/** Questions in short: `reason: lost damaged`. */
function ask(situation: JsonObject): string[] {
  return findCases(content, situation).next.map(
    ({ pointer, options }) =>
      `${pointer.replace('/situation/', '')}: ${options.map(({ value }) => valueText(value)).join(' ')}`,
  );
}

const rows: readonly { when: JsonObject; cases: string[]; ask: string[]; implied?: JsonObject }[] = [
  {
    when: {},
    cases: ['1.1.a', '1.1.c', '1.2.a', '1.2.b', '1.2.d', '1.2.dd1', '1.2.g'],
    ask: [
      'subject: book card',
      'reason: lost damaged merge serialChange personalDetails facility benefitLevel',
    ],
  },
  { when: { subject: 'book' }, cases: ['1.1.a', '1.1.c'], ask: ['reason: lost merge serialChange'] },
  { when: { reason: 'lost' }, cases: ['1.1.a', '1.2.a'], ask: ['subject: book card'] },
  {
    when: { subject: 'book', reason: 'lost' },
    cases: ['1.1.a'],
    ask: ['part: whole cover sheets', 'route: self employer'],
  },
  {
    when: { subject: 'card', reason: 'benefitLevel' },
    cases: ['1.2.dd1', '1.2.g'],
    ask: ['group: meritorious youthVolunteer difficultArea'],
  },
  {
    when: { subject: 'card', reason: 'personalDetails' },
    cases: ['1.2.d'],
    ask: ['changed: name birthDate', 'route: self employer'],
  },
  // An empty list is no answer.
  {
    when: { reason: 'personalDetails', changed: [] },
    cases: ['1.2.d'],
    ask: ['changed: name birthDate', 'route: self employer'],
    implied: { subject: 'card' },
  },
  {
    when: { reason: 'facility' },
    cases: ['1.2.b'],
    ask: ['route: self employer'],
    implied: { subject: 'card', channel: 'office' },
  },
  { when: { subject: 'card', reason: 'lost', route: 'self' }, cases: ['1.2.a'], ask: [] },
];

for (const row of rows) {
  test(`given ${JSON.stringify(row.when)}`, () => {
    const found = findCases(content, row.when);
    assert.deepEqual(found.cases, row.cases);
    assert.deepEqual(ask(row.when), row.ask);
    assert.deepEqual(found.implied, row.implied ?? {});
    assert.equal(found.deadEnd, undefined);
  });
}

const refused: JsonObject[] = [
  { subject: 'card', part: 'whole' },
  { subject: 'book', reason: 'facility' },
  { subject: 'card', reason: 'personalDetails', changed: ['name', 'ethnicity'] },
  { subject: 'card', reason: 'lost', somethingElse: true },
  { subject: 'card', reason: 'no such reason' },
  { subject: { not: 'text' } },
];

for (const situation of refused) {
  test(`no case for ${JSON.stringify(situation)}, and where to go instead`, () => {
    const found = findCases(content, situation);
    assert.deepEqual(found.cases, []);
    assert.deepEqual(found.next, []);
    assert.deepEqual(found.deadEnd, { text: 'Không có trường hợp nào phù hợp', href: 'https://example.vn/' });
  });
}

test('a question is in the words of the content, in the language that is asked for', () => {
  const [vietnamese] = findCases(content, { reason: 'lost' }).next;
  assert.equal(vietnamese?.title, 'Anh/chị cần làm gì với giấy tờ nào?');
  assert.deepEqual(
    vietnamese.options.map(({ title }) => title),
    ['Sổ bảo hiểm xã hội', 'Thẻ bảo hiểm y tế'],
  );
  const [english] = findCases(content, { reason: 'lost' }, { lang: 'en' }).next;
  assert.equal(english?.title, 'Which of the two is it about?');
  assert.deepEqual(
    english.options.map(({ title }) => title),
    ['Sổ bảo hiểm xã hội', 'Health insurance card'],
  );
});

test('a question with several answers says so, and one with a way out names it', () => {
  const [changed] = findCases(content, { subject: 'card', reason: 'personalDetails' }).next;
  assert.equal(changed?.multiple, true);
  const [group] = findCases(content, { subject: 'card', reason: 'benefitLevel' }, { lang: 'en' }).next;
  assert.equal(group?.multiple, false);
  assert.deepEqual(group.deadEnd, { text: 'None of these fits' });
});

test('a page about one case asks only what that case leaves open', () => {
  const { cases, next, implied } = findCases(content, {}, { among: ['1.2.a'] });
  assert.deepEqual(cases, ['1.2.a']);
  assert.deepEqual(
    next.map(({ pointer }) => pointer),
    ['/situation/reason', '/situation/route'],
  );
  assert.deepEqual(implied, { subject: 'card' });
  assert.deepEqual(findCases(content, { subject: 'book' }, { among: ['1.2.a'] }).cases, []);
  const [group] = findCases(content, { reason: 'benefitLevel' }, { among: ['1.2.g'] }).next;
  assert.deepEqual(
    group?.options.map(({ value }) => value),
    ['youthVolunteer', 'difficultArea'],
  );
});

test('an answer is changed with all the options that the answers before it leave', () => {
  const values = (situation: JsonObject, fact: string): unknown[] | undefined =>
    questionOf(content, situation, fact)?.options.map(({ value }) => value);
  const veteran = { subject: 'card', reason: 'benefitLevel', group: 'meritorious', route: 'self' };
  assert.deepEqual(values(veteran, 'subject'), ['book', 'card']);
  assert.deepEqual(values(veteran, 'reason'), [
    'lost',
    'damaged',
    'personalDetails',
    'facility',
    'benefitLevel',
  ]);
  assert.deepEqual(values(veteran, 'group'), ['meritorious', 'youthVolunteer', 'difficultArea']);
  assert.deepEqual(values(veteran, 'weather'), undefined);
});

/** Every way through the questions, asking the first each time. */
function* walk(situation: JsonObject, asked: number): Generator<{ cases: readonly string[]; asked: number }> {
  const { cases, next, implied } = findCases(content, situation);
  const [question] = next;
  if (!question) yield { cases, asked };
  for (const { value } of question?.options ?? []) {
    const key = question!.pointer.split('/')[2]!;
    const answer: Json = question!.multiple ? [value] : value;
    yield* walk({ ...situation, ...implied, [key]: answer }, asked + 1);
  }
}

test('every way through the questions ends at exactly one case, none takes more than five, every case is reached', () => {
  const ends = [...walk({}, 0)];
  assert.ok(ends.every(({ cases }) => cases.length === 1));
  assert.ok(Math.max(...ends.map(({ asked }) => asked)) <= 5);
  assert.equal(new Set(ends.flatMap(({ cases }) => cases)).size, 7);
});
