/** Rows of lists and named members of groups: add, remove, move, take back. */
import { blankItem, blankMember } from '../schema/blank.js';
import type { Json } from '../schema/json.js';
import { appendToken, getAt, parsePointer, setAt, type Pointer } from '../schema/pointer.js';
import type { Action } from './action.js';
import { change, clear } from './change.js';
import { findById, findField, toPointer } from './find-field.js';
import { namesIn } from './row-names.js';
import { settle } from './settle.js';
import type { Definition, FormState } from './state.js';

export function add(
  state: FormState,
  { pointer, name }: Action & { type: 'add' },
  definition: Definition,
): FormState {
  const node = findField(state.tree, pointer);
  if (!node) return state;
  if (name !== undefined) {
    const member = appendToken(pointer, name);
    // One that is drawn already is answered there.
    return getAt(state.value, member) !== undefined || node.children.some(({ key }) => key === name)
      ? state
      : change(state, member, blankMember(node, name), definition);
  }
  if (node.kind === 'group') return change(state, pointer, {}, definition);
  const items = Array.isArray(node.value) ? (node.value as readonly Json[]) : [];
  const value = setAt(state.value, pointer, [...items, blankItem(node, items.length)]);
  const named = new Map(state.rows).set(node.id, namesIn(state, node.id, items.length + 1));
  return settle({ ...state, value, rows: named }, definition);
}

export function remove(state: FormState, pointer: Pointer, definition: Definition): FormState {
  const place = rowAt(state, pointer);
  if (!place) return removeMember(state, pointer, definition);
  const { list, items, rows, index } = place;
  const left = items.toSpliced(index, 1);
  // Without its last row an optional list is no longer answered, like a text of which nothing is left.
  const value =
    left.length > 0 || list.required ? setAt(state.value, list.pointer, left) : clear(state, list.pointer);
  const row = rows[index]!;
  const removed = { listId: list.id, index, row, value: items[index]! };
  const retired = new Map(state.retired).set(
    list.id,
    Math.max(state.retired.get(list.id) ?? -1, Number(row)),
  );
  const named = new Map(state.rows).set(list.id, rows.toSpliced(index, 1));
  return settle({ ...state, value, removed, retired, rows: named }, definition);
}

function removeMember(state: FormState, pointer: Pointer, definition: Definition): FormState {
  return settle({ ...state, value: setAt(state.value, pointer, undefined) }, definition);
}

export function move(state: FormState, pointer: Pointer, by: -1 | 1, definition: Definition): FormState {
  const place = rowAt(state, pointer);
  if (!place) return state;
  const { list, items, rows, index } = place;
  const to = index + by;
  if (to < 0 || to >= items.length) return state;
  const value = setAt(state.value, list.pointer, swap(items, index, to));
  return settle(
    { ...state, value, rows: new Map(state.rows).set(list.id, swap(rows, index, to)) },
    definition,
  );
}

export function restore(state: FormState, definition: Definition): FormState {
  const { removed } = state;
  const list = removed && findById(state.tree, removed.listId);
  if (!list) return state;
  const items = Array.isArray(list.value) ? (list.value as readonly Json[]) : [];
  const rows = namesIn(state, list.id, items.length);
  const value = setAt(state.value, list.pointer, items.toSpliced(removed.index, 0, removed.value));
  const named = rows.toSpliced(removed.index, 0, removed.row);
  return settle(
    { ...state, value, removed: undefined, rows: new Map(state.rows).set(list.id, named) },
    definition,
  );
}

function rowAt(state: FormState, pointer: Pointer) {
  const tokens = parsePointer(pointer);
  const list = findField(state.tree, toPointer(tokens.slice(0, -1)));
  const items = list && getAt(state.value, list.pointer);
  const index = Number(tokens.at(-1));
  if (!list || !Array.isArray(items) || !(index < items.length)) return undefined;
  return {
    list,
    items: items as readonly Json[],
    rows: namesIn(state, list.id, items.length),
    index,
  };
}

function swap<T>(list: readonly T[], a: number, b: number): readonly T[] {
  return list.with(a, list[b]!).with(b, list[a]!);
}
