import fc from 'fast-check';
import { assertions } from '../../src/schema/assertions.js';
import { isObject, type Json, type Schema, type SchemaObject } from '../../src/schema/json.js';
import { createRegistry, type Located, type Registry } from '../../src/schema/registry.js';
import { subschemasOf } from '../../src/schema/subschemas.js';

// prettier-ignore
const texts = [
  '', ' ', 'a', 'ab', 'abcd', 'x', 'y', '123', '0123456789', '🏥🏥', 'Nguyễn', 'Nguye\u0302\u0303n', 'a very long text indeed', '2026-02-29',
  '2026-03-05', '08:30:00Z', 'a@b.vn', 'https://vss.gov.vn', '<b>', '\n', '__proto__',
];
const numbers = [0, 1, -1, 3, 5, 7, 0.5, 1.25, 19.99, 1e21];

/** Any JSON, small. */
// prettier-ignore
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom<Json>(null, true, false),
    fc.constantFrom<Json>(...texts),
    fc.constantFrom<Json>(...numbers),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'name', 'kind', 'method', 'toString', '__proto__', 'x-1', ''), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** What a schema might mean by a value: mostly near to what it accepts, now and then anything. */
export function instanceOf(
  schema: Schema,
  others: readonly Extract<Schema, object>[] = [],
): fc.Arbitrary<Json> {
  const registry = createRegistry(schema, others);
  return near([registry.root], registry, 0);
}

/** The same for what several subschemas say of one place. */
export function near(entries: readonly Located[], registry: Registry, depth: number): fc.Arbitrary<Json> {
  if (depth > 4) return anyJson;
  const meant = fc.nat(11).chain((branch) => inBranch(entries, registry, depth, branch));
  return fc.oneof({ arbitrary: meant, weight: 25 }, { arbitrary: anyJson, weight: 1 });
}

/** Every choice on the way is made by the one number, so that tags and what goes with them fit together. */
function inBranch(
  entries: readonly Located[],
  registry: Registry,
  depth: number,
  branch: number,
): fc.Arbitrary<Json> {
  const seen = new Set<Schema>();
  const reached = entries.flatMap((entry) => reach(entry, registry, branch, seen));
  const schemas = reached.map((each) => each.schema).filter(isObject);
  const listed = schemas.flatMap(listedValues);
  const types = new Set(schemas.flatMap((each) => [each['type']].flat()));
  const choices: fc.Arbitrary<Json>[] = [];
  const choose = (pool: readonly Json[]): void => void choices.push(fitting(pool, schemas));
  if (listed.length > 0) choose(listed);
  if (types.has('string') || types.size === 0) choose(texts);
  if (types.has('number') || types.has('integer')) choose(numbers);
  if (types.has('boolean')) choices.push(fc.boolean());
  if (types.has('null')) choices.push(fc.constant(null));
  const members = membersOf(reached, registry, depth);
  if (members.size > 0 || types.has('object')) choices.push(group(members, schemas));
  if (
    types.has('array') ||
    schemas.some((each) => each['items'] !== undefined || each['prefixItems'] !== undefined)
  ) {
    choices.push(list(reached, registry, depth));
  }
  const likeliest = listed.length > 0 ? choices[0] : choices.at(-1);
  return likeliest ? fc.oneof({ arbitrary: likeliest, weight: 5 }, ...choices) : anyJson;
}

function listedValues(schema: SchemaObject): Json[] {
  const {
    const: constant,
    enum: listed,
    examples,
    default: usual,
  } = schema as Record<string, Json | Json[] | undefined>;
  return [
    ...(constant === undefined ? [] : [constant]),
    ...(Array.isArray(listed) ? listed : []),
    ...(Array.isArray(examples) ? examples : []),
    ...(usual === undefined ? [] : [usual]),
  ];
}

/** Of a pool mostly what the assertions accept. */
function fitting(pool: readonly Json[], schemas: readonly SchemaObject[]): fc.Arbitrary<Json> {
  const good = pool.filter((value) =>
    schemas.every((schema) =>
      Object.keys(assertions).every(
        (keyword) => schema[keyword] === undefined || assertions[keyword]!(schema[keyword] as never, value),
      ),
    ),
  );
  return fc.oneof(
    { arbitrary: fc.constantFrom(...(good.length > 0 ? good : pool)), weight: 15 },
    fc.constantFrom(...pool),
  );
}

