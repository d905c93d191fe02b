import { createForm, type Form } from '../form/create-form.js';
import type { JsonObject } from '../schema/json.js';
import type { LoadedContent } from './load-content.js';

/** A dossier is one instance of one schema, so filling it in is filling in one form, of which each page draws a part. */
export function createDossierForm({ schema, validator }: LoadedContent, value: JsonObject): Form {
  return createForm(schema, { validator, value });
}

/** The dossier as it is, hidden answers left out. */
export function dossierOf(form: Form): JsonObject {
  return (form.value ?? {}) as JsonObject;
}

/** How a schema says that it knows no such member. */
const refusals = ['additionalProperties', 'unevaluatedProperties'];

/**
 * A dossier of an earlier edition of its content, without what the person cannot mend: constants of that edition, which
 * the content fills in anew, and answers to what is no longer a question.
 */
export function withoutUnasked(content: LoadedContent, dossier: JsonObject): JsonObject {
  const form = createDossierForm(content, dossier);
  for (const { pointer, keyword } of form.failures()) {
    if (refusals.includes(keyword)) form.dispatch({ type: 'remove', pointer });
    else if (form.field(pointer)?.kind === 'hidden')
      form.dispatch({ type: 'change', pointer, value: undefined });
  }
  return dossierOf(form);
}
