/** Taking another branch: nothing entered is lost, nothing that does not belong to the new branch is kept in the value. */
import { applicableTo, type Applied } from '../schema/applicable.js';
import { blankOf } from '../schema/blank.js';
import { mentionsMember, tagValues } from '../schema/branches.js';
import { facetsOf, isOfType } from '../schema/facets.js';
import { isEqual, isObject, type Json } from '../schema/json.js';
import { memberSubschemas } from '../schema/members.js';
import { getAt, setAt } from '../schema/pointer.js';
import type { Located, Registry } from '../schema/registry.js';
import type { Action } from './action.js';
import { clear } from './change.js';
import { findField } from './find-field.js';
import { choiceKey, settle } from './settle.js';
import type { Definition, FormState } from './state.js';

export function choose(
  state: FormState,
  action: Action & { type: 'choose' },
  definition: Definition,
): FormState {
  const node = findField(state.tree, action.pointer);
  const choice = node?.choices.find(({ location }) => location === action.location);
  if (!node || !choice || choice.selected === action.branch) return state;
  const key = choiceKey(node.id, choice.location);
  const memory = (branch: number): string => `${key} ${branch}`;
  const parked = new Map(state.parked);
  const remembered = parked.get(memory(action.branch));
  parked.delete(memory(action.branch));
  if (node.value !== undefined) parked.set(memory(choice.selected), node.value);
  const chosen = new Map(state.chosen);
  if (action.branch < 0) chosen.delete(key);
  else chosen.set(key, action.branch);
  const [from, to] = [choice.branches[choice.selected], choice.branches[action.branch]];
  const { registry } = definition;
  let value = to && carryOver(node.value, remembered, from, to, registry);
  const [told, ...others] = to && choice.tag !== undefined ? tagValues(to, choice.tag, registry) : [];
  if (told !== undefined && others.length === 0) {
    value = { ...(isObject(value) ? value : {}), [choice.tag!]: told };
  }
  // A branch that is one value is answered by taking it, where the page asks which.
  if (value === undefined && to && !choice.settled) value = onlyValue(to, registry);
  let next = value === undefined ? clear(state, action.pointer) : setAt(state.value, action.pointer, value);
  // A row cannot be absent: it begins as its new branch does.
  if (to && value === undefined && getAt(next, action.pointer) !== undefined)
    next = setAt(next, action.pointer, blankOf(facetsOf(appliedOf([to], registry))));
  return settle({ ...state, chosen, parked, value: next }, definition);
}

/**
 * What the new branch begins with: the answers both branches have a place for, as they are now, and whatever else was
 * entered in the new branch before.
 */
function carryOver(
  left: Json | undefined,
  remembered: Json | undefined,
  from: Located | undefined,
  to: Located,
  registry: Registry,
): Json | undefined {
  const reach = (subschemas: readonly Located[]): readonly Applied[] => appliedOf(subschemas, registry);
  const fitsMember = (applied: readonly Applied[], key: string, value: Json): boolean =>
    fits(reach(memberSubschemas(applied, key, registry).subschemas), value);
  const [here, there] = [from ? reach([from]) : [], reach([to])];
  const begins = remembered === undefined && left !== undefined && fits(there, left) ? left : remembered;
  if (!isObject(begins)) return begins;
  const now = isObject(left) ? left : {};
  const before = isObject(remembered) ? remembered : {};
  const carried = Object.entries(now).filter(([key, value]) => fitsMember(there, key, value));
  // What the other branch had a place for, and has no more, was cleared there.
  const wasCleared = (key: string, value: Json): boolean =>
    from !== undefined &&
    !Object.hasOwn(now, key) &&
    mentionsMember(from, key, registry) &&
    fitsMember(here, key, value);
  const recalled = Object.entries(before).filter(([key, value]) => !wasCleared(key, value));
  return { ...Object.fromEntries(recalled), ...Object.fromEntries(carried) };
}

/** What applies whatever the value is. */
function appliedOf(subschemas: readonly Located[], registry: Registry): readonly Applied[] {
  return applicableTo(subschemas, undefined, { registry, matches: () => false, chosen: () => undefined })
    .applied;
}

function onlyValue(branch: Located, registry: Registry): Json | undefined {
  const { types, options } = facetsOf(appliedOf([branch], registry));
  if (options?.length === 1) return options[0]!.value;
  return types.length === 1 && types[0] === 'null' ? null : undefined;
}

/** Is the value at least of the kind that the subschemas speak of? */
function fits(applied: readonly Applied[], value: Json): boolean {
  const { types, options } = facetsOf(applied);
  const isOfKind = types.length === 0 || types.some((type) => isOfType(value, type));
  return isOfKind && (!options || options.some((option) => isEqual(option.value, value)));
}
