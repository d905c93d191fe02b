/** Brings a value and the questions it leads to into agreement: parks what is hidden, restores what is shown again. */
import { isNullable } from '../schema/branches.js';
import { annotation } from '../schema/facets.js';
import { describe } from '../schema/describe.js';
import type { Choosing, FieldNode } from '../schema/field-node.js';
import { pairChildren } from '../schema/pair-children.js';
import { isEqual, isObject, own, type Json } from '../schema/json.js';
import { appendToken, setAt, type Pointer } from '../schema/pointer.js';
import { followDefault } from './follow-default.js';
import { padTuples } from './pad-tuples.js';
import { namesIn } from './row-names.js';
import type { Definition, FormState } from './state.js';

export type Unsettled = Omit<FormState, 'tree'> & { readonly tree?: FieldNode };

/** A schema that contradicts itself ("if a, then no a") would go on for ever: after this many rounds it stays as it is. */
const mostRounds = 32;

interface Change {
  readonly pointer: Pointer;
  readonly value: Json | undefined;
}

export function settle(state: Unsettled, definition: Definition): FormState {
  const choosing = choosingOf(state, definition);
  let { value } = state;
  let settled = state.tree;
  let tree = describe(value, choosing, settled);
  const parked = new Map(state.parked);
  const defaulted = new Map(state.defaulted);
  for (let round = 0; round < mostRounds; round++) {
    const changes = [...changesOf(tree, round === 0 ? settled : undefined, true, parked, defaulted)];
    if (changes.length === 0) break;
    for (const change of changes) {
      const ready = change.value === undefined ? value : padTuples(value, tree, change.pointer);
      value = setAt(ready, change.pointer, change.value);
    }
    settled = tree;
    tree = describe(value, choosing, tree);
  }
  return {
    ...state,
    value,
    tree,
    parked: parked.size === 0 && state.parked.size === 0 ? state.parked : parked,
    defaulted,
  };
}

/** What has to change at a field and below; `before` was settled already. */
function* changesOf(
  node: FieldNode,
  before: FieldNode | undefined,
  present: boolean,
  parked: Map<string, Json>,
  defaulted: Map<string, Json>,
): Generator<Change> {
  if (node === before) return;
  for (const key of node.dormant) {
    if (!isObject(node.value)) continue;
    parked.set(appendToken(node.id, key), own(node.value, key) as Json);
    yield { pointer: appendToken(node.pointer, key), value: undefined };
  }
  let { value } = node;
  if (value === undefined) {
    // Null is an answer: it comes back too.
    value = parked.has(node.id) ? recall(node, parked) : supply(node, present, defaulted);
    if (value !== undefined) yield { pointer: node.pointer, value };
    // What it brings with it the tree does not know yet: the next round does, and fills in what is still missing.
    if (value && typeof value === 'object' && Object.keys(value).length > 0) return;
  } else {
    parked.delete(node.id);
    const proposed = followDefault(node, defaulted) ?? correctHidden(node, value);
    if (proposed !== undefined) yield { pointer: node.pointer, value: (value = proposed) };
  }
  // Nothing is filled in where null or another type was given on purpose.
  if (value !== undefined && (typeof value !== 'object' || value === null)) return;
  // An array has no holes: a place of a tuple is filled in when the one before it is, and was passed over until then.
  const isPassedOver = (place: FieldNode, list: Json | undefined): boolean =>
    node.kind === 'list' && Number(place.key) > lengthOf(list);
  for (const [child, earlier] of pairChildren(before, node)) {
    if (isPassedOver(child, value)) break;
    const settled = isPassedOver(child, before?.value) ? undefined : earlier;
    yield* changesOf(child, settled, value !== undefined, parked, defaulted);
  }
}

function lengthOf(value: Json | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}

function recall(node: FieldNode, parked: Map<string, Json>): Json | undefined {
  const value = parked.get(node.id);
  parked.delete(node.id);
  return value;
}

/** A default, once; and where the schema leaves no choice, the only value there is. */
function supply(node: FieldNode, present: boolean, defaulted: Map<string, Json>): Json | undefined {
  const stated = annotation(node.applied, 'default') as Json | undefined;
  if (stated !== undefined && !defaulted.has(node.id) && !node.closed) {
    defaulted.set(node.id, stated);
    return stated;
  }
  return present && node.required ? onlyValue(node) : undefined;
}

/** Nobody can mend what is not on the page: where the schema leaves one value there, that is the value. */
function correctHidden(node: FieldNode, value: Json): Json | undefined {
  const constant = node.kind === 'hidden' ? constantOf(node) : undefined;
  return constant === undefined || isEqual(constant, value) ? undefined : constant;
}

function constantOf(node: FieldNode): Json | undefined {
  // A statement to agree to (`const: true`) is for the person to make.
  const constant = annotation(node.applied, 'const') as Json | undefined;
  return constant === undefined || typeof constant === 'boolean'
    ? undefined
    : node.facets.options?.[0]?.value;
}

function onlyValue(node: FieldNode): Json | undefined {
  const constant = constantOf(node);
  if (constant !== undefined) return constant;
  if (node.kind === 'group') return node.closed ? undefined : {};
  if (node.kind === 'list' || node.kind === 'choices') return [];
  const isOptional =
    node.facets.types.includes('null') || node.choices.some(({ branches }) => isNullable(branches));
  return isOptional ? null : undefined;
}

/** The same decisions give the same object: descriptions made with it stay current. */
const made = new WeakMap<
  ReadonlyMap<string, number>,
  WeakMap<ReadonlyMap<string, readonly string[]>, Choosing>
>();

export function choosingOf(
  state: Pick<FormState, 'chosen' | 'rows' | 'retired'>,
  definition: Definition,
): Choosing {
  const byRows = made.get(state.chosen) ?? new WeakMap<ReadonlyMap<string, readonly string[]>, Choosing>();
  made.set(state.chosen, byRows);
  const known = byRows.get(state.rows);
  if (known?.registry === definition.registry) return known;
  const choosing: Choosing = {
    judging: definition,
    registry: definition.registry,
    matches: (location, value) => definition.matches(location, value),
    chosen: (id, location) => state.chosen.get(choiceKey(id, location)),
    rows: (id, length) => namesIn(state, id, length),
  };
  byRows.set(state.rows, choosing);
  return choosing;
}

export function choiceKey(id: string, choiceLocation: string): string {
  return `${id} ${choiceLocation}`;
}
