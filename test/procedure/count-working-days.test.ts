import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { countWorkingDays } from '../../src/procedure/count-working-days.js';
import { createWorkingCalendar } from '../../src/procedure/working-calendar.js';
import calendarData from './fixtures/calendar.json' with { type: 'json' };
import { dueDates } from './fixtures/due-dates.js';

const calendar = createWorkingCalendar(calendarData);

for (const [acceptedOn, workingDays, due] of dueDates) {
  test(`${workingDays} working days from ${acceptedOn}`, () => {
    assert.deepEqual(countWorkingDays(calendar, acceptedOn, workingDays), {
      date: due,
      provisional: due >= '2027',
    });
  });
}

test('one day in a year without a notice makes it provisional', () => {
  assert.deepEqual(countWorkingDays(calendar, '2024-12-30', 5), { date: '2025-01-07', provisional: true });
  assert.deepEqual(countWorkingDays(calendar, '2024-12-31', 5), { date: '2025-01-08', provisional: false });
});

test('what names no day has no due date', () => {
  for (const text of [
    '',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-2-3',
    '2025-02-29',
    '20260203',
    '2026-02-03T00:00Z',
  ]) {
    assert.equal(countWorkingDays(calendar, text, 5), undefined, text);
  }
});

test('a content without a calendar still knows weekends, and says that it is provisional', () => {
  const due = countWorkingDays(createWorkingCalendar(undefined), '2026-02-13', 5);
  assert.deepEqual(due, { date: '2026-02-20', provisional: true });
});

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

test('the same days are counted in eight time zones', async () => {
  const script = fileURLToPath(new URL('./fixtures/print-dates.ts', import.meta.url));
  const printed = new Set<string>();
  for (const [zone, expected] of Object.entries(zones)) {
    const env = { ...process.env, TZ: zone, NODE_OPTIONS: '' };
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env });
    const { offset, ...dates } = JSON.parse(stdout) as { offset: number; due: string[] };
    assert.equal(offset, expected, zone);
    printed.add(JSON.stringify(dates));
    assert.deepEqual(
      dates.due,
      dueDates.map(([, , due]) => due),
      zone,
    );
  }
  assert.equal(printed.size, 1);
});
