/**
 * Other dialects of JSON Schema, said in 2020-12: draft-04, -06, -07 and 2019-09, and those that a meta-schema of
 * somebody's own describes, by the `$schema` of the document and of each resource inside it. What a dialect does not
 * know has no meaning there and is left out. Pointers into the document stay good: `definitions` keeps its name,
 * `dependencies` and `additionalItems` remain beside what they became, and the registry reads `items/0` as
 * `prefixItems/0`.
 */
import type { Draft } from './draft.js';
import { isObject, isSchema, type Schema, type SchemaObject } from './json.js';
import { schemaKeywords, schemaListKeywords, schemaMapKeywords } from './keywords.js';
import { appendToken } from './pointer.js';
import { SchemaError } from './schema-error.js';
import { isOutside, readVocabularies } from './vocabularies.js';

export interface Dialect {
  readonly draft: Draft;
  /** Names of the vocabularies whose keywords count; without it, all do. */
  readonly vocabularies?: ReadonlySet<string>;
}

const known = /^https?:\/\/json-schema\.org\/draft(?:-0|\/)([467]|2019(?=-09)|2020(?=-12))[^/]*\/schema#?$/;
const latestDraft: Dialect = { draft: 2020 };
const latest = 'https://json-schema.org/draft/2020-12/schema';

/** Keywords that draft-04 did not have yet, as far as they judge, refer or hold subschemas. */
const since: Readonly<Record<string, Draft>> = {
  $id: 6, const: 6, contains: 6, propertyNames: 6,
  if: 7, then: 7, else: 7,
  $anchor: 2019, $recursiveRef: 2019, $recursiveAnchor: 2019, dependentRequired: 2019, dependentSchemas: 2019,
  minContains: 2019, maxContains: 2019, unevaluatedItems: 2019, unevaluatedProperties: 2019, contentSchema: 2019,
  $dynamicRef: 2020, $dynamicAnchor: 2020, prefixItems: 2020,
}; // prettier-ignore

/** Until 2019-09 nothing counted beside a `$ref`; what only describes does no harm there. */
const besideReference =
  /^(\$ref|\$schema|\$comment|\$defs|definitions|title|description|default|examples|readOnly|writeOnly|x-.*)$/;

/** No anchor that anybody else would think of: anchors may begin with `_`. */
const recursion = '__recursive';

