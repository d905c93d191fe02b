/** A schema and a value → what to ask for: the tree of fields. Pure; a tree made before is reused where nothing changed. */
import { applicableTo, type Application, type Applied, type Choice, type Condition } from './applicable.js';
import { mentionsMember } from './branches.js';
import { facetsOf, type Facets } from './facets.js';
import { findCircles } from './find-circles.js';
import { isObject, own, type Json, type Schema } from './json.js';
import { kindOf, type Kind } from './kind.js';
import { itemSubschemas, memberSubschemas, type Inherited, type Member } from './members.js';
import { appendToken, type Pointer } from './pointer.js';
import type { Registry } from './registry.js';

/** One instance location as a form sees it. */
export interface FieldNode {
  /** Names the field for as long as it lives: like the pointer, but a row keeps its id when it moves. */
  readonly id: string;
  readonly pointer: Pointer;
  /** Member name or index in the parent; '' at the root. */
  readonly key: string;
  readonly kind: Kind;
  readonly facets: Facets;
  /** Facets of the items of a list, where all items are alike. */
  readonly items: Facets | undefined;
  /** The subschemas that apply here, nearest first. */
  readonly applied: readonly Applied[];
  readonly choices: readonly Choice[];
  readonly value: Json | undefined;
  readonly required: boolean;
  /** The group around it is begun: only then is anything missing in it. */
  readonly present: boolean;
  /** Which subschema requires it, and what had to be met for that. */
  readonly requirement: Requirement | undefined;
  readonly children: readonly FieldNode[];
  /** Own members of the value that no answer leads to now: to be parked. */
  readonly dormant: readonly string[];
  /** An optional group that contains itself is drawn only when somebody opens it. */
  readonly closed: boolean;
  /** The person may rename or remove it: its name comes from the value, not from the schema. */
  readonly removable: boolean;
  /** What the description was made from; see `isCurrent`. */
  readonly source: Source;
}

export interface Requirement {
  /** Location of the `required` or `dependentRequired` keyword. */
  readonly location: string;
  readonly condition: Condition | undefined;
}

interface Source {
  readonly subschemas: readonly Inherited[];
  readonly judging: Judging;
  /** What was chosen for each of the choices. */
  readonly chosen: readonly (number | undefined)[];
}

/** A schema, and what it accepts. */
export interface Judging {
  readonly registry: Registry;
  matches(location: string, value: Json): boolean;
}

/** What a person decided about the shape of the form, beside its values. */
export interface Choosing extends Judging {
  /** The same object for all decisions about one schema: only then is a description ever made again in part. */
  readonly judging?: Judging;
  /** Index of the branch chosen for a choice, by field id and the choice's location. */
  chosen(id: string, choiceLocation: string): number | undefined;
  /** Stable names of an array's rows, by the array's field id. */
  rows(id: string, length: number): readonly string[];
}

interface Place {
  readonly id: string;
  readonly pointer: Pointer;
  readonly key: string;
  readonly required: boolean;
  readonly present: boolean;
  readonly requirement: Requirement | undefined;
  readonly removable: boolean;
  /** The groups around it that are not begun: of each, its schemas that lead back to themselves, and their circles. */
  readonly around: readonly ReadonlySet<Schema | number>[];
}

const outermost: Place = {
  id: '',
  pointer: '',
  key: '',
  required: true,
  present: true,
  requirement: undefined,
  removable: false,
  around: [],
};

export function describe(value: Json | undefined, choosing: Choosing, before?: FieldNode): FieldNode {
  const { root } = choosing.registry;
  return describeField([{ ...root, scope: [] }], value, outermost, choosing, before);
}

