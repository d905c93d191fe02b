import { posix } from 'node:path';
import { parsePointer } from '../schema/pointer.js';
import type { Place } from './follow-reference.js';

/**
 * Names under `$defs` for places in other files: their path as seen from `entry`, then what the pointer names.
 * `../common/names.json#/$defs/family` is `common-names-family`. The same place always gets the same name; two
 * places that would share one are told apart by a number.
 */
export function createDefinitionNames(entry: string, taken: Iterable<string>): (place: Place) => string {
  const names = new Map<string, string>();
  const used = new Set(taken);
  return (place) => {
    const key = `${place.file}#${place.pointer}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const wanted = describe(place, entry);
    let name = wanted;
    for (let count = 2; used.has(name); count++) name = `${wanted}-${count}`;
    used.add(name);
    names.set(key, name);
    return name;
  };
}

// Letters, digits, "." "_" "-" only: such a name needs no escape in a pointer, a URI or a file name.
function describe(place: Place, entry: string): string {
  const path = posix.relative(posix.dirname(entry), place.file).replace(/\.json$/, '');
  const inside = parsePointer(place.pointer).filter((token) => token !== '$defs');
  return [...path.split('/').filter((token) => token !== '..'), ...inside]
    .map((token) => token.replace(/[^\w.-]+/g, '_'))
    .join('-');
}
