import assert from 'node:assert/strict';
import { test } from 'node:test';
import { todayIn } from '../../src/host/today-in.js';

test('the day of the office, wherever the page is', () => {
  const day = (instant: string): string => todayIn('Asia/Ho_Chi_Minh', Date.parse(instant));
  assert.equal(day('2026-02-16T16:59:59Z'), '2026-02-16');
  assert.equal(day('2026-02-16T17:00:00Z'), '2026-02-17');
  assert.equal(day('2026-12-31T17:00:00Z'), '2027-01-01');
  assert.equal(todayIn('UTC', 0), '1970-01-01');
});
