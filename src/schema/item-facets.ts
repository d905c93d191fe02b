import { applicableTo, type Applied } from './applicable.js';
import { facetsOf, type Facets } from './facets.js';
import type { Choosing } from './field-node.js';
import { itemSubschemas } from './members.js';
import { prefixLength } from './prefix-length.js';

/** Facets of the item that would come at the end of a list. */
export function itemFacets(applied: readonly Applied[], choosing: Choosing, id: string): Facets | undefined {
  if (prefixLength(applied) > 0) return undefined;
  const subschemas = itemSubschemas(applied, 0, choosing.registry);
  if (subschemas.length === 0) return undefined;
  const item = applicableTo(subschemas, undefined, {
    registry: choosing.registry,
    matches: () => false,
    chosen: (location) => choosing.chosen(`${id}/-`, location),
  });
  return facetsOf(item.applied);
}