function describeField(
  subschemas: readonly Inherited[],
  value: Json | undefined,
  place: Place,
  choosing: Choosing,
  before: FieldNode | undefined,
): FieldNode {
  if (before && isCurrent(before, subschemas, value, place, choosing)) {
    return before.pointer === place.pointer ? before : relocate(before, place.pointer, place.key);
  }
  const { registry } = choosing;
  const application = applicableTo(subschemas, value, {
    registry,
    matches: (location, instance) => choosing.matches(location, instance),
    chosen: (location) => choosing.chosen(place.id, location),
  });
  const { choices } = application;
  const applied =
    before && sameSchemas(before.applied, application.applied) ? before.applied : application.applied;
  const facets = before?.applied === applied ? before.facets : facetsOf(applied);
  const items = facets.types.includes('array') ? itemFacets(applied, choosing, place.id) : undefined;
  const kind = kindOf(applied, facets, value, items);
  const recurs =
    value === undefined && applied.some(({ schema }) => leadsBack(schema, place.around, registry));
  const closed = kind === 'group' && recurs;
  const children = recurs
    ? []
    : describeChildren({ ...application, applied }, value, kind, place, choosing, before);
  const dormant = kind === 'group' || isObject(value) ? dormantMembers(application, value, registry) : [];
  // Member by member: a form has thousands of these, and a literal is made several times faster than spread objects.
  const node: FieldNode = {
    id: place.id,
    pointer: place.pointer,
    key: place.key,
    kind,
    facets,
    items,
    applied,
    choices,
    value,
    required: place.required,
    present: place.present,
    requirement: place.requirement,
    children,
    dormant,
    closed,
    removable: place.removable,
    source: { subschemas, judging: judgingOf(choosing), chosen: chosenAt(place.id, choices, choosing) },
  };
  return keepIdentity(node, before);
}

