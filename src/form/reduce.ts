/** (state, action) → state. */
import { isEqual, type Json } from '../schema/json.js';
import type { Pointer } from '../schema/pointer.js';
import type { Action } from './action.js';
import { change, tidy } from './change.js';
import { choose } from './choose.js';
import { confirmBranches } from './confirm-branches.js';
import { findField } from './find-field.js';
import { add, move, remove, restore } from './rows.js';
import { settle } from './settle.js';
import type { Definition, FormState } from './state.js';

export function startState(value: Json | undefined, definition: Definition): FormState {
  return settle(
    {
      value,
      edit: undefined,
      parked: new Map(),
      chosen: new Map(),
      rows: new Map(),
      retired: new Map(),
      defaulted: new Map(),
      touched: new Set(),
      withheld: [],
      attempted: [],
      removed: undefined,
    },
    definition,
  );
}

export function reduce(state: FormState, action: Action, definition: Definition): FormState {
  if (action.type === 'edit') return edit(state, action, definition);
  if (action.type === 'withhold')
    return isEqual(state.withheld, action.pointers) ? state : { ...state, withheld: action.pointers };
  const folded = fold(state, definition);
  const answering = (pointer: Pointer): FormState =>
    confirmBranches({ ...folded, edit: undefined }, pointer, definition);
  switch (action.type) {
    case 'fold':
      return folded;
    case 'leave':
      return leave(folded, action.pointer, definition);
    case 'change':
      return change(answering(action.pointer), action.pointer, tidy(action.value), definition);
    case 'choose':
      return choose(answering(action.pointer), action, definition);
    case 'add':
      return add(answering(action.pointer), action, definition);
    case 'remove':
      return remove(answering(action.pointer), action.pointer, definition);
    case 'move':
      return move(answering(action.pointer), action.pointer, action.by, definition);
    case 'restore':
      return restore({ ...folded, edit: undefined }, definition);
    case 'attempt':
      return { ...folded, attempted: [...new Set([...folded.attempted, action.pointer])] };
    case 'replace':
      return { ...startState(action.value, definition), attempted: [] };
  }
}

function edit(state: FormState, action: Action & { type: 'edit' }, definition: Definition): FormState {
  const { pointer, text, value } = action;
  const id = action.id ?? findField(state.tree, pointer)?.id;
  if (id === undefined) return state;
  // What was typed elsewhere is not forgotten, whichever way the focus came here.
  const settled = state.edit && state.edit.id !== id ? fold(state, definition) : state;
  return { ...settled, edit: { id, pointer, text, value, folded: false } };
}

function fold(state: FormState, definition: Definition): FormState {
  const { edit } = state;
  if (!edit || edit.folded) return state;
  const answering = confirmBranches({ ...state, edit: { ...edit, folded: true } }, edit.pointer, definition);
  return change(answering, edit.pointer, tidy(edit.value), definition);
}

function leave(state: FormState, pointer: Pointer, definition: Definition): FormState {
  const id = findField(state.tree, pointer)?.id ?? pointer;
  const touched = state.touched.has(id) ? state.touched : new Set([...state.touched, id]);
  const settled = fold(state, definition);
  return { ...settled, touched, edit: settled.edit?.pointer === pointer ? undefined : settled.edit };
}
