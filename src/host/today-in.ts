import type { CalendarDate } from '../procedure/day-number.js';

/** The calendar date in a time zone, at an instant in milliseconds since 1970. An office's day is that of its own clock. */
export function todayIn(timeZone: string, instant: number = Date.now()): CalendarDate {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}
