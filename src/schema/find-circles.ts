import { inPlace } from './branches.js';
import { isObject, type Schema } from './json.js';
import type { Located, Registry } from './registry.js';
import { subschemasOf } from './subschemas.js';

/** Schemas of one circle have the same number; a schema of no circle has none. */
export type Circles = ReadonlyMap<Schema, number>;

interface Visit {
  readonly schema: Schema;
  readonly successors: readonly Located[];
  /** Where in the list of open schemas it stands. */
  readonly position: number;
  /** How many of the successors are done. */
  done: number;
  /** The earliest schema on the way here that it leads back to, by the order of meeting. */
  earliest: number;
}

const known = new WeakMap<Registry, Circles>();

/**
 * Which schemas lead back to themselves by what is drawn without a value: members, places of tuples, and what applies
 * in place. Of such a circle one round is drawn, and more as somebody begins its groups. (Tarjan's strongly connected
 * components; without recursion, since a chain of references may be long.)
 */
export function findCircles(registry: Registry): Circles {
  let circles = known.get(registry);
  if (!circles) {
    const refers = ({ schema }: Located): boolean =>
      isObject(schema) && (schema['$ref'] ?? schema['$dynamicRef']) !== undefined;
    // Without a reference nothing leads back.
    circles = registry.entries.some(refers) ? walk(registry) : new Map<Schema, number>();
    known.set(registry, circles);
  }
  return circles;
}

function walk(registry: Registry): Circles {
  const circles = new Map<Schema, number>();
  const met = new Map<Schema, number>();
  const way: Visit[] = [];
  const open: Schema[] = [];
  const closed = new Set<Schema>();

  function enter(entry: Located): void {
    met.set(entry.schema, met.size);
    open.push(entry.schema);
    way.push({
      schema: entry.schema,
      successors: successorsOf(entry),
      position: open.length - 1,
      done: 0,
      earliest: met.size - 1,
    });
  }

  function successorsOf(entry: Located): readonly Located[] {
    try {
      return drawnBelow(entry, registry);
    } catch {
      // Of a document that nothing leads into, references may lead nowhere.
      return [];
    }
  }

  function leave({ schema, successors, position, earliest }: Visit): void {
    const outer = way.at(-1);
    if (outer) outer.earliest = Math.min(outer.earliest, earliest);
    if (earliest !== met.get(schema)) return;
    const circle = open.splice(position);
    for (const member of circle) closed.add(member);
    if (circle.length > 1 || successors.some((next) => next.schema === schema)) {
      for (const member of circle) circles.set(member, earliest);
    }
  }

  for (const entry of registry.entries) {
    if (!met.has(entry.schema)) enter(entry);
    for (let visit = way.at(-1); visit; visit = way.at(-1)) {
      const next = visit.successors[visit.done++];
      if (!next) {
        way.pop();
        leave(visit);
      } else if (!met.has(next.schema)) enter(next);
      else if (!closed.has(next.schema)) visit.earliest = Math.min(visit.earliest, met.get(next.schema)!);
    }
  }
  return circles;
}

/**
 * Subschemas that may be drawn with this one when there is no value: in place, as members, as places of a tuple. A member
 * that one subschema names, another may describe as one of the rest; a place of a tuple likewise. Without a tuple nothing
 * of a list is drawn that is empty.
 */
export function drawnBelow(entry: Located, registry: Registry): Located[] {
  const { schema } = entry;
  if (!isObject(schema)) return [];
  // Members: `properties`, `patternProperties` and the rest of them; items: `prefixItems` and the rest.
  const drawn = registry.hasTuples ? /(roperties|tems)$/ : /roperties$/;
  const below = [...subschemasOf(schema)]
    .filter(([[keyword = '']]) => drawn.test(keyword))
    .map(([tokens]) => registry.child(entry, ...tokens));
  return [...inPlace(entry, registry), ...below].filter((next) => isObject(next.schema));
}
