/** The subschemas of a child: of a member of an object, of an item of an array (Core, sections 10.3 and 11). */
import type { Applied } from './applicable.js';
import { mentionsMember } from './branches.js';
import { isObject, own } from './json.js';
import type { Located, Registry } from './registry.js';

/** A subschema handed down to a child, with the dynamic scope of the schema that holds it. */
export type Inherited = Located & { readonly scope: readonly string[] };

export interface Member {
  readonly subschemas: readonly Inherited[];
  /** Named in `properties` (or matched by a pattern), rather than allowed by a catch-all. */
  readonly named: boolean;
  /** `properties` says `false`: under these answers the member does not exist. */
  readonly excluded: boolean;
}

export function memberSubschemas(applied: readonly Applied[], key: string, registry: Registry): Member {
  const subschemas: Inherited[] = [];
  let named = false;
  let excluded = false;
  const inherit = (from: Applied, ...tokens: string[]): void => {
    subschemas.push(inherited(registry.child(from, ...tokens), from));
  };
  for (const entry of applied) {
    const { schema } = entry;
    if (!isObject(schema)) continue;
    const evaluated = evaluatesMember(entry, key);
    if (hasMember(schema['properties'], key)) {
      named = true;
      excluded ||= own(schema['properties'] as object, key) === false;
      inherit(entry, 'properties', key);
    }
    for (const pattern of patternsFor(schema, key)) {
      named = true;
      inherit(entry, 'patternProperties', pattern);
    }
    if (!evaluated && schema['additionalProperties'] !== undefined) inherit(entry, 'additionalProperties');
  }
  for (const [index, entry] of applied.entries()) {
    if (!isObject(entry.schema) || entry.schema['unevaluatedProperties'] === undefined) continue;
    const own = applied.slice(index, entry.end);
    const evaluated = own.some(
      (inner) =>
        evaluatesMember(inner, key) ||
        inner.held.some((held) => evaluatesMember(held, key) || mentionsMember(held, key, registry)) ||
        (isObject(inner.schema) &&
          (inner.schema['additionalProperties'] !== undefined ||
            (inner !== entry && inner.schema['unevaluatedProperties'] !== undefined))),
    );
    if (!evaluated) inherit(entry, 'unevaluatedProperties');
  }
  return { subschemas: distinct(subschemas), named, excluded };
}

function inherited({ schema, location, base }: Located, { scope }: Applied): Inherited {
  return { schema, location, base, scope };
}

/** One that applies twice says nothing new the second time; handed down, it would be twice as many at each level. */
function distinct(subschemas: readonly Inherited[]): readonly Inherited[] {
  if (subschemas.length < 2) return subschemas;
  const first = new Map<string, Inherited>();
  for (const entry of subschemas) {
    const place = [entry.location, ...entry.scope].join('\n');
    if (!first.has(place)) first.set(place, entry);
  }
  return first.size === subschemas.length ? subschemas : [...first.values()];
}

function hasMember(map: unknown, key: string): boolean {
  return isObject(map) && Object.hasOwn(map, key);
}

function patternsFor(schema: Record<string, unknown>, key: string): string[] {
  const patterns = schema['patternProperties'];
  return isObject(patterns) ? Object.keys(patterns).filter((pattern) => toRegExp(pattern).test(key)) : [];
}

function evaluatesMember({ schema }: Located, key: string): boolean {
  return isObject(schema) && (hasMember(schema['properties'], key) || patternsFor(schema, key).length > 0);
}

const compiled = new Map<string, RegExp>();

/** `pattern` is a Unicode regular expression that need not match the whole text (Core, section 6.4). */
export function toRegExp(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (!expression) {
    try {
      expression = new RegExp(pattern, 'u');
    } catch {
      expression = tryRegExp(pattern);
    }
    compiled.set(pattern, expression);
  }
  return expression;
}

/** Old patterns escape what the `u` flag forbids to escape; a pattern that is none at all matches everything. */
function tryRegExp(pattern: string): RegExp {
  try {
    return new RegExp(pattern);
  } catch {
    return /(?:)/;
  }
}

/** `accepts` tells whether a subschema accepts the item: what `contains` accepts is evaluated. */
export function itemSubschemas(
  applied: readonly Applied[],
  index: number,
  registry: Registry,
  accepts: (subschema: Located) => boolean = () => false,
): readonly Inherited[] {
  const subschemas: Inherited[] = [];
  for (const entry of applied) {
    const tokens = itemTokens(entry, index);
    if (tokens) subschemas.push(inherited(registry.child(entry, ...tokens), entry));
  }
  const isEvaluatedBy = (entry: Located): boolean =>
    itemTokens(entry, index) !== undefined ||
    (isObject(entry.schema) &&
      entry.schema['contains'] !== undefined &&
      accepts(registry.child(entry, 'contains')));
  for (const [at, entry] of applied.entries()) {
    if (!isObject(entry.schema) || entry.schema['unevaluatedItems'] === undefined) continue;
    const evaluated = applied
      .slice(at, entry.end)
      .some(
        (inner) =>
          isEvaluatedBy(inner) ||
          inner.held.some(isEvaluatedBy) ||
          (inner !== entry && isObject(inner.schema) && inner.schema['unevaluatedItems'] !== undefined),
      );
    if (!evaluated) subschemas.push(inherited(registry.child(entry, 'unevaluatedItems'), entry));
  }
  return distinct(subschemas);
}

function itemTokens({ schema }: Located, index: number): (string | number)[] | undefined {
  if (!isObject(schema)) return undefined;
  const prefix = Array.isArray(schema['prefixItems']) ? schema['prefixItems'].length : 0;
  if (index < prefix) return ['prefixItems', index];
  return schema['items'] === undefined ? undefined : ['items'];
}
