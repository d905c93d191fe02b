/** Which members of a group are asked for. */
import { outsideBranch, type Application, type Applied, type Choice } from './applicable.js';
import { isParked } from './dormant-members.js';
import type { Choosing, Requirement } from './field-node.js';
import { isObject, own, type Json, type Schema } from './json.js';
import { memberSubschemas, type Inherited, type Member } from './members.js';
import type { Registry } from './registry.js';

export interface DrawnMember {
  readonly key: string;
  readonly value: Json | undefined;
  readonly subschemas: readonly Inherited[];
  /** No `properties` names it: a person may rename or remove it. */
  readonly removable: boolean;
}

/**
 * What the schema does not speak of is kept, and not drawn, but for a name that has to go; where it speaks of no member
 * at all (`true`, `{ type: 'object' }`), there is nothing else to draw than what is there.
 */
export function drawnMembers(
  { applied, choices, untaken }: Application,
  value: Json | undefined,
  required: ReadonlyMap<string, Requirement>,
  choosing: Choosing,
): readonly DrawnMember[] {
  const { registry } = choosing;
  const drawn: DrawnMember[] = [];
  const isDescribed = applied.some(({ schema }) =>
    memberKeywords.some((keyword) => hasKeyword(schema, keyword)),
  );
  for (const key of memberNames(applied, required, value)) {
    const { subschemas, named, excluded } = memberOf(besideBranches(applied, choices, key), key, registry);
    if (excluded) continue;
    const entered = isObject(value) ? (own(value, key) as Json | undefined) : undefined;
    if (!named && !required.has(key)) {
      if (entered === undefined || isParked(key, untaken, registry)) continue;
      const isFree = isDescribed && subschemas.every(({ schema }) => schema === true);
      if (isFree && !isNameRefused(applied, key, choosing)) continue;
    }
    drawn.push({ key, value: entered, subschemas, removable: !declares(applied, key) });
  }
  return drawn;
}

/** The branch that a tag has led to leaves the tag no other value: it could never be answered otherwise. */
function besideBranches(
  applied: readonly Applied[],
  choices: readonly Choice[],
  key: string,
): readonly Applied[] {
  return choices.filter(({ told, tag }) => told && tag === key).reduce(outsideBranch, applied);
}

const memberKeywords = ['properties', 'patternProperties', 'propertyNames', 'required'];

function hasKeyword(schema: Schema, keyword: string): boolean {
  return isObject(schema) && schema[keyword] !== undefined;
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

/** In the order of the schema, then what only `required` names, then what only the value has. */
function memberNames(
  applied: readonly Applied[],
  required: ReadonlyMap<string, unknown>,
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
