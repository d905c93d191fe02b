import { isObject, type SchemaObject } from '../../schema/json.js';
import { appendToken, getAt, type Pointer } from '../../schema/pointer.js';
import { membersNamed, reachInPlace } from '../asked-locations.js';

/** Where a case describes each entry of its `documents`, `false` left out. */
export function findPaperLocations(schema: SchemaObject, found: Pointer): Pointer[] {
  return membersNamed(schema, reachInPlace(schema, found), 'documents').flatMap((documents) =>
    [...reachInPlace(schema, documents)].flatMap((location) => {
      const properties = getAt(schema, `${location}/properties`);
      const names = isObject(properties) ? Object.keys(properties) : [];
      return names
        .map((name) => appendToken(`${location}/properties`, name))
        .filter((at) => isObject(getAt(schema, at)));
    }),
  );
}
