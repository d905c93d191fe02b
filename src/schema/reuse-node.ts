/** A tree made before is reused where nothing changed: identity tells the rest of the library what to leave alone. */
import type { Applied, Choice } from './applicable.js';
import type { Choosing, FieldNode, Judging, Source } from './field-node.js';
import type { Json } from './json.js';
import type { Inherited } from './members.js';
import type { Place } from './place.js';
import { appendToken, type Pointer } from './pointer.js';

/** A description stays good while its schemas, its value, its place and what was decided are the same. */
export function isCurrent(
  before: FieldNode,
  subschemas: readonly Inherited[],
  value: Json | undefined,
  place: Place,
  choosing: Choosing,
): boolean {
  return (
    before.value === value &&
    before.source.judging === judgingOf(choosing) &&
    before.id === place.id &&
    before.required === place.required &&
    before.present === place.present &&
    sameSchemas(before.source.subschemas, subschemas) &&
    isDecidedAlike(before, choosing)
  );
}

/** Would the decisions lead to the same description again, here and below? */
function isDecidedAlike(node: FieldNode, choosing: Choosing): boolean {
  const { id, kind, choices, children, value, source } = node;
  return (
    (choices.length === 0 || isSameList(source.chosen, chosenAt(id, choices, choosing))) &&
    ((kind !== 'list' && !Array.isArray(value)) || isSameList(children.map((child) => child.id), rowIds(id, children.length, choosing))) &&
    children.every((child) => isDecidedAlike(child, choosing))
  ); // prettier-ignore
}

export function judgingOf(choosing: Choosing): Judging {
  return choosing.judging ?? choosing;
}

export function chosenAt(id: string, choices: readonly Choice[], choosing: Choosing): Source['chosen'] {
  return choices.length === 0 ? none : choices.map(({ location }) => choosing.chosen(id, location));
}

const none: readonly never[] = [];

export function rowIds(id: string, length: number, choosing: Choosing): readonly string[] {
  return choosing.rows(id, length).map((row) => appendToken(id, row));
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** A row that moved is described as before, but for where it is. */
export function relocate(node: FieldNode, pointer: Pointer, key: string): FieldNode {
  const children = node.children.map((child) => relocate(child, appendToken(pointer, child.key), child.key));
  return { ...node, pointer, key, children };
}

type Placed = Pick<Inherited, 'schema' | 'location'> & Partial<Pick<Applied, 'held'>>;

export function sameSchemas(a: readonly Placed[], b: readonly Placed[]): boolean {
  const isSame = (entry: Placed, other: Placed | undefined): boolean =>
    entry.schema === other?.schema &&
    entry.location === other.location &&
    (entry.held === other.held || namesOf(entry.held) === namesOf(other.held));
  return a === b || (a.length === b.length && a.every((entry, index) => isSame(entry, b[index])));
}

function namesOf(held: Placed['held']): string {
  return String(held?.map(({ location }) => location));
}

/** A field that was described anew and came out the same stays the same object, so that nobody draws it again. */
export function keepIdentity(node: FieldNode, before: FieldNode | undefined): FieldNode {
  if (!before) return node;
  const children =
    node.children.length === before.children.length &&
    node.children.every((child, index) => child === before.children[index])
      ? before.children
      : node.children;
  const same =
    children === before.children &&
    node.applied === before.applied &&
    node.value === before.value &&
    node.pointer === before.pointer &&
    node.id === before.id &&
    node.kind === before.kind &&
    node.required === before.required &&
    node.present === before.present &&
    node.closed === before.closed &&
    node.source.judging === before.source.judging &&
    isSameList(node.source.chosen, before.source.chosen) &&
    node.dormant.length === 0 &&
    node.choices.length === before.choices.length &&
    node.choices.every((choice, index) => choice.selected === before.choices[index]?.selected);
  return same ? before : { ...node, children };
}
