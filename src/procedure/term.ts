import type { JsonObject } from '../schema/json.js';
import { annotationOfCase } from './case-annotation.js';
import { openContent, type Content, type OpenContent } from './content.js';
import { countWorkingDays } from './count-working-days.js';
import type { CalendarDate } from './day-number.js';
import { caseOf } from './case-of.js';
import type { Source } from './source.js';
import { createWorkingCalendar, type WorkingCalendar } from './working-calendar.js';

export interface Term {
  readonly workingDays: number;
  /** Working days when the matter is complex, where the case has such a term. */
  readonly longest?: number;
  readonly due: CalendarDate;
  readonly dueLongest?: CalendarDate;
  /** Days were counted in a year whose holidays are not yet officially known. */
  readonly provisional: boolean;
  readonly source: Source | undefined;
}

/**
 * When the result is due, counted in working days from the day the complete dossier was accepted (`x-term`,
 * `x-calendar`). `undefined` while the case is open, where it has no term, and when `acceptedOn` names no day.
 */
export function term(content: Content, dossier: JsonObject, acceptedOn: CalendarDate): Term | undefined {
  const open = openContent(content);
  const branch = caseOf(content, dossier);
  const { workingDays, longest, source } =
    (branch && annotationOfCase(open, branch, dossier, 'x-term')) ?? {};
  if (typeof workingDays !== 'number') return undefined;
  const calendar = calendarOf(open);
  const due = countWorkingDays(calendar, acceptedOn, workingDays);
  if (!due) return undefined;
  const latest = typeof longest === 'number' ? countWorkingDays(calendar, acceptedOn, longest) : undefined;
  return {
    workingDays,
    due: due.date,
    ...(latest ? { longest: longest as number, dueLongest: latest.date } : {}),
    provisional: due.provisional || latest?.provisional === true,
    source: source as Source | undefined,
  };
}

const calendars = new WeakMap<OpenContent, WorkingCalendar>();

function calendarOf(content: OpenContent): WorkingCalendar {
  let calendar = calendars.get(content);
  if (!calendar) {
    calendar = createWorkingCalendar(content.schema['x-calendar']);
    calendars.set(content, calendar);
  }
  return calendar;
}
