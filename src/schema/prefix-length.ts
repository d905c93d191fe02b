import type { Applied } from './applicable.js';
import { isObject } from './json.js';

/** How many places of a tuple are fixed by `prefixItems`. */
export function prefixLength(applied: readonly Applied[]): number {
  return Math.max(
    0,
    ...applied.map(({ schema }) =>
      isObject(schema) && Array.isArray(schema['prefixItems']) ? schema['prefixItems'].length : 0,
    ),
  );
}
