import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinDate, splitDate } from '../../src/fields/date-parts.js';

type Parts = [day: string, month: string, year: string];

const partsOf = (text: string): Parts => {
  const { day, month, year } = splitDate(text);
  return [day, month, year];
};

describe('a date in its parts', () => {
  const rows: [text: string, parts: Parts][] = [
    ['1990-05-17', ['17', '05', '1990']],
    ['1990-05', ['', '05', '1990']],
    ['1990', ['', '', '1990']],
    ['', ['', '', '']],
    ['17/5/', ['17', '5', '']],
    ['/5/1990', ['', '5', '1990']],
    ['//19', ['', '', '19']],
  ];
  for (const [text, parts] of rows) {
    test(JSON.stringify(text), () => assert.deepEqual(partsOf(text), parts));
  }
});

describe('parts put together', () => {
  const rows: [parts: Parts, text: string][] = [
    [['17', '5', '1990'], '1990-05-17'],
    [['07', '05', '1990'], '1990-05-07'],
    [['', '5', '1990'], '1990-05'],
    [['', '', '1990'], '1990'],
    [['', '', ''], ''],
    [[' ', ' ', ' '], ''],
    [['１７', '５', '１９９０'], '1990-05-17'],
    [[' 17 ', '5', '1990 '], '1990-05-17'],
    // What is no date yet is kept as it is typed, and never mistaken for one.
    [['17', '', '1990'], '17//1990'],
    [['17', '5', ''], '17/5/'],
    [['', '', '90'], '//90'],
    [['17', 'May', '1990'], '17/May/1990'],
    [['117', '5', '1990'], '117/5/1990'],
    // Not a day of the calendar, but a date in form: the pattern refuses it.
    [['31', '2', '1990'], '1990-02-31'],
  ];
  for (const [[day, month, year], text] of rows) {
    test(`${day}|${month}|${year} is ${JSON.stringify(text)}`, () =>
      assert.equal(joinDate({ day, month, year }), text));
  }
});

describe('a date is the same after it was taken apart', () => {
  for (const text of [
    '1990-05-17',
    '1990-05',
    '1990',
    '17/5/',
    '/5/1990',
    '17//1990',
    '//9',
    '17/May/1990',
    '1/2/3',
  ]) {
    test(text, () => assert.equal(joinDate(splitDate(text)), text.replace('/5/1990', '1990-05')));
  }
});
