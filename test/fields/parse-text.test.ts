import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseText, textOf } from '../../src/fields/parse-text.js';
import { formats } from '../../src/schema/formats.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { treeOf } from '../schema/outline.js';

const kinds = {
  text: { type: 'string' },
  multiline: { type: 'string', 'x-widget': 'multiline' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  digits: { type: 'string', 'x-widget': 'digits' },
  tel: { type: 'string', 'x-widget': 'tel' },
  code: { type: 'string', 'x-widget': 'code' },
  time: { type: 'string', format: 'time' },
  'date-time': { type: 'string', format: 'date-time' },
  any: {},
  'any of number and text': { type: ['number', 'string'] },
  'any of yes or no and text': { type: ['boolean', 'string'] },
} satisfies Record<string, Schema>;

type Row = [kind: keyof typeof kinds, typed: string, value: Json | undefined];

const rows: readonly Row[] = [
  ['text', '', undefined],
  ['text', ' \t', undefined],
  ['text', ' An ', ' An '],
  ['text', '12', '12'],
  ['multiline', 'a\nb', 'a\nb'],
  ['number', '12', 12],
  ['number', ' 12 ', 12],
  ['number', '-1.5', -1.5],
  ['number', '+1', 1],
  ['number', '1,5', 1.5],
  ['number', '.5', 0.5],
  ['number', '5.', 5],
  ['number', '1e3', 1000],
  ['number', '１２', 12],
  ['number', '4 000', 4000],
  ['number', '4.000', 4],
  ['number', '1,2,3', '1,2,3'],
  ['number', '1.2.3', '1.2.3'],
  ['number', '12 đồng', '12 đồng'],
  ['number', '-', '-'],
  ['number', '1e999', '1e999'],
  ['number', 'Infinity', 'Infinity'],
  ['number', '0x10', '0x10'],
  ['number', '', undefined],
  ['integer', '12', 12],
  ['integer', '9007199254740991', 9007199254740991],
  ['integer', '9007199254740993', '9007199254740993'],
  ['number', '-9007199254740993', '-9007199254740993'],
  // Not whole, and so judged; not refused while it is typed.
  ['integer', '1,5', 1.5],
  ['digits', '0123 456 789', '0123456789'],
  ['digits', '0123.456-789_0', '01234567890'],
  ['digits', '０１２３', '0123'],
  ['digits', 'abc', 'abc'],
  ['tel', '(024) 1234-5678', '02412345678'],
  ['tel', '+84 24 1234', '+84241234'],
  ['code', 'gd 4-79 79', 'GD47979'],
  ['time', '08:30', 'a time'],
  ['time', '8:30', '8:30'],
  ['time', '08:30:00Z', '08:30:00Z'],
  ['date-time', '2026-03-05T08:30', 'a date-time'],
  ['date-time', '2026-03-05', '2026-03-05'],
  ['any', 'a', 'a'],
  ['any', '12', '12'],
  ['any of number and text', '12', 12],
  ['any of number and text', 'a', 'a'],
  ['any of yes or no and text', 'true', true],
  ['any of yes or no and text', 'false', false],
  ['any of yes or no and text', 'yes', 'yes'],
];

describe('what is typed means', () => {
  for (const [kind, typed, value] of rows) {
    test(`${kind}: ${JSON.stringify(typed)} is ${JSON.stringify(value)}`, () => {
      const meant = parseText(treeOf(kinds[kind]), typed);
      const format =
        value === 'a time' ? formats['time'] : value === 'a date-time' ? formats['date-time'] : undefined;
      // The zone is that of the place where the person is.
      if (format) assert.ok(typeof meant === 'string' && format(meant) && meant.startsWith(`${typed}:00`));
      else assert.equal(meant, value);
    });
  }
});

describe('what a control shows of', () => {
  const shown: [value: Json | undefined, kind: string, text: string][] = [
    [undefined, 'text', ''],
    [null, 'text', ''],
    ['An', 'text', 'An'],
    [0, 'number', '0'],
    [1.5, 'number', '1.5'],
    ['1e', 'number', '1e'],
    [false, 'any', 'false'],
    [{ a: [1] }, 'text', '{"a":[1]}'],
    ['08:30:00+07:00', 'time', '08:30'],
    ['2026-13-45T08:30:00+07:00', 'date-time', '2026-13-45T08:30'],
    ['2026-03-05', 'date', '2026-03-05'],
  ];
  for (const [value, kind, text] of shown) {
    test(`${kind} ${JSON.stringify(value)}`, () => assert.equal(textOf(value, kind), text));
  }
});

describe('a moment is shown by the clock of the place', () => {
  test('as it was typed there', () => {
    const typed = '2026-03-05T08:30';
    assert.equal(textOf(parseText(treeOf(kinds['date-time']), typed), 'date-time'), typed);
  });
  for (const value of ['2026-03-05T08:30:00+07:00', '2026-03-05T23:59:00-08:00', '2026-03-05T00:00:00Z']) {
    test(`and is the same moment: ${value}`, () => {
      assert.equal(new Date(textOf(value, 'date-time')).getTime(), new Date(value).getTime());
    });
  }
});
