/** What can be said of the members of `oneOf` and `anyOf` without looking at a value. */
import { isObject, own, type Json, type Schema, type SchemaObject } from './json.js';
import type { Located, Registry } from './registry.js';

export function isNull(branch: Located): boolean {
  return isObject(branch.schema) && (branch.schema['type'] === 'null' || branch.schema['const'] === null);
}

/** `anyOf: [X, null]`: one real branch, the other is "left empty", so there is nothing to choose. */
export function isNullable(branches: readonly Located[]): boolean {
  return branches.length === 2 && branches.filter(isNull).length === 1;
}

/** A member that is one value, perhaps with a title: an option of a list. */
export function isOption(branch: Located): boolean {
  const { schema } = branch;
  return (
    isObject(schema) &&
    (schema['const'] !== undefined || Array.isArray(schema['enum'])) &&
    ['properties', '$ref', '$dynamicRef', 'allOf', 'items'].every((keyword) => schema[keyword] === undefined)
  );
}

const drawnKeywords = [
  'properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'items', 'prefixItems',
  'unevaluatedItems', 'type', 'const', 'enum', 'title', 'dependentSchemas', 'format', 'if',
]; // prettier-ignore

/** Does a branch change what is drawn, or only judge (`{ required: ['email'] }`)? */
export function isDrawn(branch: Located, registry: Registry): boolean {
  return someInPlace(branch, registry, (schema) => {
    const isBare =
      schema['type'] === 'object' && schema['properties'] === undefined && schema['title'] === undefined;
    return drawnKeywords.some((keyword) => schema[keyword] !== undefined && !(isBare && keyword === 'type'));
  });
}

/** Is something so of this subschema, or of one that applies in place with it under some answers? */
export function someInPlace(
  entry: Located,
  registry: Registry,
  isSo: (schema: SchemaObject) => boolean,
  seen = new Set<Schema>(),
): boolean {
  const { schema } = entry;
  if (!isObject(schema) || seen.has(schema)) return false;
  seen.add(schema);
  return isSo(schema) || inPlace(entry, registry).some((inner) => someInPlace(inner, registry, isSo, seen));
}

/** All in-place subschemas of one, taken or not. */
export function inPlace(entry: Located, registry: Registry): Located[] {
  const { schema } = entry;
  if (!isObject(schema)) return [];
  const found: Located[] = [];
  if (typeof schema['$ref'] === 'string') found.push(registry.resolve(schema['$ref'], entry));
  if (typeof schema['$dynamicRef'] === 'string') found.push(registry.resolve(schema['$dynamicRef'], entry));
  for (const keyword of ['allOf', 'oneOf', 'anyOf'] as const) {
    for (const index of listOf(schema[keyword]).keys()) found.push(registry.child(entry, keyword, index));
  }
  for (const keyword of ['then', 'else'] as const) {
    if (schema[keyword] !== undefined) found.push(registry.child(entry, keyword));
  }
  for (const member of isObject(schema['dependentSchemas']) ? Object.keys(schema['dependentSchemas']) : []) {
    found.push(registry.child(entry, 'dependentSchemas', member));
  }
  return found;
}

const mentioned = new WeakMap<Located, ReadonlySet<string>>();

/** Would this subschema, under some answers, describe the member? */
export function mentionsMember(entry: Located, key: string, registry: Registry): boolean {
  let names = mentioned.get(entry);
  if (!names) mentioned.set(entry, (names = mentionedMembers(entry, registry)));
  return names.has(key);
}

// Gathered once: a value may have any number of members that nobody asked for, each of which is looked for.
function mentionedMembers(entry: Located, registry: Registry): ReadonlySet<string> {
  const names = new Set<string>();
  someInPlace(entry, registry, ({ properties }) => {
    if (isObject(properties)) for (const name of Object.keys(properties)) names.add(name);
    return false;
  });
  return names;
}

/** The values that a branch leaves to a member, where it lists them; looked for through `$ref` and `allOf`. */
export function tagValues(branch: Located, tag: string, registry: Registry, depth = 0): readonly Json[] {
  const { schema } = branch;
  if (!isObject(schema) || depth > 8) return [];
  const here = listedValues(isObject(schema['properties']) ? own(schema['properties'], tag) : undefined);
  if (here.length > 0) return here;
  return through(branch, registry).flatMap((inner) => tagValues(inner, tag, registry, depth + 1));
}

/** The member for which every branch lists values that no other does (OpenAPI calls it the discriminator). */
export function findTag(branches: readonly Located[], registry: Registry): string | undefined {
  const [first] = branches;
  if (!first || branches.length < 2) return undefined;
  return listingMembers(first, registry).find((key) => {
    const lists = branches.map((branch) => new Set(tagValues(branch, key, registry)));
    const all = lists.flatMap((list) => [...list]);
    return (
      lists.every(({ size }) => size > 0) &&
      all.every((value) => ['string', 'number', 'boolean'].includes(typeof value)) &&
      new Set(all).size === all.length
    );
  });
}

/** Is the member asked for outside the branches too, with values to choose from? Then its answer is the choice. */
export function asksFor(entry: Located, key: string): boolean {
  const properties = isObject(entry.schema) ? entry.schema['properties'] : undefined;
  const member = isObject(properties) ? own(properties, key) : undefined;
  return isObject(member) && (member['type'] === 'boolean' || listedValues(member).length > 1);
}

function listingMembers(branch: Located, registry: Registry, depth = 0): string[] {
  const { schema } = branch;
  if (!isObject(schema) || depth > 8) return [];
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const here = Object.keys(properties).filter((key) => listedValues(properties[key]).length > 0);
  return [
    ...here,
    ...through(branch, registry).flatMap((inner) => listingMembers(inner, registry, depth + 1)),
  ];
}

function listedValues(member: unknown): readonly Json[] {
  if (!isObject(member)) return [];
  const { const: constant, enum: list } = member;
  return constant === undefined ? (listOf(list) as Json[]) : [constant as Json];
}

/** What a branch is made of, whatever the value. */
function through(branch: Located, registry: Registry): Located[] {
  const { schema } = branch;
  if (!isObject(schema)) return [];
  return [
    ...(typeof schema['$ref'] === 'string' ? [registry.resolve(schema['$ref'], branch)] : []),
    ...listOf(schema['allOf']).map((_, index) => registry.child(branch, 'allOf', index)),
  ];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
