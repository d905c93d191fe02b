import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Applied } from '../../src/schema/applicable.js';
import { annotation, facetsOf, hasAnnotation, isOfType, textAnnotation } from '../../src/schema/facets.js';
import type { Json, JsonType, Schema } from '../../src/schema/json.js';

function applied(...schemas: Schema[]): Applied[] {
  return schemas.map((schema, index) => ({
    schema,
    location: `/allOf/${index}`,
    base: '',
    end: index + 1,
    scope: [],
    condition: undefined,
    held: [],
  }));
}

describe('the types left by all subschemas', () => {
  const rows: [what: string, schemas: Schema[], types: JsonType[]][] = [
    ['one', [{ type: 'string' }], ['string']],
    ['a list', [{ type: ['string', 'null'] }], ['string', 'null']],
    ['what two have in common', [{ type: ['string', 'number'] }, { type: ['number', 'null'] }], ['number']],
    ['an integer is a number', [{ type: 'number' }, { type: 'integer' }], ['integer']],
    ['in either order', [{ type: 'integer' }, { type: 'number' }], ['integer']],
    [
      'besides others',
      [{ type: ['number', 'string'] }, { type: ['integer', 'string'] }],
      ['string', 'integer'],
    ],
    ['nothing in common', [{ type: 'string' }, { type: 'number' }], []],
    ['nothing said', [{}, true], []],
    ['an unknown name', [{ type: 'text' }], []],
    ['by const', [{ const: 1 }], ['number', 'integer']],
    ['by enum', [{ enum: ['a', null] }], ['string', 'null']],
    ['by properties', [{ properties: {} }], ['object']],
    ['by required', [{ required: ['a'] }], ['object']],
    ['by items', [{ items: true }], ['array']],
    ['by format', [{ format: 'date' }], ['string']],
    ['by maximum', [{ maximum: 3 }], ['number']],
    ['by what was said, rather than implied', [{ properties: {} }, { type: 'array' }], ['array']],
  ];
  for (const [what, schemas, types] of rows) {
    test(what, () => assert.deepEqual(facetsOf(applied(...schemas)).types, types));
  }
});

describe('the options left by all subschemas', () => {
  const titled = {
    oneOf: [
      { const: 'a', title: 'A' },
      { const: 'b', title: 'B', description: 'the second' },
    ],
  };
  const rows: [what: string, schemas: Schema[], options: [Json, string | undefined][] | undefined][] = [
    ['none', [{ type: 'string' }], undefined],
    [
      'enum',
      [{ enum: ['a', 1, null] }],
      [
        ['a', undefined],
        [1, undefined],
        [null, undefined],
      ],
    ],
    ['const', [{ const: 'a' }], [['a', undefined]]],
    ['const null', [{ const: null }], [[null, undefined]]],
    ['const false', [{ const: false }], [[false, undefined]]],
    [
      'oneOf with titles',
      [titled],
      [
        ['a', 'A'],
        ['b', 'B'],
      ],
    ],
    [
      'anyOf with an enum in it',
      [{ anyOf: [{ enum: ['a', 'b'], title: 'early' }, { const: 'c' }] }],
      [
        ['a', 'early'],
        ['b', 'early'],
        ['c', undefined],
      ],
    ],
    ['what two have in common, with the nearest title', [titled, { enum: ['b', 'c'] }], [['b', 'B']]],
    ['the title of the other where one has none', [{ enum: ['b'] }, titled], [['b', 'B']]],
    ['nothing in common', [{ const: 'a' }, { const: 'b' }], []],
    ['only those of an allowed type', [{ type: 'string', enum: ['a', 1] }], [['a', undefined]]],
    [
      'objects, compared by content',
      [{ enum: [{ a: [1] }] }, { enum: [{ a: [1.0] }] }],
      [[{ a: [1] }, undefined]],
    ],
    ['not of branches with properties', [{ oneOf: [{ const: {}, properties: {} }] }], undefined],
    ['not where one branch is no option', [{ oneOf: [{ const: 'a' }, { type: 'number' }] }], undefined],
    ['not of an empty list', [{ oneOf: [] }], undefined],
  ];
  for (const [what, schemas, options] of rows) {
    test(what, () => {
      const found = facetsOf(applied(...schemas)).options;
      assert.deepEqual(
        found?.map(({ value, title }) => [value, title]),
        options,
      );
    });
  }
  test('have descriptions', () => {
    assert.equal(facetsOf(applied(titled)).options?.[1]?.description, 'the second');
  });
});

describe('impossible', () => {
  const rows: [schemas: Schema[], impossible: boolean][] = [
    [[false], true],
    [[{ type: 'string' }, false], true],
    [[true], false],
    [[{}], false],
  ];
  for (const [schemas, impossible] of rows) {
    test(`${JSON.stringify(schemas)}: ${impossible}`, () =>
      assert.equal(facetsOf(applied(...schemas)).impossible, impossible));
  }
});

describe('isOfType', () => {
  const values: [value: Json, types: JsonType[]][] = [
    [null, ['null']],
    [true, ['boolean']],
    [1, ['integer', 'number']],
    [1.5, ['number']],
    ['', ['string']],
    [[], ['array']],
    [{}, ['object']],
  ];
  const all: JsonType[] = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];
  for (const [value, types] of values) {
    test(`${JSON.stringify(value)}: ${types.join(', ')}`, () => {
      assert.deepEqual(all.filter((type) => isOfType(value, type)).sort(), types.sort());
    });
  }
});

describe('annotations', () => {
  const subschemas = applied({ title: 'near', default: null }, true, {
    title: 'far',
    description: 3,
    deprecated: true,
  });
  const rows: [what: string, found: unknown, expected: unknown][] = [
    ['the nearest', annotation(subschemas, 'title'), 'near'],
    ['one further away', annotation(subschemas, 'description'), 3],
    ['null is something', annotation(subschemas, 'default'), null],
    ['none', annotation(subschemas, 'examples'), undefined],
    ['text', textAnnotation(subschemas, 'title'), 'near'],
    ['no text', textAnnotation(subschemas, 'description'), undefined],
    ['true anywhere', hasAnnotation(subschemas, 'deprecated'), true],
    ['true nowhere', hasAnnotation(subschemas, 'readOnly'), false],
  ];
  for (const [what, found, expected] of rows) test(what, () => assert.equal(found, expected));
});
