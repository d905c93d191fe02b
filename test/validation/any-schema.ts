import fc from 'fast-check';
import type { Schema, SchemaObject } from '../../src/schema/json.js';
import { awkwardNames } from '../schema/awkward-names.js';
import { anyJson } from './instance-of.js';

const names = ['a', 'b', 'kind', 'x-1', '__proto__', 'constructor', 'toString', '', 'a/b', 'a~b'];
const name = fc.oneof({ arbitrary: fc.constantFrom(...names), weight: 9 }, fc.constantFrom(...awkwardNames));
const small = fc.nat(4);
const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];
const patterns = ['^a', '^x-', '.', '^$', '^[0-9]{2,4}$'];
const formats = ['date', 'email', 'uri', 'time', 'date-time', 'ipv4', 'unknown'];
const references = [
  '#',
  '#/$defs/a',
  '#/$defs/b',
  '#anchor',
  '#dynamic',
  'https://example.vn/other',
  '#/$defs/missing',
];
const drafts = ['https://json-schema.org/draft/2020-12/schema', 'http://json-schema.org/draft-07/schema#', 'http://json-schema.org/draft-04/schema#']; // prettier-ignore

/**
 * Any schema, however senseless: every keyword of the applicators and assertions, references into itself and to nowhere,
 * contradictions, recursion. Many are refused; none may harm.
 */
export const anySchema: fc.Arbitrary<SchemaObject> = fc
  .tuple(
    fc.letrec<{ schema: Schema }>((tie) => ({
      schema: fc.oneof(
        { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
        { arbitrary: fc.boolean(), weight: 1 },
        { arbitrary: withKeywords(tie('schema')), weight: 9 },
      ),
    })).schema,
    fc.dictionary(fc.constantFrom('a', 'b'), withKeywords(fc.boolean()), { noNullPrototype: true }),
    fc.option(fc.constantFrom(...drafts), { freq: 4, nil: undefined }),
  )
  .map(([schema, definitions, draft]) => ({
    ...(typeof schema === 'boolean' ? { not: !schema } : schema),
    $defs: definitions,
    ...(draft ? { $schema: draft } : {}),
  }));

// prettier-ignore
function withKeywords(schema: fc.Arbitrary<Schema>): fc.Arbitrary<SchemaObject> {
  const map = fc.dictionary(name, schema, { maxKeys: 3, noNullPrototype: true });
  const list = fc.array(schema, { minLength: 1, maxLength: 3 });
  const keywords: Record<string, fc.Arbitrary<unknown>> = {
    type: fc.oneof(fc.constantFrom(...types), fc.constantFrom(...types), fc.uniqueArray(fc.constantFrom(...types), { minLength: 1, maxLength: 3 })),
    properties: map,
    required: fc.uniqueArray(name, { maxLength: 2 }),
    items: schema,
    prefixItems: list,
    oneOf: list,
    anyOf: list,
    allOf: list,
    if: schema,
    then: schema,
    else: schema,
    not: schema,
    additionalProperties: schema,
    unevaluatedProperties: schema,
    unevaluatedItems: schema,
    patternProperties: fc.dictionary(fc.constantFrom(...patterns), schema, { maxKeys: 2, noNullPrototype: true }),
    propertyNames: schema,
    contains: schema,
    minContains: small,
    maxContains: small,
    dependentSchemas: map,
    dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), { maxKeys: 2, noNullPrototype: true }),
    const: anyJson,
    enum: fc.array(anyJson, { minLength: 1, maxLength: 4 }),
    default: anyJson,
    minItems: small,
    maxItems: small,
    uniqueItems: fc.boolean(),
    minLength: small,
    maxLength: small,
    minimum: small,
    exclusiveMaximum: small,
    multipleOf: fc.constantFrom(1, 0.5, 3),
    minProperties: small,
    maxProperties: small,
    pattern: fc.constantFrom(...patterns),
    format: fc.constantFrom(...formats),
    readOnly: fc.boolean(),
    deprecated: fc.boolean(),
    title: fc.constantFrom('T', '<b>', ''),
    examples: fc.array(anyJson, { maxLength: 2 }),
    'x-widget': fc.constantFrom('text', 'search', 'none', 'choices', 'hidden'),
    contentEncoding: fc.constant('base64'),
    contentMediaType: fc.constant('image/png'),
    $ref: fc.constantFrom(...references),
    $dynamicRef: fc.constantFrom('#', '#dynamic'),
    $anchor: fc.constantFrom('anchor', 'anchor2'),
    $dynamicAnchor: fc.constant('dynamic'),
    $id: fc.constantFrom('https://example.vn/other', 'inner'),
  };
  return fc.subarray(Object.keys(keywords), { minLength: 1, maxLength: 5 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((keyword) => [keyword, keywords[keyword]!])), { noNullPrototype: true }));
}
