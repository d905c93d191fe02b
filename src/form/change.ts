/** One answer changes: (state, pointer, value) → state. */
import { blankOf } from '../schema/blank.js';
import { childrenByKey } from '../schema/children-by-key.js';
import type { FieldNode } from '../schema/field-node.js';
import { isObject, type Json } from '../schema/json.js';
import { parsePointer, setAt, type Pointer } from '../schema/pointer.js';
import { toPointer } from './find-field.js';
import { padTuples } from './pad-tuples.js';
import { settle } from './settle.js';
import type { Definition, FormState } from './state.js';

/**
 * Text as it is kept: in Unicode's composed form, since keyboards disagree about Vietnamese tone marks, without
 * space around it; and text of which nothing is left is no answer.
 */
export function tidy(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string') return value;
  const text = value.normalize('NFC').trim();
  return text === '' ? undefined : text;
}

export function change(
  state: FormState,
  pointer: Pointer,
  value: Json | undefined,
  definition: Definition,
): FormState {
  const next =
    value === undefined
      ? clear(state, pointer)
      : setAt(padTuples(state.value, state.tree, pointer), pointer, value);
  return next === state.value ? state : settle({ ...state, value: next }, definition);
}

/** Emptying the last answer of an optional group leaves no empty group behind; a row stays, blank. */
export function clear(state: FormState, pointer: Pointer): Json | undefined {
  const tokens = parsePointer(pointer);
  const path: (FieldNode | undefined)[] = [state.tree];
  for (const token of tokens) path.push(childrenByKey(path.at(-1))?.get(token));
  const node = path.at(-1);
  if (node?.value !== undefined && (node.removable || Array.isArray(path.at(-2)?.value))) {
    return setAt(state.value, pointer, blankOf(node.facets));
  }
  let cut = tokens.length;
  while (cut > 1 && isDroppedWith(path[cut - 1], tokens[cut - 1])) cut--;
  return setAt(state.value, toPointer(tokens.slice(0, cut)), undefined);
}

function isDroppedWith(group: FieldNode | undefined, key: string | undefined): boolean {
  if (!group || group.required || !isObject(group.value)) return false;
  return Object.keys(group.value).every((name) => name === key);
}
