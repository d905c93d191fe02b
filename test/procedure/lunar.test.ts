import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCalendarDate } from '../../src/procedure/day-number.js';
import { lunarDay } from '../../src/procedure/lunar.js';

/** Tết and Hùng Kings' day, as published in Vietnam. */
const published: readonly (readonly [year: number, newYear: string, kings: string])[] = [
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
  [2031, '2031-01-23', '2031-04-01'],
  [2032, '2032-02-11', '2032-04-19'],
  [2033, '2033-01-31', '2033-04-09'],
  [2034, '2034-02-19', '2034-04-28'],
  [2035, '2035-02-08', '2035-04-17'],
];

for (const [year, newYear, kings] of published) {
  test(`lunar ${year}`, () => {
    assert.equal(toCalendarDate(lunarDay(year, 1, 1)), newYear);
    assert.equal(toCalendarDate(lunarDay(year, 3, 10)), kings);
  });
}

test('years in which Hà Nội and Beijing do not begin on the same day', () => {
  const differing = { 1968: '1968-01-29', 1985: '1985-01-21', 2007: '2007-02-17', 2030: '2030-02-02' };
  for (const [year, newYear] of Object.entries(differing)) {
    assert.equal(toCalendarDate(lunarDay(Number(year), 1, 1)), newYear);
  }
});

test('a repeated month moves what comes after it, not what comes before', () => {
  // 2023 repeats its second month, 2020 its fourth.
  assert.equal(toCalendarDate(lunarDay(2023, 2, 1)), '2023-02-20');
  assert.equal(toCalendarDate(lunarDay(2023, 3, 10)), '2023-04-29');
  assert.equal(toCalendarDate(lunarDay(2020, 3, 10)), '2020-04-02');
  assert.equal(toCalendarDate(lunarDay(2020, 8, 15)), '2020-10-01');
});

test('the last two months belong to the year that they end', () => {
  assert.equal(toCalendarDate(lunarDay(2025, 11, 1)), '2025-12-20');
  assert.equal(toCalendarDate(lunarDay(2025, 12, 29)), '2026-02-16');
});
