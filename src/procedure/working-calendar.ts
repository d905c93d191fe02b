/**
 * Which days an office works, by year, as content states them in `x-calendar`. A year with an official notice lists
 * its days; for any other the holidays are computed from the rules, and what is counted there is provisional.
 */
import { isObject, own } from '../schema/json.js';
import { dayNumberOf, isWeekend, toDayNumber, yearOf, type CalendarDate } from './day-number.js';
import { lunarDay } from './lunar.js';

/** The value of `x-calendar`. */
export interface CalendarData {
  /** By year, `"2026"`: what the notice for the civil service says. */
  readonly years?: Readonly<Record<string, YearNotice>>;
  readonly holidays?: readonly HolidayRule[];
}

export interface YearNotice {
  /** Days from Monday to Friday that are not worked. */
  readonly off?: readonly CalendarDate[];
  /** Saturdays and Sundays that are worked in exchange. */
  readonly work?: readonly CalendarDate[];
  /** There is no notice yet: `off` holds what is known, and what is counted with it may still change. */
  readonly provisional?: boolean;
}

/** One holiday of the statute, for the years without a notice. */
export interface HolidayRule {
  readonly title?: string;
  /** `MM-DD`, of the Gregorian or of the lunar year. */
  readonly on?: string;
  readonly lunar?: string;
  /** Days between that date and the first day off: -1 begins on the eve. */
  readonly offset?: number;
  /** How many days; 1 when absent. */
  readonly days?: number;
  /** Not before this date. */
  readonly since?: CalendarDate;
  /** A day that falls on a weekend is given back on the next working day (Labour Code 2019, article 111.3). */
  readonly makeUp?: boolean;
}

export interface WorkingCalendar {
  isWorkingDay(dayNumber: number): boolean;
  /** Does the year have an official notice? */
  isOfficial(year: number): boolean;
}

interface Year {
  readonly off: ReadonlySet<number>;
  readonly work: ReadonlySet<number>;
  readonly official: boolean;
}

export function createWorkingCalendar(data: unknown): WorkingCalendar {
  const calendar: CalendarData = isObject(data) ? data : {};
  const years = new Map<number, Year>();

  function yearAt(year: number): Year {
    const known = years.get(year);
    if (known) return known;
    const notice = own(calendar.years ?? {}, String(year)) as YearNotice | undefined;
    const read = {
      off: notice?.off ? toDays(notice.off) : computeHolidays(calendar.holidays ?? [], year),
      work: toDays(notice?.work ?? []),
      official: notice?.off !== undefined && notice.provisional !== true,
    };
    years.set(year, read);
    return read;
  }

  return {
    isWorkingDay(dayNumber) {
      const { off, work } = yearAt(yearOf(dayNumber));
      return work.has(dayNumber) || !(isWeekend(dayNumber) || off.has(dayNumber));
    },
    isOfficial: (year) => yearAt(year).official,
  };
}

function toDays(dates: readonly CalendarDate[]): Set<number> {
  return new Set(dates.map(toDayNumber).filter((day) => day !== undefined));
}

function computeHolidays(rules: readonly HolidayRule[], year: number): Set<number> {
  const days = rules.flatMap((rule) =>
    daysOfRule(rule, year).map((day) => ({ day, makeUp: rule.makeUp === true })),
  );
  const off = new Set(days.map(({ day }) => day));
  // In the order of the calendar: of two weekend days, the earlier takes the earlier day after.
  const owed = days.filter(({ day, makeUp }) => makeUp && isWeekend(day)).map(({ day }) => day);
  for (const day of owed.sort((a, b) => a - b)) {
    let next = day + 1;
    while (isWeekend(next) || off.has(next)) next++;
    off.add(next);
  }
  return off;
}

function daysOfRule(rule: HolidayRule, year: number): number[] {
  const [month, day] = (rule.on ?? rule.lunar ?? '').split('-').map(Number);
  if (!month || !day) return [];
  const start =
    (rule.lunar ? lunarDay(year, month, day) : dayNumberOf(year, month, day)) + (rule.offset ?? 0);
  const since = rule.since === undefined ? undefined : toDayNumber(rule.since);
  if (since !== undefined && start < since) return [];
  return Array.from({ length: rule.days ?? 1 }, (_, index) => start + index);
}
