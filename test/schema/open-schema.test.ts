import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Schema, SchemaObject } from '../../src/schema/json.js';
import { openSchema } from '../../src/schema/open-schema.js';
import { SchemaError } from '../../src/schema/schema-error.js';

const nested = (depth: number): SchemaObject =>
  Array.from({ length: depth }).reduce<SchemaObject>((inner) => ({ items: inner }), {});
const doubled = (times: number): SchemaObject => ({
  $ref: '#/$defs/d0',
  $defs: Object.fromEntries(
    Array.from({ length: times }, (_, index) => [
      `d${index}`,
      index + 1 < times
        ? { allOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] }
        : {},
    ]),
  ),
});
const circle: Record<string, unknown> = {};
circle['properties'] = { again: circle };

describe('a schema that no form can be made of says where and why', () => {
  // prettier-ignore
  const rows: [what: string, schema: unknown, location: string | undefined, problem: RegExp][] = [
    ['text', 'schema', '', /neither an object nor a boolean/],
    ['null', null, '', /neither an object nor a boolean/],
    ['a list', [], '', /neither an object nor a boolean/],
    ['an unknown dialect', { $schema: 'https://forms.test/mine' }, '/$schema', /dialect "https:\/\/forms\.test\/mine" is not known/],
    ['a keyword of the wrong shape', { properties: { a: { required: 'b' } } }, '/properties/a/required', /"required" is not a list of names/],
    ['properties that are a list', { properties: [] }, '/properties', /"properties" is not an object of schemas/],
    ['a subschema that is none', { properties: { 'a/b': 3 } }, '/properties', /"properties" is not an object of schemas/],
    ['a list of branches that is none', { oneOf: {} }, '/oneOf', /"oneOf" is not a list of schemas/],
    ['a reference that leads nowhere', { items: { $ref: '#/$defs/a' } }, '/items', /leads nowhere/],
    ['a reference that leads back to itself', { $ref: '#' }, '', /leads back to itself/],
    ['two that lead to each other', { $defs: { a: { allOf: [{ $ref: '#/$defs/b' }] }, b: { $ref: '#/$defs/a' } } }, '/$defs/a/allOf/0', /leads back to itself/],
    ['a pattern that is none', { pattern: '(' }, '/pattern', /is not a regular expression/],
    ['a pattern for names that is none', { patternProperties: { '[': true } }, '/patternProperties/[', /is not a regular expression/],
    ['a pattern that may take for ever', { items: { pattern: '^(a+)+$' } }, '/items/pattern', /can read one text in two ways/],
    ['subschemas that double', doubled(30), undefined, /subschemas apply to one value/],
    ['too deep', nested(300), '/items'.repeat(200), /nested more than 200 deep/],
    ['a circle of objects', circle, '/properties/again'.repeat(100), /nested more than 200 deep/],
    ['too long', { enum: ['a'.repeat(4_000_001)] }, '/enum', /more than 4000000 characters/],
  ];
  for (const [what, schema, location, problem] of rows) {
    test(what, () => {
      assert.throws(
        () => openSchema(schema as Schema),
        (error) => {
          assert.ok(error instanceof SchemaError);
          assert.deepEqual(
            [error.location, problem.test(error.problem), error.remedy !== ''],
            [location ?? error.location, true, true],
          );
          return true;
        },
      );
    });
  }
});

describe('a schema that is odd, but harmless, is opened', () => {
  const rows: [what: string, schema: Schema][] = [
    ['true', true],
    ['false', false],
    ['nothing', {}],
    ['recursion through a member', { properties: { again: { $ref: '#' } } }],
    ['recursion through items', { items: { $ref: '#' } }],
    ['unknown keywords', { 'x-mine': { $ref: 3 }, mine: [1] }],
    [
      'data that looks like a schema',
      { const: { $ref: '#/nowhere' }, enum: [{ properties: 3 }], default: { items: 3 } },
    ],
    ['an old escape in a pattern', { pattern: '^\\-$' }],
    ['an unknown format', { format: 'mine' }],
    ['definitions that nobody refers to', { $defs: { a: { type: 'string' } } }],
  ];
  for (const [what, schema] of rows)
    test(what, () => assert.deepEqual(openSchema(schema).root.schema, schema));
});

describe('an older dialect is said in 2020-12', () => {
  const drafts: Record<number, string> = {
    4: 'http://json-schema.org/draft-04/schema#',
    6: 'http://json-schema.org/draft-06/schema#',
    7: 'http://json-schema.org/draft-07/schema#',
    2019: 'https://json-schema.org/draft/2019-09/schema',
  };
  // prettier-ignore
  const rows: [what: string, draft: number, before: SchemaObject, after: SchemaObject][] = [
    ['a list of items', 7, { items: [{ type: 'string' }], additionalItems: false }, { prefixItems: [{ type: 'string' }], additionalItems: false, items: false }],
    ['a list of items in 2019-09', 2019, { items: [true] }, { prefixItems: [true] }],
    ['one schema for items', 7, { items: { type: 'string' }, additionalItems: false }, { items: { type: 'string' }, additionalItems: false }],
    ['dependencies', 7, { dependencies: { a: ['b'], c: { required: ['d'] } } }, { dependencies: { a: ['b'], c: { required: ['d'] } }, dependentRequired: { a: ['b'] }, dependentSchemas: { c: { required: ['d'] } } }],
    ['exclusive limits of draft-04', 4, { minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false }, { exclusiveMinimum: 1, maximum: 5 }],
    ['exclusive limits since', 6, { exclusiveMinimum: 1 }, { exclusiveMinimum: 1 }],
    ['id of draft-04', 4, { properties: { a: { id: '#here', type: 'string' } } }, { properties: { a: { $anchor: 'here', type: 'string' } } }],
    ['what stands beside a $ref', 7, { $ref: '#/definitions/a', minLength: 3, title: 'T', definitions: { a: {} } }, { $ref: '#/definitions/a', title: 'T', definitions: { a: {} } }],
    ['what stands beside a $ref in 2019-09', 2019, { $ref: '#/$defs/a', minLength: 3, $defs: { a: {} } }, { $ref: '#/$defs/a', minLength: 3, $defs: { a: {} } }],
    ['what draft-04 does not know', 4, { const: 1, if: true, contains: {}, propertyNames: {} }, {}],
    ['what draft-06 does not know', 6, { const: 1, if: true, then: false }, { const: 1 }],
    ['what draft-07 does not know', 7, { if: true, prefixItems: [], dependentRequired: {}, unevaluatedItems: false }, { if: true }],
    ['data is left as it is', 4, { enum: [{ items: [1] }], default: { dependencies: {} } }, { enum: [{ items: [1] }], default: { dependencies: {} } }],
  ];
  for (const [what, draft, before, after] of rows) {
    test(`${what} (${draft})`, () => {
      const { $schema, ...said } = openSchema({ $schema: drafts[draft], ...before }).root
        .schema as SchemaObject;
      assert.deepEqual([$schema, said], ['https://json-schema.org/draft/2020-12/schema', after]);
    });
  }
  test('and what is in 2020-12 already is the same object', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { a: { type: 'string' } },
    };
    assert.equal(openSchema(schema).root.schema, schema);
  });
  test('the others speak the dialect of the first', () => {
    const other = { $id: 'https://forms.test/other', items: [{ type: 'string' }] };
    const registry = openSchema({ $schema: drafts[7], $ref: 'https://forms.test/other' }, [other]);
    const target = registry.resolve('https://forms.test/other', registry.root);
    assert.deepEqual(target.schema, { $id: 'https://forms.test/other', prefixItems: [{ type: 'string' }] });
  });
});
