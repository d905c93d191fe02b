/** A group that contains itself is drawn to its second round at most, until somebody begins it. */
import type { Applied } from './applicable.js';
import { findCircles } from './find-circles.js';
import type { Json, Schema } from './json.js';
import type { Place } from './place.js';
import type { Registry } from './registry.js';

/** The same schema again; or one of many that lead to each other, which drawn to the end would be a form without end. */
export function leadsBack(schema: Schema, around: Place['around'], registry: Registry): boolean {
  const circle = findCircles(registry).get(schema);
  return (
    circle !== undefined &&
    (around.some((level) => level.has(schema)) || around.filter((level) => level.has(circle)).length > 1)
  );
}

/** What a child is inside of, as long as the groups and tuples around it are not begun. */
export function levelsAround(
  applied: readonly Applied[],
  value: Json | undefined,
  place: Place,
  registry: Registry,
): Place['around'] {
  const circles = findCircles(registry);
  const here = applied.flatMap(({ schema }) => (circles.has(schema) ? [schema, circles.get(schema)!] : []));
  const outer = value === undefined ? place.around : [];
  return here.length > 0 ? [...outer, new Set(here)] : outer;
}
