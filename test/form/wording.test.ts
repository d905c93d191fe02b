import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createWording } from '../../src/form/wording.js';

const phrases = {
  plain: 'Enter “{label}”.',
  count: { one: '{count} problem', other: '{count} problems' },
  onlyOther: { other: '{count} of them' },
  twice: '{label} and {label}',
  braces: '{} { label } {label',
};
const english = createWording('en', phrases, { Tên: 'Name', '': 'nothing' });

describe('a phrase', () => {
  const rows: [
    what: string,
    key: string,
    values: Record<string, string | number> | undefined,
    text: string,
  ][] = [
    ['has its places filled in', 'plain', { label: 'Name' }, 'Enter “Name”.'],
    ['keeps a place that nothing is given for', 'plain', {}, 'Enter “{label}”.'],
    ['keeps a place whose name is inherited', 'plain', { toString: 'x' }, 'Enter “{label}”.'],
    ['takes a value as it is', 'plain', { label: '{label} $& $1' }, 'Enter “{label} $& $1”.'],
    ['fills a place twice', 'twice', { label: 'a' }, 'a and a'],
    ['leaves other braces alone', 'braces', { label: 'a' }, '{} { label } {label'],
    ['of one', 'count', { count: 1 }, '1 problem'],
    ['of many', 'count', { count: 2 }, '2 problems'],
    ['of none', 'count', { count: 0 }, '0 problems'],
    ['of an unknown number', 'count', undefined, '{count} problems'],
    ['with one plural for all', 'onlyOther', { count: 1 }, '1 of them'],
    ['writes numbers as the language does', 'count', { count: 1234567 }, '1,234,567 problems'],
    ['that is missing is its key', 'no.such.phrase', {}, 'no.such.phrase'],
    ['that is inherited is missing', 'toString', {}, 'toString'],
  ];
  for (const [what, key, values, text] of rows) {
    test(what, () => assert.equal(english.phrase(key, values), text));
  }
  test('in Vietnamese has one plural, and points between thousands', () => {
    const vietnamese = createWording('vi', { count: { one: 'một', other: '{count} mục' } });
    assert.deepEqual(
      [vietnamese.phrase('count', { count: 1 }), vietnamese.phrase('count', { count: 4000 })],
      ['1 mục', '4.000 mục'],
    );
  });
});

describe('has', () => {
  const rows: [key: string, has: boolean][] = [
    ['plain', true],
    ['count', true],
    ['nothing', false],
    ['toString', false],
  ];
  for (const [key, has] of rows) test(key, () => assert.equal(english.has(key), has));
});

describe('a text of the content', () => {
  const rows: [source: string, text: string][] = [
    ['Tên', 'Name'],
    ['Họ', 'Họ'],
    ['', 'nothing'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ];
  for (const [source, text] of rows) {
    test(`${JSON.stringify(source)} is ${JSON.stringify(text)}`, () =>
      assert.equal(english.text(source), text));
  }
});
