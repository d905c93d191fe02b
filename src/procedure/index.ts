/** `hoso/procedure`: what a dossier needs, as functions over plain data. The same in a page and in Node. */
export { caseDetails, type CaseDetails, type LegalText } from './case-details.js';
export { checkDossier, type DossierVerdict } from './check-dossier.js';
export { checklist, type Alternative, type ChecklistItem } from './checklist.js';
export type { CompiledContent, Content } from './content.js';
export type { CalendarDate } from './day-number.js';
export type { Reason } from './explain.js';
export { fee, type Fee } from './fee.js';
export {
  findCases,
  type DeadEnd,
  type FindOptions,
  type FoundCases,
  type Question,
  type QuestionOption,
} from './find-cases.js';
export { questionOf } from './question-of.js';
export type { Note, Source } from './source.js';
export { term, type Term } from './term.js';
export type { CalendarData, HolidayRule, YearNotice } from './working-calendar.js';
