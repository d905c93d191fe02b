import { isEqual, isObject, type Schema, type SchemaObject } from '../schema/json.js';
import { appendToken, type Pointer } from '../schema/pointer.js';
import type { Located, Registry } from '../schema/registry.js';
import { subschemasOf } from '../schema/subschemas.js';
import { writeReference } from './follow-reference.js';
import { mapMembers, mapSubschemas } from './map-subschemas.js';

/** Names of schemas, which nothing refers to any more, and what older drafts wrote beside its translation. */
const dropped = /^(\$(ref|dynamicRef|anchor|dynamicAnchor|vocabulary)|id|dependencies|additionalItems)$/;
const droppedInside = /^\$(id|schema)$/;

/** Part of the result: a resource, or what an odd reference leads to, as it means on the way on which it is entered. */
interface Unit {
  readonly root: Located;
  /** The resources entered before that a `$dynamicRef` may lead to, outermost first. */
  readonly scope: readonly string[];
}

/** What is known of a resource beforehand. */
interface Survey {
  readonly root: Located;
  /** Locations of its subschemas. */
  readonly locations: ReadonlySet<string>;
  readonly dynamicNames: ReadonlySet<string>;
}

/**
 * The whole of a schema as one document in which every reference is a `$ref` to `#/…`, for tools that find schemas by
 * their place: nothing is named by `$id`, `$anchor` or `$dynamicAnchor` any more. What stands in the root document
 * keeps its location. Other documents come under `$defs`, and so does another copy of a resource that is entered on a
 * way on which its `$dynamicRef`s mean something else.
 */
export function makeSelfContained(registry: Registry): Schema {
  const { root } = registry;
  if (!isObject(root.schema)) return root.schema;
  const surveys = new Map<string, Survey>();
  const places = new Map<string, Pointer>();
  const pending: [name: string, unit: Unit][] = [];
  const names = new Set(Object.keys(isObject(root.schema['$defs']) ? root.schema['$defs'] : {}));

  place({ root, scope: [] }, '');
  const result = rewrite(root, []) as SchemaObject;
  const definitions: [string, Schema][] = [];
  for (let next = pending.shift(); next; next = pending.shift()) {
    const [name, unit] = next;
    definitions.push([name, rewrite(unit.root, unit.scope)]);
  }
  // A bundle is one already: it keeps its identity, and with it the order of its members.
  if (isEqual(result, root.schema)) return root.schema;
  if (definitions.length === 0) return result;
  return {
    ...result,
    $defs: { ...(result['$defs'] as SchemaObject | undefined), ...Object.fromEntries(definitions) },
  };

  function rewrite(entry: Located, outer: readonly string[]): Schema {
    const { schema } = entry;
    if (!isObject(schema)) return schema;
    const scope = enter(outer, entry.base);
    const targets = [
      ...(typeof schema['$ref'] === 'string' ? [registry.resolve(schema['$ref'], entry)] : []),
      ...(typeof schema['$dynamicRef'] === 'string'
        ? [registry.resolveDynamic(schema['$dynamicRef'], entry, scope)]
        : []),
    ];
    const [first, ...others] = targets.map((target) => ({ $ref: writeReference(locate(target, scope)) }));
    const kept = mapMembers(schema, (value, keyword) =>
      dropped.test(keyword) || (entry !== root && droppedInside.test(keyword)) ? undefined : value,
    );
    const rewritten = mapSubschemas(kept, (_, tokens) => rewrite(registry.child(entry, ...tokens), scope));
    const allOf = rewritten['allOf'] as Schema[] | undefined;
    return { ...first, ...rewritten, ...(others.length > 0 && { allOf: [...(allOf ?? []), ...others] }) };
  }

  /** Where a schema stands in the result; if it does not yet, it will. */
  function locate(target: Located, outer: readonly string[]): Pointer {
    const { root: resource, locations } = survey(target.base);
    // What stands where no keyword makes it a schema is written out by itself.
    const from = locations.has(target.location) ? resource : target;
    const scope = enter(outer, target.base);
    const key = keyOf(from, scope);
    let pointer = places.get(key);
    if (pointer === undefined) {
      const name = freshName(target);
      pointer = appendToken('/$defs', name);
      place({ root: from, scope }, pointer);
      pending.push([name, { root: from, scope }]);
    }
    return pointer + target.location.slice(from.location.length);
  }

  /** From now on the unit, and each resource inside it, can be referred to at its place. */
  function place({ root: from, scope: outer }: Unit, pointer: Pointer): void {
    const scope = enter(outer, from.base);
    const key = keyOf(from, scope);
    if (!places.has(key)) places.set(key, pointer);
    forEachBelow(from, pointer, (entry, at) => {
      if (entry.base !== from.base) place({ root: entry, scope }, at);
    });
  }

  /** A resource that brings no name for `$dynamicRef` that is not there already changes no meaning. */
  function enter(scope: readonly string[], base: string): readonly string[] {
    const known = new Set(scope.flatMap((outer) => [...survey(outer).dynamicNames]));
    return [...survey(base).dynamicNames].every((name) => known.has(name)) ? scope : [...scope, base];
  }

  function survey(base: string): Survey {
    let known = surveys.get(base);
    if (!known) {
      const resource = registry.resolve(base, root);
      const locations = new Set<string>();
      const dynamicNames = new Set<string>();
      const add = ({ schema, location, base: at }: Located): void => {
        if (at !== base) return;
        locations.add(location);
        if (isObject(schema) && typeof schema['$dynamicAnchor'] === 'string')
          dynamicNames.add(schema['$dynamicAnchor']);
      };
      add(resource);
      forEachBelow(resource, '', add);
      known = { root: resource, locations, dynamicNames };
      surveys.set(base, known);
    }
    return known;
  }

  /** The subschemas of one resource, and the roots of those inside it. */
  function forEachBelow(
    from: Located,
    pointer: Pointer,
    visit: (entry: Located, pointer: Pointer) => void,
  ): void {
    if (!isObject(from.schema)) return;
    for (const [tokens] of subschemasOf(from.schema)) {
      const entry = registry.child(from, ...tokens);
      const at = tokens.reduce(appendToken, pointer);
      visit(entry, at);
      if (entry.base === from.base) forEachBelow(entry, at, visit);
    }
  }

  function freshName({ base }: Located): string {
    const stem = /([^/:]+?)(?:\.json)?\/?$/.exec(base)?.[1] ?? 'schema';
    let name = stem;
    for (let count = 2; names.has(name); count++) name = `${stem}-${count}`;
    names.add(name);
    return name;
  }
}

function keyOf({ location }: Located, scope: readonly string[]): string {
  return [location, ...scope].join(' ');
}
