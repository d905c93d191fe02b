import type { SchemaObject } from '../../schema/json.js';
import type { Pointer } from '../../schema/pointer.js';
import { membersNamed, reachInPlace } from '../asked-locations.js';

/** The branches of the root that ask for a situation: the cases of a procedure. */
export function findCaseBranches(schema: SchemaObject): Pointer[] {
  const { oneOf } = schema;
  const branches = Array.isArray(oneOf) ? [...oneOf.keys()].map((index) => `/oneOf/${index}`) : [];
  return branches.filter(
    (branch) => membersNamed(schema, reachInPlace(schema, branch), 'situation').length > 0,
  );
}
