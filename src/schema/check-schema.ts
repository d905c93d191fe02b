import { checkPatterns } from './check-patterns.js';
import { checkShapes } from './check-shapes.js';
import { isObject, type Schema, type SchemaObject } from './json.js';
import { drawnBelow, findCircles } from './find-circles.js';
import type { Located, Registry } from './registry.js';
import { SchemaError } from './schema-error.js';
import { subschemasOf } from './subschemas.js';

type Entry = Located & { readonly schema: SchemaObject };

/** Subschemas that apply to one value, and fields that are drawn from the beginning. */
const most = 50_000;

/**
 * Refuses a schema that could make a form or a validator hang or fail later, with a SchemaError: keywords of the wrong
 * shape, references that lead nowhere or round in a circle, subschemas that multiply, patterns that can take for ever.
 */
export function checkSchema(registry: Registry): void {
  const reached = reachAll(registry);
  checkPatterns(reached);
  // Without a reference there is not more of it than what is written.
  if (!reached.some(({ schema }) => (schema['$ref'] ?? schema['$dynamicRef']) !== undefined)) return;
  checkInPlace(registry, reached);
  checkDrawn(registry, reached);
}

/** Every subschema of the root document, and of each resource that a reference leads into. */
function reachAll(registry: Registry): readonly Entry[] {
  const resources = new Map<string, Entry[]>();
  const reached = new Set<Entry>();
  const written = new Set<Schema>();
  for (const entry of registry.entries as readonly Entry[]) {
    const known = resources.get(entry.base);
    if (known) known.push(entry);
    else resources.set(entry.base, [entry]);
    written.add(entry.schema);
  }

  function reach(base: string): void {
    for (const entry of resources.get(base) ?? []) reached.add(entry);
    resources.delete(base);
  }

  function follow(reference: unknown, from: Entry): void {
    if (typeof reference !== 'string') return;
    const target = registry.resolve(reference, from);
    reach(target.base);
    // It may stand where no keyword makes it a schema.
    if (isObject(target.schema) && !written.has(target.schema)) reached.add(target as Entry);
  }

  for (const { location, base } of registry.entries) if (/^(\/|$)/.test(location)) reach(base);
  // A set hands out what is added to it on the way.
  for (const entry of reached) {
    checkShapes(entry);
    follow(entry.schema['$ref'], entry);
    follow(entry.schema['$dynamicRef'], entry);
    if (written.has(entry.schema)) continue;
    written.add(entry.schema);
    for (const [tokens] of subschemasOf(entry.schema)) {
      const inner = registry.child(entry, ...tokens);
      if (isObject(inner.schema)) reached.add(inner as Entry);
    }
  }
  return [...reached];
}

/** What applies to one value is followed through every reference. */
function checkInPlace(registry: Registry, reached: readonly Entry[]): void {
  const dynamic = new Map<unknown, Located[]>();
  for (const entry of reached) {
    const name = entry.schema['$dynamicAnchor'];
    if (name !== undefined) dynamic.set(name, [...(dynamic.get(name) ?? []), entry]);
  }
  checkExtent(reached, 'subschemas apply to one value', 200, (entry) =>
    Object.keys(entry.schema).flatMap((keyword): Located | Located[] => {
      const value = entry.schema[keyword];
      switch (keyword) {
        case '$ref':
          return registry.resolve(value as string, entry);
        case '$dynamicRef':
          return [
            registry.resolve(value as string, entry),
            ...(dynamic.get((value as string).split('#')[1]) ?? []),
          ];
        case 'if':
        case 'then':
        case 'else':
        case 'not':
          return registry.child(entry, keyword);
        case 'allOf':
        case 'anyOf':
        case 'oneOf':
        case 'dependentSchemas':
          return Object.keys(value as object).map((token) => registry.child(entry, keyword, token));
        default:
          return [];
      }
    }),
  );
}

/** A form without a value draws every member once; of schemas that lead back to each other, one round. */
function checkDrawn(registry: Registry, reached: readonly Entry[]): void {
  const circles = findCircles(registry);
  checkExtent(reached, 'fields are drawn', 400, (entry) => {
    const circle = circles.get(entry.schema);
    return drawnBelow(entry, registry).filter(
      ({ schema }) => circle === undefined || circles.get(schema) !== circle,
    );
  });
}

/** Counts what each subschema leads to, once for each way there; along a circle that would never end. */
function checkExtent(
  entries: readonly Entry[],
  what: string,
  deepest: number,
  successorsOf: (entry: Entry) => readonly Located[],
): void {
  const known = new Map<Schema, { count: number; height: number }>();
  const entered = new Set<Schema>();

  function measure(entry: Entry, from: Entry): { count: number; height: number } {
    const { schema, location } = entry;
    if (entered.has(schema)) {
      throw new SchemaError(
        from.location,
        'this schema leads back to itself without a property or an item between',
        'Break the circle: put the repeated part into a property',
      );
    }
    let extent = known.get(schema);
    if (extent) return extent;
    extent = { count: 1, height: 1 };
    entered.add(schema);
    if (entered.size > deepest) refuse(location, deepest, 'one through the other');
    for (const next of successorsOf(entry)) {
      const { count, height } = isObject(next.schema) ? measure(next as Entry, entry) : single;
      extent.count += count;
      extent.height = Math.max(extent.height, height + 1);
      if (extent.count > most) refuse(location, most, 'here');
      if (extent.height > deepest) refuse(location, deepest, 'one through the other');
    }
    entered.delete(schema);
    known.set(schema, extent);
    return extent;
  }

  function refuse(location: string, limit: number, where: string): never {
    const remedy = 'Refer to each schema once, or make several forms of it';
    throw new SchemaError(location, `more than ${limit} ${what} ${where}`, remedy);
  }

  for (const entry of entries) measure(entry, entry);
}

const single = { count: 1, height: 1 };
