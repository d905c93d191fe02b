import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  countCodePoints,
  isEqual,
  isObject,
  isSchema,
  own,
  typeOf,
  type Json,
} from '../../src/schema/json.js';

describe('typeOf', () => {
  const rows: [value: Json, type: string][] = [
    [null, 'null'],
    [false, 'boolean'],
    [0, 'integer'],
    [1.0, 'integer'],
    [-1.5, 'number'],
    ['', 'string'],
    [[], 'array'],
    [{}, 'object'],
  ];
  for (const [value, type] of rows) {
    test(`${JSON.stringify(value)} is ${type}`, () => assert.equal(typeOf(value), type));
  }
});

describe('isEqual', () => {
  const equal: [a: unknown, b: unknown][] = [
    [1, 1.0],
    [0, -0],
    ['a', 'a'],
    [[], []],
    [{}, {}],
    [
      { a: 1, b: [2, { c: null }] },
      { b: [2, { c: null }], a: 1 },
    ],
    [JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 1}')],
  ];
  for (const [a, b] of equal) {
    test(`${JSON.stringify(a)} equals ${JSON.stringify(b)}`, () => assert.equal(isEqual(a, b), true));
  }

  const different: [a: unknown, b: unknown][] = [
    [1, '1'],
    [0, false],
    [1, true],
    [null, false],
    ['', null],
    [[], {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ toString: 1 }, { valueOf: 1 }],
    [JSON.parse('{"__proto__": 1}'), { a: 1 }],
    // Text is compared as it stands: JSON Schema knows nothing of normalization.
    ['\u1ea1', 'a\u0323'],
  ];
  for (const [a, b] of different) {
    test(`${JSON.stringify(a)} differs from ${JSON.stringify(b)}`, () => assert.equal(isEqual(a, b), false));
  }
});

describe('countCodePoints', () => {
  const rows: [text: string, count: number][] = [
    ['', 0],
    ['abc', 3],
    ['Nguyễn', 6],
    ['Nguyê\u0303n', 7],
    ['🏥', 1],
    ['a🏥b🏥', 4],
    // Half of a surrogate pair is a character of its own.
    ['\ud83c', 1],
    ['\udfe5\ud83c', 2],
  ];
  for (const [text, count] of rows) {
    test(`${JSON.stringify(text)} has ${count}`, () => assert.equal(countCodePoints(text), count));
  }
});

describe('own', () => {
  test('reads an own member', () => assert.equal(own({ a: 1 }, 'a'), 1));
  for (const name of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
    test(`does not read the inherited ${name}`, () => assert.equal(own({}, name), undefined));
  }
  test('reads an own __proto__', () =>
    assert.equal(own(JSON.parse('{"__proto__": 1}') as object, '__proto__'), 1));
});

describe('isObject and isSchema', () => {
  const rows: [value: unknown, object: boolean, schema: boolean][] = [
    [{}, true, true],
    [[], false, false],
    [null, false, false],
    [true, false, true],
    [false, false, true],
    ['a', false, false],
    [undefined, false, false],
  ];
  for (const [value, object, schema] of rows) {
    test(`of ${JSON.stringify(value)}`, () =>
      assert.deepEqual([isObject(value), isSchema(value)], [object, schema]));
  }
});
