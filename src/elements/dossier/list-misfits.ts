import { textOf } from '../../fields/parse-text.js';
import type { Form } from '../../form/create-form.js';
import { labelOf } from '../../form/issues.js';
import type { Wording } from '../../form/wording.js';
import { isEqual, isObject, type Json } from '../../schema/json.js';
import { appendToken, getAt, type Pointer } from '../../schema/pointer.js';

export interface Misfit {
  readonly pointer: Pointer;
  readonly label: string;
  /** As it was answered. */
  readonly text: string;
  /** It is asked still, so that it can be answered anew. */
  readonly isAsked: boolean;
}

/**
 * What of an earlier dossier is not in the form that was made of it, or is not right there, since the content changed in
 * between. `labels` are the names under which the answers were given.
 */
export function listMisfits(
  form: Form,
  dossier: Json,
  labels: Readonly<Record<Pointer, string>>,
  wording: Wording,
): readonly Misfit[] {
  const value = form.value;
  const wrong = new Set(form.failures().map(({ pointer }) => pointer));
  return leavesOf(dossier, '').flatMap(([pointer, answer]) => {
    const field = form.field(pointer);
    const fits = field !== undefined && isEqual(getAt(value, pointer), answer) && !wrong.has(pointer);
    // What nobody was asked is nothing that anybody could miss.
    const label = labels[pointer] ?? (field && field.kind !== 'hidden' ? labelOf(field, wording) : undefined);
    if (fits || label === undefined) return [];
    return [{ pointer, label, text: textOf(answer), isAsked: field !== undefined }];
  });
}

function leavesOf(value: Json, pointer: Pointer): readonly (readonly [Pointer, Json])[] {
  if (!isObject(value) && !Array.isArray(value)) return [[pointer, value]];
  return Object.entries(value).flatMap(([key, member]) =>
    leavesOf(member as Json, appendToken(pointer, key)),
  );
}
