/**
 * The assertions of JSON Schema (2020-12, Validation, section 6): keyword → does the value hold? Each is silent about
 * values of other types. A field is judged by these alone while somebody types in it.
 */
import { isOfType } from './facets.js';
import { formats, isMultipleOf } from './formats.js';
import { countCodePoints, isEqual, isObject, type Json, type JsonType } from './json.js';
import { toRegExp } from './members.js';

type Assertion = (limit: never, value: Json) => boolean;

const ofNumber = (holds: (limit: number, value: number) => boolean) => (limit: number, value: Json) =>
  typeof value !== 'number' || typeof limit !== 'number' || holds(limit, value);

const ofSize =
  (size: (value: Json) => number | undefined, holds: (limit: number, size: number) => boolean) =>
  (limit: number, value: Json) => {
    const measured = size(value);
    return measured === undefined || typeof limit !== 'number' || holds(limit, measured);
  };

const lengthOf = (value: Json): number | undefined =>
  typeof value === 'string' ? countCodePoints(value) : undefined;
const itemsOf = (value: Json): number | undefined => (Array.isArray(value) ? value.length : undefined);
const membersOf = (value: Json): number | undefined =>
  isObject(value) ? Object.keys(value).length : undefined;
const atLeast = (limit: number, size: number): boolean => size >= limit;
const atMost = (limit: number, size: number): boolean => size <= limit;

/** In the order in which a person should hear of them: first what it is, then how it must be. */
export const assertions: Readonly<Record<string, Assertion>> = {
  type: (types: JsonType | JsonType[], value) =>
    typeof types === 'string' ? isOfType(value, types) : types.some((type) => isOfType(value, type)),
  const: (constant: Json, value) => isEqual(constant, value),
  enum: (listed: Json[], value) => listed.some((option) => isEqual(option, value)),
  minLength: ofSize(lengthOf, atLeast),
  maxLength: ofSize(lengthOf, atMost),
  pattern: (pattern: string, value) => typeof value !== 'string' || toRegExp(pattern).test(value),
  format: (format: string, value) =>
    typeof value !== 'string' || !Object.hasOwn(formats, format) || formats[format]!(value),
  minimum: ofNumber((limit, value) => value >= limit),
  exclusiveMinimum: ofNumber((limit, value) => value > limit),
  maximum: ofNumber((limit, value) => value <= limit),
  exclusiveMaximum: ofNumber((limit, value) => value < limit),
  multipleOf: ofNumber((limit, value) => isMultipleOf(value, limit)),
  minItems: ofSize(itemsOf, atLeast),
  maxItems: ofSize(itemsOf, atMost),
  uniqueItems: (unique: boolean, value) =>
    unique !== true || !Array.isArray(value) || isUnique(value as Json[]),
  minProperties: ofSize(membersOf, atLeast),
  maxProperties: ofSize(membersOf, atMost),
};

function isUnique(items: readonly Json[]): boolean {
  const simple = items.filter((item) => typeof item !== 'object' || item === null);
  if (new Set(simple).size < simple.length) return false;
  const composite = items.filter((item) => typeof item === 'object' && item !== null);
  return composite.every(
    (item, index) => !composite.slice(0, index).some((earlier) => isEqual(earlier, item)),
  );
}
