import type { Form } from '../../form/create-form.js';
import type { Wording } from '../../form/wording.js';
import type { Pointer } from '../../schema/pointer.js';
import { listAnswers } from './list-answers.js';
import type { Page } from './list-pages.js';

/** The questions that have been answered, by the location of their answers. */
export function listLabels(
  form: Form,
  pages: readonly Page[],
  wording: Wording,
): Readonly<Record<Pointer, string>> {
  const answers = pages.flatMap((page) => listAnswers(form, page, wording, () => []));
  return Object.fromEntries(answers.map(({ pointer, label }) => [pointer, label]));
}
