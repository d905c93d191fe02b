import { isObject, type SchemaObject } from '../../schema/json.js';
import { appendToken, getAt, type Pointer } from '../../schema/pointer.js';
import { readLocalReference, walk } from '../asked-locations.js';
import type { SchemaMistake } from './schema-mistake.js';

const inPlace = ['if', 'then', 'else', 'not'];
const inPlaceLists = ['allOf', 'anyOf', 'oneOf'];

/** A `$ref` that leads back to itself without going into a property or an item: no validator ever ends there. */
export function findLoops(schema: SchemaObject): SchemaMistake[] {
  const mistakes: SchemaMistake[] = [];
  const done = new Set<Pointer>();
  const entered = new Set<Pointer>();

  function visit(location: Pointer, from: Pointer): void {
    if (entered.has(location)) {
      const problem = 'this $ref leads back to itself without a property or an item between';
      mistakes.push({
        location: from,
        problem,
        remedy: 'Break the circle: put the repeated part into a property',
      });
    }
    if (done.has(location) || entered.has(location)) return;
    entered.add(location);
    for (const next of successors(schema, location)) visit(next, `${location}/$ref`);
    entered.delete(location);
    done.add(location);
  }

  for (const [location] of walk(schema, '')) visit(location, location);
  return mistakes;
}

/** The subschemas that apply to the same instance. */
function successors(schema: SchemaObject, location: Pointer): Pointer[] {
  const subschema = getAt(schema, location);
  if (!isObject(subschema)) return [];
  const { $ref, dependentSchemas } = subschema;
  return [
    ...(typeof $ref === 'string' ? [readLocalReference($ref)] : []),
    ...inPlace.filter((keyword) => isObject(subschema[keyword])).map((keyword) => `${location}/${keyword}`),
    ...inPlaceLists.flatMap((keyword) => {
      const members = subschema[keyword];
      return Array.isArray(members)
        ? [...members.keys()].map((index) => `${location}/${keyword}/${index}`)
        : [];
    }),
    ...(isObject(dependentSchemas)
      ? Object.keys(dependentSchemas).map((name) => appendToken(`${location}/dependentSchemas`, name))
      : []),
  ];
}
