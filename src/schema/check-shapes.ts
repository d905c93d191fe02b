import { everyType } from './facets.js';
import { isObject, isSchema, type JsonType, type SchemaObject } from './json.js';
import { schemaKeywords, schemaListKeywords, schemaMapKeywords } from './keywords.js';
import { appendToken } from './pointer.js';
import type { Located } from './registry.js';
import { SchemaError } from './schema-error.js';

type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const isNumber: Shape = (value) => Number.isFinite(value);
const isSize: Shape = (value) => Number.isInteger(value) && (value as number) >= 0;
const isType: Shape = (value) => everyType.includes(value as JsonType);
const isMap =
  (isMember: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(isMember);
const isList =
  (isItem: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(isItem);

/** What a keyword has to hold, by what it does: a keyword that only describes may hold anything. */
const shapes: Readonly<Record<string, readonly [what: string, isRight: Shape]>> = {
  ...shape('text', isText, ['$ref', '$dynamicRef', '$id', '$anchor', '$dynamicAnchor', 'pattern', 'format']),
  ...shape('a list', Array.isArray, ['enum']),
  ...shape('a number', isNumber, ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']),
  ...shape('a number above 0', (value) => isNumber(value) && (value as number) > 0, ['multipleOf']),
  ...shape('a whole number from 0', isSize, [
    ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minContains', 'maxContains'],
    ...['minProperties', 'maxProperties'],
  ]),
  ...shape('true or false', (value) => typeof value === 'boolean', ['uniqueItems']),
  ...shape('the name of a type, or a list of them', (value) => isType(value) || isList(isType)(value), [
    'type',
  ]),
  ...shape('a list of names', isList(isText), ['required']),
  ...shape('a list of schemas', isList(isSchema), schemaListKeywords),
  ...shape('an object of schemas', isMap(isSchema), schemaMapKeywords),
  ...shape('an object of lists of names', isMap(isList(isText)), ['dependentRequired']),
  ...shape('a schema', isSchema, schemaKeywords),
};

function shape(what: string, isRight: Shape, keywords: readonly string[]): Record<string, [string, Shape]> {
  return Object.fromEntries(keywords.map((keyword) => [keyword, [what, isRight]]));
}

/** Refuses a keyword that holds something of another type than it judges or leads by. */
export function checkShapes({ schema, location }: Located & { readonly schema: SchemaObject }): void {
  for (const keyword of Object.keys(schema)) {
    if (!Object.hasOwn(shapes, keyword)) continue;
    const [what, isRight] = shapes[keyword]!;
    if (isRight(schema[keyword])) continue;
    const remedy = 'Look it up in JSON Schema 2020-12';
    throw new SchemaError(appendToken(location, keyword), `"${keyword}" is not ${what}`, remedy);
  }
}
