/** A keyword that holds something of the wrong type is refused with its place, in every dialect and at any depth. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Schema } from '../../src/schema/json.js';
import { openSchema } from '../../src/schema/open-schema.js';
import { SchemaError } from '../../src/schema/schema-error.js';

/** Values of every type, of which each keyword takes some. */
const values: Readonly<Record<string, unknown>> = {
  text: 'a',
  number: 1.5,
  negative: -1,
  count: 2,
  yes: true,
  nothing: null,
  list: [],
  'list of texts': ['a'],
  'list of numbers': [1],
  'list of schemas': [{}],
  object: {},
  'object of numbers': { a: 1 },
  'object of schemas': { a: {} },
  'object of lists': { a: ['b'] },
  endless: Infinity,
};

const schema = ['yes', 'object', 'object of numbers', 'object of schemas', 'object of lists'];
const schemas = ['list', 'list of schemas'];
const map = ['object', 'object of schemas'];
const count = ['count'];
const number = ['number', 'negative', 'count'];
// prettier-ignore
const takes: Readonly<Record<string, readonly string[]>> = {
  $id: ['text'], $anchor: ['text'], $dynamicAnchor: ['text'], pattern: ['text'], format: ['text'],
  minLength: count, maxLength: count, minItems: count, maxItems: count, minContains: count, maxContains: count, minProperties: count, maxProperties: count,
  minimum: number, maximum: number, exclusiveMinimum: number, exclusiveMaximum: number, multipleOf: ['number', 'count'],
  uniqueItems: ['yes'],
  type: ['list'],
  enum: ['list', 'list of texts', 'list of numbers', 'list of schemas'],
  required: ['list', 'list of texts'],
  dependentRequired: ['object', 'object of lists'],
  allOf: schemas, anyOf: schemas, oneOf: schemas, prefixItems: schemas,
  $defs: map, properties: map, patternProperties: map, dependentSchemas: map,
  additionalProperties: schema, unevaluatedProperties: schema, items: schema, unevaluatedItems: schema, contains: schema, propertyNames: schema,
  not: schema, if: schema, then: schema, else: schema, contentSchema: schema,
  // What only describes may be anything.
  title: Object.keys(values), description: Object.keys(values), default: Object.keys(values), examples: Object.keys(values), const: Object.keys(values),
  readOnly: Object.keys(values), 'x-widget': Object.keys(values), unknown: Object.keys(values),
};

function problemOf(opened: unknown): SchemaError | undefined {
  try {
    openSchema(opened as Schema);
    return undefined;
  } catch (error) {
    if (error instanceof SchemaError) return error;
    throw error;
  }
}

describe('a keyword takes what it can judge or lead by, and nothing else:', () => {
  for (const [keyword, taken] of Object.entries(takes)) {
    test(keyword, () => {
      const accepted = Object.keys(values).filter((name) => !problemOf({ [keyword]: values[name] }));
      assert.deepEqual(accepted, taken);
      for (const name of Object.keys(values).filter((each) => !taken.includes(each))) {
        const problem = problemOf({ properties: { 'a/b': { [keyword]: values[name] } } });
        assert.match(problem?.location ?? '', new RegExp(`^/properties/a~1b/${keyword.replace('$', '\\$')}`));
        assert.notEqual(problem?.remedy, '');
      }
    });
  }

  for (const wrong of [5, null, {}, true, 'text of no type', ['string', 'no type']]) {
    test(`type ${JSON.stringify(wrong)}`, () => assert.equal(problemOf({ type: wrong })?.location, '/type'));
  }
  for (const $schema of [
    'http://json-schema.org/draft-04/schema#',
    'http://json-schema.org/draft-07/schema#',
  ]) {
    test(`in the dialect ${$schema}`, () =>
      assert.equal(
        problemOf({ $schema, items: [{ maxLength: 'x' }] })?.location,
        '/prefixItems/0/maxLength',
      ));
  }
});
