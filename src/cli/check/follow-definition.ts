import type { SchemaObject } from '../../schema/json.js';
import { getAt, type Pointer } from '../../schema/pointer.js';
import { readLocalReference } from '../asked-locations.js';

/** A case or paper in a file of its own is mended there, not where it is named. */
export function followDefinition(schema: SchemaObject, location: Pointer): Pointer {
  const { $ref } = getAt(schema, location) as SchemaObject;
  return typeof $ref === 'string' ? readLocalReference($ref) : location;
}
