import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SchemaObject } from '../../src/schema/json.js';
import { subschemasOf } from '../../src/schema/subschemas.js';

const inner = { type: 'string' };
const rows: [keyword: string, value: unknown, tokens: string[]][] = [
  ...[
    'additionalProperties',
    'contains',
    'contentSchema',
    'else',
    'if',
    'items',
    'not',
    'propertyNames',
    'then',
    'unevaluatedItems',
    'unevaluatedProperties',
  ].map((keyword): [string, unknown, string[]] => [keyword, inner, [keyword]]),
  ...['allOf', 'anyOf', 'oneOf', 'prefixItems'].map((keyword): [string, unknown, string[]] => [
    keyword,
    [inner],
    [keyword, '0'],
  ]),
  ...['$defs', 'definitions', 'dependentSchemas', 'patternProperties', 'properties'].map(
    (keyword): [string, unknown, string[]] => [keyword, { 'a/b': inner }, [keyword, 'a/b']],
  ),
];

function tokensIn(schema: SchemaObject): string[][] {
  return [...subschemasOf(schema)].map(([tokens]) => tokens);
}

describe('subschemasOf', () => {
  for (const [keyword, value, tokens] of rows) {
    test(`finds the one in ${keyword}`, () => assert.deepEqual(tokensIn({ [keyword]: value }), [tokens]));
  }
  test('finds boolean schemas', () => {
    assert.deepEqual(tokensIn({ items: false, allOf: [true] }), [['items'], ['allOf', '0']]);
  });
  for (const keyword of ['const', 'default', 'enum', 'examples', 'x-anything', 'unknownKeyword']) {
    test(`takes what ${keyword} holds for data`, () => {
      assert.deepEqual(tokensIn({ [keyword]: [{ properties: { a: inner } }] }), []);
    });
  }
  test('passes over what is no schema', () => {
    assert.deepEqual(tokensIn({ items: 3, allOf: ['x', null], properties: { a: 1 }, oneOf: {} }), []);
  });
});