/** A description stays good while its schemas, its value, its place and what was decided are the same. */
function isCurrent(
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

function judgingOf(choosing: Choosing): Judging {
  return choosing.judging ?? choosing;
}

function chosenAt(id: string, choices: readonly Choice[], choosing: Choosing): Source['chosen'] {
  return choices.length === 0 ? none : choices.map(({ location }) => choosing.chosen(id, location));
}

const none: readonly never[] = [];

function rowIds(id: string, length: number, choosing: Choosing): readonly string[] {
  return choosing.rows(id, length).map((row) => appendToken(id, row));
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** A row that moved is described as before, but for where it is. */
function relocate(node: FieldNode, pointer: Pointer, key: string): FieldNode {
  const children = node.children.map((child) => relocate(child, appendToken(pointer, child.key), child.key));
  return { ...node, pointer, key, children };
}

type Placed = Pick<Inherited, 'schema' | 'location'> & Partial<Pick<Applied, 'held'>>;

function sameSchemas(a: readonly Placed[], b: readonly Placed[]): boolean {
  const isSame = (entry: Placed, other: Placed | undefined): boolean =>
    entry.schema === other?.schema &&
    entry.location === other.location &&
    entry.held?.location === other.held?.location;
  return a === b || (a.length === b.length && a.every((entry, index) => isSame(entry, b[index])));
}

/** A field that was described anew and came out the same stays the same object, so that nobody draws it again. */
function keepIdentity(node: FieldNode, before: FieldNode | undefined): FieldNode {
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

function describeChildren(
  application: Application,
  value: Json | undefined,
  kind: Kind,
  place: Place,
  choosing: Choosing,
  before: FieldNode | undefined,
): readonly FieldNode[] {
  if (Array.isArray(value) || kind === 'list') {
    return describeItems(application, value, place, choosing, before);
  }
  if (kind === 'group' || isObject(value))
    return describeMembers(application, value, place, choosing, before);
  return [];
}

function describeMembers(
  { applied, untaken }: Application,
  value: Json | undefined,
  place: Place,
  choosing: Choosing,
  before: FieldNode | undefined,
): readonly FieldNode[] {
  const { registry } = choosing;
  const required = requiredMembers(applied, value);
  const around = levelsAround(applied, value, place, registry);
  const known = childrenByKey(before);
  const children: FieldNode[] = [];
  for (const key of memberNames(applied, required, value)) {
    const { subschemas, named, excluded } = memberOf(applied, key, registry);
    const entered = isObject(value) ? (own(value, key) as Json | undefined) : undefined;
    if (excluded) continue;
    const mentioned = named || required.has(key);
    // What the schema does not speak of is kept, and not drawn, but for a name that has to go.
    if (!mentioned && (entered === undefined || isParked(key, untaken, registry))) continue;
    if (
      !mentioned &&
      subschemas.every(({ schema }) => schema === true) &&
      !isNameRefused(applied, key, choosing)
    )
      continue;
    children.push(
      describeField(
        subschemas,
        entered,
        {
          id: appendToken(place.id, key),
          pointer: appendToken(place.pointer, key),
          key,
          required: required.has(key),
          present: isObject(value),
          requirement: required.get(key),
          removable: !declares(applied, key),
          around,
        },
        choosing,
        known?.get(key),
      ),
    );
  }
  return children;
}

/** While the same subschemas apply, so do those of each member: a fold of a wide form looks them up, no more. */
const members = new WeakMap<readonly Applied[], Map<string, Member>>();

function memberOf(applied: readonly Applied[], key: string, registry: Registry): Member {
  const known = members.get(applied) ?? new Map<string, Member>();
  members.set(applied, known);
  let member = known.get(key);
  if (!member) {
    member = memberSubschemas(applied, key, registry);
    known.set(key, member);
  }
  return member;
}

const childMaps = new WeakMap<FieldNode, Map<string, FieldNode>>();

/** The children by key, made once for each node. */
export function childrenByKey(node: FieldNode | undefined): Map<string, FieldNode> | undefined {
  if (!node) return undefined;
  let map = childMaps.get(node);
  if (!map) {
    map = new Map(node.children.map((child) => [child.key, child]));
    childMaps.set(node, map);
  }
  return map;
}

/** The children of a description with what each was before; most are where they were. */
export function* pairChildren(
  before: FieldNode | undefined,
  after: FieldNode,
): Generator<[FieldNode, FieldNode | undefined]> {
  let byId: Map<string, FieldNode> | undefined;
  for (const [index, child] of after.children.entries()) {
    const there = before?.children[index];
    if (!before || there?.id === child.id) yield [child, there];
    else
      yield [
        child,
        (byId ??= new Map(before.children.map((earlier) => [earlier.id, earlier]))).get(child.id),
      ];
  }
}

function describeItems(
  { applied }: Application,
  value: Json | undefined,
  place: Place,
  choosing: Choosing,
  before: FieldNode | undefined,
): readonly FieldNode[] {
  const items = Array.isArray(value) ? (value as readonly Json[]) : [];
  const around = levelsAround(applied, value, place, choosing.registry);
  const fixed = prefixLength(applied);
  const least = Math.max(
    0,
    ...applied.map(({ schema }) =>
      isObject(schema) && typeof schema['minItems'] === 'number' ? schema['minItems'] : 0,
    ),
  );
  const ids = rowIds(place.id, Math.max(items.length, fixed), choosing);
  const known = new Map(before?.children.map((child) => [child.id, child]));
  return ids.map((id, index) => {
    const item = items[index];
    return describeField(
      itemSubschemas(
        applied,
        index,
        choosing.registry,
        ({ location }) => item !== undefined && choosing.matches(location, item),
      ),
      item,
      {
        id,
        pointer: appendToken(place.pointer, index),
        key: String(index),
        required: index >= fixed || index < least,
        present: index < items.length,
        requirement: undefined,
        removable: index >= fixed,
        around,
      },
      choosing,
      known.get(id),
    );
  });
}

/** The same schema again; or one of many that lead to each other, which drawn to the end would be a form without end. */
function leadsBack(schema: Schema, around: Place['around'], registry: Registry): boolean {
  const circle = findCircles(registry).get(schema);
  return (
    circle !== undefined &&
    (around.some((level) => level.has(schema)) || around.filter((level) => level.has(circle)).length > 1)
  );
}

/** What a child is inside of, as long as the groups and tuples around it are not begun. */
function levelsAround(
  applied: readonly Applied[],
  value: Json | undefined,
  place: Place,
  registry: Registry,
): Place['around'] {
  const circles = findCircles(registry);
  const here = applied.flatMap(({ schema }) => (circles.has(schema) ? [schema, circles.get(schema)!] : []));
  const outer = value === undefined ? place.around : [];
  return here.length > 0 ? [...outer, new Set(here)] : outer;
}

/** How many places of a tuple are fixed by `prefixItems`. */
export function prefixLength(applied: readonly Applied[]): number {
  return Math.max(
    0,
    ...applied.map(({ schema }) =>
      isObject(schema) && Array.isArray(schema['prefixItems']) ? schema['prefixItems'].length : 0,
    ),
  );
}

/** Facets of the item that would come at the end of a list. */
function itemFacets(applied: readonly Applied[], choosing: Choosing, id: string): Facets | undefined {
  if (prefixLength(applied) > 0) return undefined;
  const subschemas = itemSubschemas(applied, 0, choosing.registry);
  if (subschemas.length === 0) return undefined;
  const item = applicableTo(subschemas, undefined, {
    registry: choosing.registry,
    matches: () => false,
    chosen: (location) => choosing.chosen(`${id}/-`, location),
  });
  return facetsOf(item.applied);
}

/** Required members, each with the subschema that requires it; an unconditional one wins. */
function requiredMembers(applied: readonly Applied[], value: Json | undefined): Map<string, Requirement> {
  const required = new Map<string, Requirement>();
  const add = (keys: unknown, location: string, condition: Condition | undefined): void => {
    for (const key of [keys].flat()) {
      if (typeof key !== 'string') continue;
      if (!required.has(key) || condition === undefined) required.set(key, { location, condition });
    }
  };
  for (const { schema, location, condition } of applied) {
    if (!isObject(schema)) continue;
    if (Array.isArray(schema['required'])) add(schema['required'], `${location}/required`, condition);
    if (!isObject(schema['dependentRequired'])) continue;
    for (const [member, keys] of Object.entries(schema['dependentRequired'])) {
      if (isObject(value) && Object.hasOwn(value, member)) {
        add(keys, appendToken(`${location}/dependentRequired`, member), condition);
      }
    }
  }
  return required;
}

/** In the order of the schema, then what only `required` names, then what only the value has. */
function memberNames(
  applied: readonly Applied[],
  required: Map<string, unknown>,
  value: Json | undefined,
): Set<string> {
  const names = new Set<string>();
  for (const { schema } of applied) {
    if (isObject(schema) && isObject(schema['properties']))
      for (const key of Object.keys(schema['properties'])) names.add(key);
  }
  for (const key of required.keys()) names.add(key);
  if (isObject(value)) for (const key of Object.keys(value)) names.add(key);
  return names;
}

function declares(applied: readonly Applied[], key: string): boolean {
  return applied.some(
    ({ schema }) =>
      isObject(schema) && isObject(schema['properties']) && Object.hasOwn(schema['properties'], key),
  );
}

function isNameRefused(applied: readonly Applied[], name: string, { registry, matches }: Choosing): boolean {
  return applied.some((entry) => {
    if (!isObject(entry.schema) || entry.schema['propertyNames'] === undefined) return false;
    const { schema, location } = registry.child(entry, 'propertyNames');
    return typeof schema === 'boolean' ? !schema : !matches(location, name);
  });
}

function isParked(key: string, untaken: Application['untaken'], registry: Registry): boolean {
  return untaken.some((entry) => mentionsMember(entry, key, registry));
}

function dormantMembers(
  { applied, untaken }: Application,
  value: Json | undefined,
  registry: Registry,
): readonly string[] {
  if (!isObject(value)) return [];
  const excludes = applied.some(
    ({ schema }) =>
      isObject(schema) &&
      isObject(schema['properties']) &&
      Object.values(schema['properties']).includes(false),
  );
  if (untaken.length === 0 && !excludes) return [];
  return Object.keys(value).filter((key) => {
    const { named, excluded } = memberSubschemas(applied, key, registry);
    return excluded || (!named && isParked(key, untaken, registry));
  });
}
