/** What can be said of the members of `oneOf` and `anyOf` without looking at a value. */
import { isObject, own, type Json, type Schema } from './json.js';
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
    ['properties', '$ref', 'allOf', 'items'].every((keyword) => schema[keyword] === undefined)
  );
}

const drawnKeywords = [
  'properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'items', 'prefixItems',
  'unevaluatedItems', 'type', 'const', 'enum', 'title', 'dependentSchemas', 'format', 'if',
]; // prettier-ignore

/** Does a branch change what is drawn, or only judge (`{ required: ['email'] }`)? */
export function isDrawn(branch: Located, registry: Registry, seen = new Set<Schema>()): boolean {
  const { schema } = branch;
  if (!isObject(schema) || seen.has(schema)) return false;
  seen.add(schema);
  if (schema['type'] === 'object' && schema['properties'] === undefined && schema['title'] === undefined) {
    return drawnKeywords.some((keyword) => keyword !== 'type' && schema[keyword] !== undefined);
  }
  if (drawnKeywords.some((keyword) => schema[keyword] !== undefined)) return true;
  return inPlace(branch, registry).some((inner) => isDrawn(inner, registry, seen));
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

/** Would this subschema, under some answers, describe the member? */
export function mentionsMember(
  entry: Located,
  key: string,
  registry: Registry,
  seen = new Set<Schema>(),
): boolean {
  const { schema } = entry;
  if (!isObject(schema) || seen.has(schema)) return false;
  seen.add(schema);
  if (isObject(schema['properties']) && Object.hasOwn(schema['properties'], key)) return true;
  return inPlace(entry, registry).some((inner) => mentionsMember(inner, key, registry, seen));
}

/** The schema of a member in a branch, looked for through `$ref` and `allOf`. */
export function memberSchema(
  branch: Located,
  key: string,
  registry: Registry,
  depth = 0,
): Record<string, unknown> {
  const { schema } = branch;
  if (!isObject(schema) || depth > 8) return {};
  const member = isObject(schema['properties']) ? own(schema['properties'], key) : undefined;
  if (isObject(member)) return member;
  const through = [
    ...(typeof schema['$ref'] === 'string' ? [registry.resolve(schema['$ref'], branch)] : []),
    ...listOf(schema['allOf']).map((_, index) => registry.child(branch, 'allOf', index)),
  ];
  return (
    through
      .map((inner) => memberSchema(inner, key, registry, depth + 1))
      .find((found) => own(found, 'const') !== undefined) ?? {}
  );
}

/** The member that every branch fixes to another constant (OpenAPI calls it the discriminator). */
export function findTag(branches: readonly Located[], registry: Registry): string | undefined {
  const [first] = branches;
  if (!first || branches.length < 2) return undefined;
  return constantMembers(first, registry).find((key) => {
    const constants = branches.map((branch) => own(memberSchema(branch, key, registry), 'const'));
    return (
      constants.every(
        (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
      ) && new Set(constants).size === branches.length
    );
  });
}

function constantMembers(branch: Located, registry: Registry, depth = 0): string[] {
  const { schema } = branch;
  if (!isObject(schema) || depth > 8) return [];
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const here = Object.keys(properties).filter(
    (key) => isObject(properties[key]) && Object.hasOwn(properties[key], 'const'),
  );
  const through = [
    ...(typeof schema['$ref'] === 'string' ? [registry.resolve(schema['$ref'], branch)] : []),
    ...listOf(schema['allOf']).map((_, index) => registry.child(branch, 'allOf', index)),
  ];
  return [...here, ...through.flatMap((inner) => constantMembers(inner, registry, depth + 1))];
}

/** The tag's value in a branch. */
export function tagValue(branch: Located, tag: string, registry: Registry): Json | undefined {
  return own(memberSchema(branch, tag, registry), 'const') as Json | undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
