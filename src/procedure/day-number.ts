/**
 * Calendar dates as whole numbers: day 0 is 1970-01-01, a week has 7. A date that the law counts has no hour and no
 * time zone, so no `Date` is made of it: an office in Hà Nội and a traveller in Los Angeles count the same days.
 */

/** `YYYY-MM-DD`, proleptic Gregorian. */
export type CalendarDate = string;

const daysOfEra = 146_097; // 400 years
const daysToEpoch = 719_468; // from 0000-03-01

/** The number of the day, or `undefined` when the text names no day (2026-02-30, 2026-2-3, '' …). */
export function toDayNumber(date: CalendarDate): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typeof date === 'string' ? date : '');
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const number = dayNumberOf(year, month, day);
  return toCalendarDate(number) === date ? number : undefined;
}

/** The number of a day of a year; a month or day beyond its range runs on into the next. */
export function dayNumberOf(year: number, month: number, day: number): number {
  // Years are counted from March, so that the leap day is the last of its year.
  const years = month > 2 ? year : year - 1;
  const era = Math.floor(years / 400);
  const yearOfEra = years - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfEra + dayOfEra - daysToEpoch;
}

export function toCalendarDate(dayNumber: number): CalendarDate {
  const days = dayNumber + daysToEpoch;
  const era = Math.floor(days / daysOfEra);
  const dayOfEra = days - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function yearOf(dayNumber: number): number {
  return Number(toCalendarDate(dayNumber).slice(0, 4));
}

/** Saturday or Sunday. Day 0 was a Thursday. */
export function isWeekend(dayNumber: number): boolean {
  return ((((dayNumber + 4) % 7) + 7) % 7) % 6 === 0;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
