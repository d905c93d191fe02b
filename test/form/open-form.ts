import { parseText } from '../../src/fields/parse-text.js';
import { createForm, type Form } from '../../src/form/create-form.js';
import type { Json, Schema } from '../../src/schema/json.js';
import type { Pointer } from '../../src/schema/pointer.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';

export function openForm(schema: Schema, value?: Json): Form {
  return createForm(schema, { validator: interpretedValidator(schema), value });
}

/** Somebody types into a control and goes on to the next. */
export function typeIn(form: Form, pointer: Pointer, text: string): void {
  keyIn(form, pointer, text);
  form.dispatch({ type: 'leave', pointer });
}

/** Somebody types and is still there. */
export function keyIn(form: Form, pointer: Pointer, text: string): void {
  const node = form.field(pointer);
  if (!node) throw new Error(`There is no field at ${pointer}`);
  form.dispatch({ type: 'edit', pointer, text, value: parseText(node, text) });
}

/** Somebody takes a branch of the first choice there is at a pointer; -1 takes none. */
export function takeBranch(form: Form, pointer: Pointer, branch: number): void {
  const location = form.field(pointer)?.choices[0]?.location;
  if (location === undefined) throw new Error(`There is nothing to choose at ${pointer}`);
  form.dispatch({ type: 'choose', pointer, location, branch });
}

/** What is wrong, one line each: pointer and keyword. */
export function wrongIn(form: Form): string[] {
  return form.failures().map(({ pointer, keyword }) => `${pointer} ${keyword}`);
}
