import { isOption } from '../schema/branches.js';
import { isObject, isSchema, type Schema, type SchemaObject } from '../schema/json.js';
import { isPlain } from '../schema/judge.js';
import { appendToken, getAt, type Pointer } from '../schema/pointer.js';
import { subschemasOf } from '../schema/subschemas.js';

const askedKeywords = ['if', 'not', 'contains', 'propertyNames'];
const askedLists = ['oneOf', 'anyOf'];

/**
 * Every subschema of a bundled schema that a form asks the validator about by itself: whether a condition holds,
 * whether a branch fits, whether a case still allows a fact of the situation. Each is named by the place where it is
 * written, not by the `$ref`s that lead there. Lists of options are left out: those are compared, not judged.
 */
export function findAskedLocations(schema: SchemaObject): Pointer[] {
  const asked = new Set<Pointer>();
  for (const [location, subschema] of walk(schema, '')) {
    for (const keyword of askedKeywords) {
      if (isSchema(subschema[keyword])) asked.add(`${location}/${keyword}`);
    }
    for (const keyword of askedLists) {
      const members = subschema[keyword];
      if (!Array.isArray(members) || members.every(isPlainOption)) continue;
      for (const index of members.keys()) asked.add(`${location}/${keyword}/${index}`);
    }
    if (isObject(subschema['dependentSchemas'])) {
      for (const member of Object.keys(subschema['dependentSchemas'])) {
        asked.add(appendToken(`${location}/dependentSchemas`, member));
      }
    }
  }
  for (const location of findSituationFacts(schema)) asked.add(location);
  return [...asked];
}

/** The properties of `situation`, at the root and in every case: a case is a branch of the root. */
function findSituationFacts(schema: SchemaObject): Pointer[] {
  return membersNamed(schema, reachInPlace(schema, ''), 'situation').flatMap((situation) =>
    [...reachInPlace(schema, situation)].flatMap((location) => {
      const properties = getAt(schema, `${location}/properties`);
      return isObject(properties)
        ? Object.keys(properties).map((name) => appendToken(`${location}/properties`, name))
        : [];
    }),
  );
}

/** Where the given subschemas describe a property. */
export function membersNamed(schema: SchemaObject, locations: Iterable<Pointer>, name: string): Pointer[] {
  const members = [...locations].map((location) => appendToken(`${location}/properties`, name));
  return members.filter((member) => isObject(getAt(schema, member)));
}

/** A subschema and all that apply to the same instance with it, under some answer. */
export function reachInPlace(schema: SchemaObject, start: Pointer, seen = new Set<Pointer>()): Set<Pointer> {
  const subschema = getAt(schema, start);
  if (seen.has(start) || !isObject(subschema)) return seen;
  seen.add(start);
  const next = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => {
    const members = subschema[keyword];
    return Array.isArray(members) ? [...members.keys()].map((index) => `${start}/${keyword}/${index}`) : [];
  });
  if (typeof subschema['$ref'] === 'string') next.push(readLocalReference(subschema['$ref']));
  for (const keyword of ['then', 'else']) if (isObject(subschema[keyword])) next.push(`${start}/${keyword}`);
  for (const location of next) reachInPlace(schema, location, seen);
  return seen;
}

/** The location that a `$ref` of a bundle leads to. */
export function readLocalReference(reference: string): Pointer {
  return decodeURIComponent(reference.slice(1));
}

/** Every subschema that is an object, with its location, from the outside in. */
export function* walk(
  schema: Schema,
  location: Pointer,
): Generator<[location: Pointer, schema: SchemaObject]> {
  if (!isObject(schema)) return;
  yield [location, schema];
  for (const [tokens, subschema] of subschemasOf(schema)) {
    yield* walk(subschema, tokens.reduce(appendToken, location));
  }
}

/** `{ const, title }` and nothing that judges: the form compares such a member with the value itself. */
export function isPlainOption(member: unknown): member is { const: unknown } {
  return isObject(member) && isOption({ schema: member, location: '', base: '' }) && isPlain(member);
}
