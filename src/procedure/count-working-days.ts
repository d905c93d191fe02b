import { toCalendarDate, toDayNumber, yearOf, type CalendarDate } from './day-number.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface DueDate {
  readonly date: CalendarDate;
  /** A day was counted in a year without an official notice. */
  readonly provisional: boolean;
}

/**
 * The day on which the last of `workingDays` (at least 1) falls. The day of acceptance itself is not counted (Civil Code
 * 2015, article 147.2). `undefined` when the text names no day.
 */
export function countWorkingDays(
  calendar: WorkingCalendar,
  acceptedOn: CalendarDate,
  workingDays: number,
): DueDate | undefined {
  const start = toDayNumber(acceptedOn);
  if (start === undefined) return undefined;
  let day = start;
  let provisional = false;
  for (let left = workingDays; left > 0;) {
    day++;
    provisional ||= !calendar.isOfficial(yearOf(day));
    if (calendar.isWorkingDay(day)) left--;
  }
  return { date: toCalendarDate(day), provisional };
}
