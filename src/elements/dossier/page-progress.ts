/** How far a dossier is, page by page: what need not be shown (again), and what comes next. */
import type { Form } from '../../form/create-form.js';
import { isEqual, type Json, type JsonObject } from '../../schema/json.js';
import { getAt } from '../../schema/pointer.js';
import type { Page } from './list-pages.js';

/** Nothing on the page is wrong or still to be answered, so that it need not be shown again. */
export function isComplete(form: Form, page: Page): boolean {
  if (page.kind === 'finder' || page.kind === 'overview') return true;
  if (page.kind === 'check') return false;
  return page.parts.every((part) => form.failures(part).length === 0);
}

/** All that is asked there was known before: it is shown with the other answers, and not asked again. */
export function isPrefilled(form: Form, page: Page, declaration: JsonObject): boolean {
  if (page.kind !== 'fields' || page.step !== 'declaration') return false;
  const prefilled: Json = { declaration };
  const known = page.parts.map((part) => [getAt(prefilled, part), getAt(form.value, part)] as const);
  return (
    known.some(([before]) => before !== undefined) &&
    known.every(([before, now]) => now === undefined || isEqual(before, now)) &&
    isComplete(form, page)
  );
}

/** A page goes by its fields; when an answer changes which they are, the page with the first of them is the same page. */
export function findPage(pages: readonly Page[], id: string): Page {
  return pages.find((page) => page.id === id) ?? pages.find((page) => sharesFields(page.id, id)) ?? pages[0]!;
}

function sharesFields(a: string, b: string): boolean {
  const fields = (id: string): string[] => id.split(':')[1]?.split(',') ?? [];
  return fields(a).some((field) => fields(b).includes(field));
}
