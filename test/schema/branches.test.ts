import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  findTag,
  isDrawn,
  isNullable,
  isOption,
  mentionsMember,
  tagValues,
} from '../../src/schema/branches.js';
import type { Schema } from '../../src/schema/json.js';
import { createRegistry, type Located, type Registry } from '../../src/schema/registry.js';

const post = { type: 'object', properties: { method: { const: 'post' }, street: { type: 'string' } } };
const office = { type: 'object', properties: { method: { const: 'office' } } };

/** The branches of a `oneOf`, located in a schema with a few definitions. */
function locate(...oneOf: Schema[]): { branches: Located[]; registry: Registry } {
  const registry = createRegistry({ oneOf, $defs: { post, office, loop: { $ref: '#/$defs/loop' } } });
  return { registry, branches: oneOf.map((_, index) => registry.child(registry.root, 'oneOf', index)) };
}

function locateOne(schema: Schema): [branch: Located, registry: Registry] {
  const { branches, registry } = locate(schema);
  return [branches[0]!, registry];
}

describe('isNullable', () => {
  const rows: [branches: Schema[], nullable: boolean][] = [
    [[{ type: 'string' }, { type: 'null' }], true],
    [[{ const: null }, { type: 'string' }], true],
    [[{ type: 'null' }, { type: 'null' }], false],
    [[{ type: 'string' }, { type: 'number' }], false],
    [[{ type: 'string' }, { type: 'number' }, { type: 'null' }], false],
    [[{ type: ['string', 'null'] }, { type: 'number' }], false],
    [[true, { type: 'null' }], true],
  ];
  for (const [schemas, nullable] of rows) {
    test(`${JSON.stringify(schemas)}: ${nullable}`, () =>
      assert.equal(isNullable(locate(...schemas).branches), nullable));
  }
});

describe('isOption', () => {
  const rows: [schema: Schema, option: boolean][] = [
    [{ const: 'a' }, true],
    [{ const: 'a', title: 'A', description: 'the first' }, true],
    [{ const: null }, true],
    [{ enum: ['a', 'b'] }, true],
    [{ type: 'string', const: 'a' }, true],
    [{ type: 'string' }, false],
    [{ const: { a: 1 }, properties: { a: true } }, false],
    [{ const: 'a', $ref: '#/$defs/post' }, false],
    [true, false],
    [false, false],
  ];
  for (const [schema, option] of rows) {
    test(`${JSON.stringify(schema)}: ${option}`, () => assert.equal(isOption(locateOne(schema)[0]), option));
  }
});

describe('isDrawn', () => {
  const rows: [schema: Schema, drawn: boolean][] = [
    [{ required: ['a'] }, false],
    [{ type: 'object', required: ['a'] }, false],
    [{ minProperties: 1 }, false],
    [{ not: { properties: { a: true } } }, false],
    [true, false],
    [{ type: 'string' }, true],
    [{ type: 'object', title: 'By post' }, true],
    [{ type: 'object', properties: {} }, true],
    [{ format: 'email' }, true],
    [{ allOf: [{ required: ['a'] }] }, false],
    [{ allOf: [{ properties: { a: true } }] }, true],
    [{ $ref: '#/$defs/post' }, true],
    [{ $ref: '#/$defs/loop' }, false],
  ];
  for (const [schema, drawn] of rows) {
    test(`${JSON.stringify(schema)}: ${drawn}`, () => assert.equal(isDrawn(...locateOne(schema)), drawn));
  }
});

describe('mentionsMember', () => {
  const rows: [schema: Schema, key: string, mentions: boolean][] = [
    [{ properties: { a: true } }, 'a', true],
    [{ properties: { a: false } }, 'a', true],
    [{ properties: { a: true } }, 'b', false],
    [{ properties: { a: true } }, 'toString', false],
    [{ $ref: '#/$defs/post' }, 'street', true],
    [{ allOf: [{ then: { properties: { a: true } } }] }, 'a', true],
    [{ if: { properties: { a: true } } }, 'a', false],
    [{ else: { properties: { a: true } } }, 'a', true],
    [{ oneOf: [{ properties: { a: true } }] }, 'a', true],
    [{ anyOf: [{ properties: { a: true } }] }, 'a', true],
    [{ dependentSchemas: { b: { properties: { a: true } } } }, 'a', true],
    [{ properties: { b: { properties: { a: true } } } }, 'a', false],
    [{ $ref: '#/$defs/loop' }, 'a', false],
  ];
  for (const [schema, key, mentions] of rows) {
    const [branch, registry] = locateOne(schema);
    test(`${JSON.stringify(schema)} ${key}: ${mentions}`, () =>
      assert.equal(mentionsMember(branch, key, registry), mentions));
  }

  test('goes through the subschemas once, however many members it is asked about', () => {
    const [branch, registry] = locateOne({ $ref: '#/$defs/post' });
    let resolved = 0;
    const counting = {
      ...registry,
      resolve: (...reference: Parameters<typeof registry.resolve>) => {
        resolved++;
        return registry.resolve(...reference);
      },
    };
    for (let index = 0; index < 100; index++) mentionsMember(branch, `k${index}`, counting);
    assert.equal(resolved, 1);
  });
});

describe('findTag', () => {
  const rows: [what: string, branches: Schema[], tag: string | undefined][] = [
    ['a constant of its own in each branch', [post, office], 'method'],
    ['behind a $ref', [{ $ref: '#/$defs/post' }, { $ref: '#/$defs/office' }], 'method'],
    ['in an allOf', [{ allOf: [{ $ref: '#/$defs/post' }] }, office], 'method'],
    ['numbers', [{ properties: { v: { const: 1 } } }, { properties: { v: { const: 2 } } }], 'v'],
    ['booleans', [{ properties: { v: { const: true } } }, { properties: { v: { const: false } } }], 'v'],
    [
      'the first of two that would do',
      [
        { properties: { v: { const: 1 }, w: { const: 1 } } },
        { properties: { w: { const: 2 }, v: { const: 2 } } },
      ],
      'v',
    ],
    ['not the same constant twice', [post, post], undefined],
    ['not where a branch has none', [post, { properties: { method: { type: 'string' } } }], undefined],
    [
      'not where a branch has another name for it',
      [post, { properties: { kind: { const: 'x' } } }],
      undefined,
    ],
    [
      'not null or an object',
      [{ properties: { v: { const: null } } }, { properties: { v: { const: {} } } }],
      undefined,
    ],
    [
      'values of its own in each branch',
      [{ properties: { v: { enum: [1] } } }, { properties: { v: { enum: [2, 3] } } }],
      'v',
    ],
    [
      'not where two branches share a value',
      [{ properties: { v: { enum: [1, 2] } } }, { properties: { v: { enum: [2, 3] } } }],
      undefined,
    ],
    ['not of a single branch', [post], undefined],
    ['not among boolean schemas', [true, false], undefined],
  ];
  for (const [what, schemas, tag] of rows) {
    test(what, () => {
      const { branches, registry } = locate(...schemas);
      assert.equal(findTag(branches, registry), tag);
    });
  }
  test('the tag’s values in a branch', () => {
    const { branches, registry } = locate(
      { $ref: '#/$defs/post' },
      { allOf: [office] },
      { properties: { method: { enum: ['hand', 'foot'] } } },
      { $ref: '#/$defs/loop' },
    );
    assert.deepEqual(
      branches.map((branch) => tagValues(branch, 'method', registry)),
      [['post'], ['office'], ['hand', 'foot'], []],
    );
  });
});