/** `others` may have the meta-schema in which a dialect is described. */
export function dialectOf(
  schema: Schema,
  inherited: Dialect = latestDraft,
  others: readonly SchemaObject[] = [],
  location = '',
): Dialect {
  const uri = isObject(schema) ? schema['$schema'] : undefined;
  if (uri === undefined) return inherited;
  const [, year] = (typeof uri === 'string' ? known.exec(uri) : null) ?? [];
  if (year !== undefined) return { draft: Number(year) as Draft };
  const metaSchema = others.find(({ $id }) => typeof uri === 'string' && $id === uri.replace(/#$/, ''));
  if (metaSchema) {
    // One that is written in itself, though by way of another, is written in no dialect that is known.
    const further = others.filter((other) => other !== metaSchema);
    const { draft } = dialectOf(metaSchema, latestDraft, further, location);
    const vocabularies = readVocabularies(metaSchema, draft, location);
    return { draft, ...(vocabularies && { vocabularies }) };
  }
  throw new SchemaError(
    `${location}/$schema`,
    `the dialect ${JSON.stringify(uri)} is not known`,
    `Name draft-04, draft-06, draft-07, 2019-09 or 2020-12, such as "${latest}", or pass its meta-schema in \`schemas\``,
  );
}

/** The same document in 2020-12; the very same object when it is in it already. `inherited` counts without a `$schema`. */
export function translate(
  document: Schema,
  inherited: Dialect = latestDraft,
  others: readonly SchemaObject[] = [],
): Schema {
  const { draft, vocabularies } = dialectOf(document, inherited, others);
  const isCurrent =
    draft === 2020 &&
    vocabularies === undefined &&
    isObject(document) &&
    !Object.values(document).some(namesDialect);
  return isCurrent ? document : translateResource(document, inherited, others, '');
}

function namesDialect(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).some((key) => key === '$schema' || namesDialect((value as SchemaObject)[key]));
}

function translateResource(
  resource: Schema,
  inherited: Dialect,
  others: readonly SchemaObject[],
  location: string,
): Schema {
  const dialect = dialectOf(resource, inherited, others, location);
  const { draft, vocabularies } = dialect;
  const anchor = isObject(resource) && resource['$recursiveAnchor'] === true ? `#${recursion}` : '#';
  return translateSchema(resource, location, true);

  function translateSchema(schema: Schema, at: string, isRoot: boolean): Schema {
    if (!isObject(schema)) return schema;
    if (!isRoot && typeof schema[draft === 4 ? 'id' : '$id'] === 'string') {
      return translateResource(schema, dialect, others, at);
    }
    const refers = draft < 2019 && typeof schema['$ref'] === 'string';
    let changed = false;
    const entries = Object.entries(schema).flatMap(([keyword, value]) => {
      const translated = keep(keyword)
        ? translateKeyword(keyword, translateBelow(keyword, value, `${at}/${keyword}`), schema)
        : [];
      changed ||= translated.length !== 1 || translated[0]![0] !== keyword || translated[0]![1] !== value;
      return translated;
    });
    // fromEntries defines own properties, whatever their names.
    return changed ? Object.fromEntries(entries) : schema;

    function keep(keyword: string): boolean {
      if (vocabularies && isOutside(keyword, vocabularies)) return false;
      if (Object.hasOwn(since, keyword) && since[keyword]! > draft) return false;
      // The address of a whole document is not its `$ref`'s neighbour but its name.
      return !refers || besideReference.test(keyword) || (at === '' && /^\$?id$/.test(keyword));
    }
  }

  /** The value of a keyword with its subschemas translated; the same value when they all are the same. */
  function translateBelow(keyword: string, value: unknown, at: string): unknown {
    const below = (item: unknown, token: string | number): unknown =>
      isSchema(item) ? translateSchema(item, appendToken(at, token), false) : item;
    const isList = (schemaListKeywords as readonly string[]).includes(keyword) || keyword === 'items';
    if (Array.isArray(value)) return isList ? sameOr(value, value.map(below)) : value;
    if (!isObject(value)) return value;
    if ((schemaKeywords as readonly string[]).includes(keyword) || keyword === 'additionalItems') {
      return translateSchema(value, at, false);
    }
    if (!(schemaMapKeywords as readonly string[]).includes(keyword) && keyword !== 'dependencies')
      return value;
    const entries = Object.entries(value);
    const translated = entries.map(([key, item]) => [key, below(item, key)] as const);
    return translated.every(([, item], index) => item === entries[index]![1])
      ? value
      : Object.fromEntries(translated);
  }

  /** What becomes of a keyword, its subschemas being translated. */
  function translateKeyword(
    keyword: string,
    value: unknown,
    schema: SchemaObject,
  ): [keyword: string, value: unknown][] {
    const same: [string, unknown] = [keyword, value];
    if (keyword === '$schema')
      return [draft === 2020 && known.test(String(value)) ? same : [keyword, latest]];
    if (draft === 2020) return [same];
    switch (keyword) {
      case 'id':
      case '$id':
        return draft < 2019 && typeof value === 'string' && (keyword === '$id' || draft === 4)
          ? splitId(value)
          : [same];
      case 'items':
        return Array.isArray(value) ? [['prefixItems', value]] : [same];
      case 'additionalItems':
        return Array.isArray(schema['items']) ? [same, ['items', value]] : [same];
      case 'dependencies':
        return draft < 2019 && isObject(value) ? [same, ...splitDependencies(value)] : [same];
      case '$recursiveAnchor':
        return value === true ? [['$dynamicAnchor', recursion]] : [];
      case '$recursiveRef':
        return [['$dynamicRef', anchor]];
      case 'minimum':
      case 'maximum':
        return schema[exclusive(keyword)] === true ? [[exclusive(keyword), value]] : [same];
      case 'exclusiveMinimum':
      case 'exclusiveMaximum':
        return typeof value === 'boolean' ? [] : [same];
      default:
        return [same];
    }
  }
}

function exclusive(keyword: 'minimum' | 'maximum'): string {
  return keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
}

/** A fragment in an identifier was an anchor. */
function splitId(id: string): [string, string][] {
  const [uri = '', fragment = ''] = id.split('#', 2);
  return [
    ...(uri ? [['$id', uri] as [string, string]] : []),
    ...(/^[^/]/.test(fragment) ? [['$anchor', fragment] as [string, string]] : []),
  ];
}

function splitDependencies(dependencies: SchemaObject): [string, unknown][] {
  const entries = Object.entries(dependencies);
  return [
    ['dependentRequired', Object.fromEntries(entries.filter(([, names]) => Array.isArray(names)))],
    ['dependentSchemas', Object.fromEntries(entries.filter(([, schema]) => isSchema(schema)))],
  ];
}

function sameOr<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return after.every((item, index) => item === before[index]) ? before : after;
}