function list(reached: readonly Located[], registry: Registry, depth: number): fc.Arbitrary<Json> {
  const items = reached
    .filter(({ schema }) => isObject(schema) && isObject(schema['items']))
    .map((each) => registry.child(each, 'items'));
  const tuple = reached.find(({ schema }) => isObject(schema) && Array.isArray(schema['prefixItems']));
  const places = tuple
    ? ((tuple.schema as SchemaObject)['prefixItems'] as Schema[]).map((_, index) =>
        registry.child(tuple, 'prefixItems', index),
      )
    : [];
  const head = fc.tuple(...places.map((place) => near([place], registry, depth + 1)));
  const tail = fc.array(items.length > 0 ? near(items, registry, depth + 1) : anyJson, {
    maxLength: items.length > 0 ? 3 : 1,
  });
  return fc
    .tuple(head, tail, fc.nat(9))
    .map(([first, rest, cut]) =>
      cut === 0 ? first.slice(0, 1) : [...first, ...(cut > 6 && items.length === 0 ? [] : rest)],
    );
}

/** A group with what it requires and some of the rest, and now and then one more. */
function group(
  members: ReadonlyMap<string, fc.Arbitrary<Json>>,
  schemas: readonly SchemaObject[],
): fc.Arbitrary<Json> {
  const absent = Symbol('absent');
  const required = new Set(schemas.flatMap((schema) => schema['required'] ?? []));
  const entries = [...members].map(([key, value]) =>
    fc
      .oneof({ arbitrary: value, weight: required.has(key) ? 30 : 2 }, fc.constant(absent))
      .map((entered) => [key, entered] as const),
  );
  const extra = fc.option(fc.tuple(fc.constantFrom('extra', 'x-1', '__proto__', 'toString', 'ab'), anyJson), {
    freq: 10,
  });
  return fc.tuple(fc.tuple(...entries), extra).map(([own, more]) => {
    const present = own.filter(([, entered]) => entered !== absent);
    return Object.fromEntries([...present, ...(more ? [more] : [])]) as Json;
  });
}

/** Every member that one of the subschemas speaks of, by all that they say of it. */
function membersOf(
  reached: readonly Located[],
  registry: Registry,
  depth: number,
): Map<string, fc.Arbitrary<Json>> {
  const entries = new Map<string, Located[]>();
  for (const entry of reached) {
    const properties = isObject(entry.schema) ? entry.schema['properties'] : undefined;
    for (const [key, member] of isObject(properties) ? Object.entries(properties) : []) {
      if (member !== false)
        entries.set(key, [...(entries.get(key) ?? []), registry.child(entry, 'properties', key)]);
    }
  }
  return new Map([...entries].map(([key, each]) => [key, near(each, registry, depth + 1)]));
}

/** The subschema and what applies in its place when branches are chosen by the number. */
function reach(entry: Located, registry: Registry, branch: number, seen: Set<Schema>): Located[] {
  const { schema } = entry;
  if (!isObject(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const next = [schema['$ref'], schema['$dynamicRef']]
    .filter((reference) => typeof reference === 'string')
    .map((reference) => registry.resolve(reference, entry));
  for (const [tokens] of subschemasOf(schema)) {
    const [keyword = '', index] = tokens;
    const members = schema[keyword];
    const isTaken =
      ['allOf', 'dependentSchemas'].includes(keyword) ||
      (['oneOf', 'anyOf'].includes(keyword) &&
        Array.isArray(members) &&
        (Number(index) === branch % members.length || members.every(isOptionLike))) ||
      (['if', 'then'].includes(keyword) && branch % 2 === 0) ||
      (keyword === 'else' && branch % 2 === 1);
    if (isTaken) next.push(registry.child(entry, ...tokens));
  }
  return [entry, ...next.flatMap((each) => reach(each, registry, branch, seen))];
}

function isOptionLike(member: unknown): boolean {
  return isObject(member) && member['const'] !== undefined;
}
