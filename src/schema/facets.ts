/**
 * What the subschemas of an instance location say about it together. Assertions are intersected, annotations are
 * taken from the nearest subschema that has them.
 */
import type { Applied } from './applicable.js';
import { isOption } from './branches.js';
import { isEqual, isObject, type Json, type JsonType } from './json.js';

export interface Option {
  readonly value: Json;
  readonly title: string | undefined;
  readonly description: string | undefined;
}

export interface Facets {
  /** Types that all subschemas allow; empty when none says anything. */
  readonly types: readonly JsonType[];
  /** The values that are left to choose from. */
  readonly options: readonly Option[] | undefined;
  /** No value at all can be right here. */
  readonly impossible: boolean;
}

export const everyType: readonly JsonType[] = [
  'object',
  'array',
  'string',
  'number',
  'integer',
  'boolean',
  'null',
];

export function facetsOf(applied: readonly Applied[]): Facets {
  let types: readonly JsonType[] | undefined;
  let options: readonly Option[] | undefined;
  let impossible = false;
  for (const { schema } of applied) {
    if (!isObject(schema)) {
      impossible ||= schema === false;
      continue;
    }
    const stated = statedTypes(schema);
    if (stated) types = types ? intersectTypes(types, stated) : stated;
    const listed = statedOptions(schema);
    if (listed) options = options ? intersectOptions(options, listed) : listed;
  }
  types ??= options ? optionTypes(options) : inferTypes(applied);
  if (options) {
    const allowed = types;
    options = options.filter(
      ({ value }) => allowed.length === 0 || allowed.some((type) => isOfType(value, type)),
    );
  }
  return { types, options, impossible };
}

export function isOfType(value: Json, type: JsonType): boolean {
  switch (type) {
    case 'null': return value === null;
    case 'array': return Array.isArray(value);
    case 'object': return isObject(value);
    case 'integer': return Number.isInteger(value);
    default: return typeof value === type;
  } // prettier-ignore
}

/** The nearest annotation; `undefined` when no subschema has it. */
export function annotation(applied: readonly Applied[], keyword: string): unknown {
  for (const { schema } of applied) {
    if (isObject(schema) && schema[keyword] !== undefined) return schema[keyword];
  }
  return undefined;
}

export function textAnnotation(applied: readonly Applied[], keyword: string): string | undefined {
  const value = annotation(applied, keyword);
  return typeof value === 'string' ? value : undefined;
}

export function hasAnnotation(applied: readonly Applied[], keyword: string): boolean {
  return applied.some(({ schema }) => isObject(schema) && schema[keyword] === true);
}

function statedTypes(schema: Record<string, unknown>): readonly JsonType[] | undefined {
  const { type } = schema;
  if (type === undefined) return undefined;
  return [type].flat().filter((name): name is JsonType => everyType.includes(name as JsonType));
}

function intersectTypes(a: readonly JsonType[], b: readonly JsonType[]): readonly JsonType[] {
  const both = a.filter((type) => b.includes(type) || (type === 'integer' && b.includes('number')));
  return b.includes('integer') && a.includes('number') && !a.includes('integer')
    ? [...both, 'integer']
    : both;
}

function statedOptions(schema: Record<string, unknown>): readonly Option[] | undefined {
  if (schema['const'] !== undefined)
    return [{ value: schema['const'] as Json, title: undefined, description: undefined }];
  if (Array.isArray(schema['enum'])) {
    return (schema['enum'] as Json[]).map((value) => ({ value, title: undefined, description: undefined }));
  }
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = schema[keyword];
    if (!Array.isArray(members) || members.length === 0) continue;
    const listed = (members as unknown[]).map((member) => (isObject(member) ? member : {}));
    if (!listed.every((member) => isOption({ schema: member, location: '', base: '' }))) continue;
    return listed.flatMap((member) => {
      const title = typeof member['title'] === 'string' ? member['title'] : undefined;
      const description = typeof member['description'] === 'string' ? member['description'] : undefined;
      const values = member['const'] !== undefined ? [member['const'] as Json] : (member['enum'] as Json[]);
      return values.map((value) => ({ value, title, description }));
    });
  }
  return undefined;
}

function intersectOptions(a: readonly Option[], b: readonly Option[]): readonly Option[] {
  return a.flatMap((option) => {
    const other = b.find(({ value }) => isEqual(value, option.value));
    return other
      ? [
          {
            value: option.value,
            title: option.title ?? other.title,
            description: option.description ?? other.description,
          },
        ]
      : [];
  });
}

function optionTypes(options: readonly Option[]): readonly JsonType[] {
  return everyType.filter((type) => options.some(({ value }) => isOfType(value, type)));
}

const impliedBy: readonly (readonly [JsonType, readonly string[]])[] = [
  ['object', ['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'required', 'minProperties', 'maxProperties', 'dependentRequired', 'dependentSchemas']],
  ['array', ['items', 'prefixItems', 'contains', 'unevaluatedItems', 'minItems', 'maxItems', 'uniqueItems']],
  ['string', ['pattern', 'minLength', 'maxLength', 'format', 'contentMediaType', 'contentEncoding']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
]; // prettier-ignore

/** A schema without `type` is drawn as what its keywords speak of. */
function inferTypes(applied: readonly Applied[]): readonly JsonType[] {
  const implied = impliedBy.find(([, keywords]) =>
    keywords.some((keyword) => annotation(applied, keyword) !== undefined),
  );
  return implied ? [implied[0]] : [];
}
