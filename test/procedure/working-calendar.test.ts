import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumberOf, isWeekend, toCalendarDate } from '../../src/procedure/day-number.js';
import { createWorkingCalendar, type WorkingCalendar } from '../../src/procedure/working-calendar.js';
import calendarData from './fixtures/calendar.json' with { type: 'json' };

const calendar = createWorkingCalendar(calendarData);
const computed = createWorkingCalendar({ holidays: calendarData.holidays });

/** Days of a year that are not as their weekday has them. */
function listExceptions({ isWorkingDay }: WorkingCalendar, year: number): { off: string[]; work: string[] } {
  const off: string[] = [];
  const work: string[] = [];
  for (let day = dayNumberOf(year, 1, 1); day < dayNumberOf(year + 1, 1, 1); day++) {
    if (isWeekend(day) && isWorkingDay(day)) work.push(toCalendarDate(day));
    if (!isWeekend(day) && !isWorkingDay(day)) off.push(toCalendarDate(day));
  }
  return { off, work };
}

test('a year with a notice is as the notice says', () => {
  assert.deepEqual(listExceptions(calendar, 2025), calendarData.years['2025']);
  assert.deepEqual(listExceptions(calendar, 2026), calendarData.years['2026']);
  assert.deepEqual([2024, 2025, 2026, 2027].map(calendar.isOfficial), [false, true, true, false]);
});

test('a year without a notice is computed: Tết on a Saturday and 1 May on a Saturday are made up for, 24 November never is', () => {
  assert.deepEqual(listExceptions(calendar, 2027), {
    off: [
      '2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-04-16',
      '2027-04-30', '2027-05-03', '2027-09-02', '2027-09-03', '2027-11-24',
    ],
    work: [],
  }); // prettier-ignore
  // 2029: 24 November is a Saturday. 2028: 30 April is a Sunday, made up after 1 May.
  assert.ok(!listExceptions(calendar, 2029).off.some((day) => day.startsWith('2029-11')));
  assert.deepEqual(
    listExceptions(calendar, 2028).off.filter((day) => day.startsWith('2028-05')),
    ['2028-05-01', '2028-05-02'],
  );
});

test('the rules find the days of the notices but for what the notices decide', () => {
  const { off } = listExceptions(computed, 2026);
  const decided = ['2026-01-02', '2026-08-31', '2026-09-01'];
  assert.deepEqual(
    off.filter((day) => day !== '2026-09-03'),
    calendarData.years['2026'].off.filter((day) => !decided.includes(day)),
  );
  assert.ok(!listExceptions(computed, 2025).off.includes('2025-11-24'));
});

test('a notice that is not final is used and stays provisional', () => {
  const draft = createWorkingCalendar({ years: { '2027': { off: ['2027-02-04'], provisional: true } } });
  assert.equal(draft.isWorkingDay(dayNumberOf(2027, 2, 4)), false);
  assert.equal(draft.isWorkingDay(dayNumberOf(2027, 2, 5)), true);
  assert.equal(draft.isOfficial(2027), false);
});
