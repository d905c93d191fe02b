import { annotation } from '../schema/facets.js';
import type { FieldNode } from '../schema/field-node.js';
import { isEqual, type Json } from '../schema/json.js';

/**
 * What was proposed and left as it was gives way when other answers propose something else, since it would speak of
 * what is no more the case. The default that takes its place; `undefined` where what is there stays.
 */
export function followDefault(node: FieldNode, defaulted: Map<string, Json>): Json | undefined {
  const stated = annotation(node.applied, 'default') as Json | undefined;
  if (stated === undefined || node.value === undefined) return undefined;
  const given = defaulted.get(node.id);
  defaulted.set(node.id, stated);
  const isUntouched = given !== undefined && isEqual(given, node.value);
  return isUntouched && !isEqual(given, stated) ? stated : undefined;
}
