import { isObject, type SchemaObject } from '../schema/json.js';
import { getAt, type Pointer } from '../schema/pointer.js';
import { readLocalReference, walk } from './asked-locations.js';

/** Far more than forms of the administration have, and judged in some milliseconds. */
const most = 5_000;

/**
 * Targets of `$ref`s, of a schema in which all are local, that lead back to themselves, or to more subschemas than
 * anybody writes: asked in two ways at each level, they would cost twice as much at each level of the value. When the
 * answers of these are remembered, no other target leads to more than `most` subschemas.
 */
export function findRepeated(schema: SchemaObject): ReadonlySet<Pointer> {
  const repeated = new Set<Pointer>();
  const entered = new Set<Pointer>();
  const sizes = new Map<Pointer, number>();

  function measure(location: Pointer): number {
    if (repeated.has(location)) return 1;
    const known = sizes.get(location);
    if (known !== undefined) return known;
    if (entered.has(location)) {
      repeated.add(location);
      return 1;
    }
    const target = getAt(schema, location);
    if (!isObject(target)) return 1;
    entered.add(location);
    let size = 0;
    for (const [, { $ref }] of walk(target, location)) {
      size += typeof $ref === 'string' ? 1 + measure(readLocalReference($ref)) : 1;
    }
    entered.delete(location);
    if (size > most) repeated.add(location);
    sizes.set(location, size);
    return repeated.has(location) ? 1 : size;
  }

  for (const [, { $ref }] of walk(schema, ''))
    if (typeof $ref === 'string') measure(readLocalReference($ref));
  return repeated;
}
