import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toCalendarDate, toDayNumber } from '../../src/procedure/day-number.js';
import { createWorkingCalendar, type CalendarData } from '../../src/procedure/working-calendar.js';
import { dueDates } from '../procedure/fixtures/due-dates.js';
import { schema } from './fixtures/procedure.js';

/** With the offset that shows that the zone was really in force: minutes west of Greenwich in January 2026. */
const zones = {
  'Asia/Ho_Chi_Minh': -420,
  'America/Los_Angeles': 480,
  'Pacific/Kiritimati': -840,
  'Pacific/Apia': -780,
  'Asia/Kathmandu': -345,
  UTC: 0,
  'Europe/London': 0,
  'America/Sao_Paulo': 180,
};

describe('the due dates of the procedure', () => {
  for (const [zone, offset] of Object.entries(zones)) {
    test(`are those worked by hand, in ${zone}`, async () => {
      const script = fileURLToPath(new URL('./fixtures/print-due-dates.ts', import.meta.url));
      const env = { ...process.env, TZ: zone, NODE_OPTIONS: '' };
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env });
      const printed = JSON.parse(stdout) as { offset: number; due: string[] };
      assert.equal(printed.offset, offset);
      assert.deepEqual(
        printed.due,
        dueDates.map(([, , due]) => due),
      );
    });
  }
});

describe('the working calendar', () => {
  const data = schema['x-calendar'] as CalendarData;
  const daysOff = (calendar: CalendarData, year: number): string[] => {
    const { isWorkingDay } = createWorkingCalendar(calendar);
    const [first, last] = [`${year}-01-01`, `${year}-12-31`].map((date) => toDayNumber(date)!);
    const days = Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
    // 1970-01-01, day 0, was a Thursday.
    const isWeekday = (day: number): boolean => ![2, 3].includes(((day % 7) + 7) % 7);
    return days.filter((day) => isWeekday(day) && !isWorkingDay(day)).map(toCalendarDate);
  };

  test('of a year without a notice is what the rules and the lunar calendar give', () => {
    const { '2027': provisional, ...official } = data.years!;
    assert.equal(provisional!.provisional, true);
    const computed = daysOff({ ...data, years: official }, 2027);
    assert.deepEqual(computed, provisional!.off);
    assert.ok(!createWorkingCalendar(data).isOfficial(2027) && !createWorkingCalendar(data).isOfficial(2028));
    assert.ok(createWorkingCalendar(data).isOfficial(2025) && createWorkingCalendar(data).isOfficial(2026));
  });

  test('has Tết, the Hùng Kings and 24 November in the years to come', () => {
    // First day of the lunar year, and the tenth of its third month, by the astronomers' tables.
    const lunar = [
      [2028, '2028-01-26', '2028-04-04'],
      [2029, '2029-02-13', '2029-04-23'],
      [2030, '2030-02-02', '2030-04-12'],
      [2031, '2031-01-23', '2031-04-01'],
      [2032, '2032-02-11', '2032-04-19'],
      [2033, '2033-01-31', '2033-04-09'],
      [2034, '2034-02-19', '2034-04-28'],
      [2035, '2035-02-08', '2035-04-17'],
    ] as const;
    for (const [year, newYear, kings] of lunar) {
      const { isWorkingDay } = createWorkingCalendar(data);
      for (const date of [newYear, kings, `${year}-11-24`])
        assert.ok(!isWorkingDay(toDayNumber(date)!), date);
      const eve = toDayNumber(newYear)! - 1;
      for (let day = eve; day < eve + 5; day++) assert.ok(!isWorkingDay(day), toCalendarDate(day));
    }
  });

  test('has 24 November only since the resolution', () => {
    assert.ok(!daysOff(data, 2025).includes('2025-11-24') && daysOff(data, 2026).includes('2026-11-24'));
    const { '2025': _, ...later } = data.years!;
    assert.ok(!daysOff({ ...data, years: later }, 2025).includes('2025-11-24'));
  });
});
