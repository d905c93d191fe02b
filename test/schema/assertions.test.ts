import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertions } from '../../src/schema/assertions.js';
import type { Json } from '../../src/schema/json.js';

type Row = [keyword: string, limit: unknown, accepted: readonly Json[], refused: readonly Json[]];

// prettier-ignore
const rows: readonly Row[] = [
  ['type', 'string', ['', 'a'], [null, 1, [], {}, true]],
  ['type', 'integer', [0, 1.0, -3, 1e20], [1.5, '1', null]],
  ['type', 'number', [0, 1.5], ['1', true]],
  ['type', 'null', [null], [0, '', false]],
  ['type', 'object', [{}], [[], null]],
  ['type', 'array', [[]], [{}, 'a']],
  ['type', 'boolean', [true, false], [0, 'true', null]],
  ['type', ['string', 'null'], ['a', null], [1, false]],
  ['type', [], [], ['a', null]],
  ['const', 'a', ['a'], ['b', null]],
  ['const', null, [null], [0, false, '']],
  ['const', 0, [0, -0], [false, '0']],
  ['const', false, [false], [0, null]],
  ['const', { a: [1], b: {} }, [{ b: {}, a: [1.0] }], [{ a: [1] }, { a: [1], b: {}, c: 1 }]],
  ['const', JSON.parse('{"__proto__": 1}'), [JSON.parse('{"__proto__": 1}') as Json], [{}, JSON.parse('{"__proto__": 2}') as Json]],
  ['enum', ['a', 1, null, { x: 1 }], ['a', 1, null, { x: 1 }], ['b', '1', false, { x: 2 }, {}]],
  ['enum', [], [], ['a', null]],
  ['minLength', 2, ['ab', '🏥🏥', 5, null, [1]], ['a', '', '🏥']],
  ['maxLength', 2, ['', 'ab', '🏥🏥', 500, [1, 2, 3]], ['abc', '🏥🏥🏥']],
  ['pattern', '^[0-9]+$', ['12', 5, null], ['', 'a1', '12\n']],
  ['pattern', 'b', ['abc'], ['ac']],
  ['format', 'date', ['2026-03-05', 20260305, null], ['5/3/2026', '']],
  ['format', 'no such format', ['anything'], []],
  ['format', 'toString', ['anything'], []],
  ['minimum', 3, [3, 4, '2', null], [2, 2.9]],
  ['maximum', 3, [3, -1, '4'], [3.1, 4]],
  ['exclusiveMinimum', 3, [3.1, 4, '3'], [3, 2]],
  ['exclusiveMaximum', 3, [2.9, '3'], [3, 4]],
  ['multipleOf', 5, [0, 5, -10, '3'], [3, 7.5]],
  ['multipleOf', 0.5, [1.5, 2], [1.3]],
  // Amounts of money: what binary fractions make of them is nobody's concern.
  ['multipleOf', 0.01, [0.07, 0.29, 1.1, 4.35, 19.99, 1e10], [0.005, 1.001, 19.999]],
  ['multipleOf', 0.1, [0.3, 0.7, 1.1], [0.35]],
  ['multipleOf', 0.0001, [0.0075], [0.00751]],
  ['multipleOf', 1e-8, [12391239123], [1e-9]],
  ['multipleOf', 0.123456789, [], [1e308]],
  ['multipleOf', 3, [9e15, 1e20 + 5e4], [1e20, 9e15 + 1]],
  ['minItems', 1, [[1], 'a', {}], [[]]],
  ['maxItems', 1, [[], [1], 'ab'], [[1, 2]]],
  ['uniqueItems', true, [[], [1, '1', true, null], [{ a: 1 }, { a: 2 }], [[1], [[1]]], [0, false], 'aa'], [[1, 1.0], ['a', 'a'], [null, null], [{ a: 1, b: 2 }, { b: 2, a: 1 }], [[1], [1]]]],
  ['uniqueItems', false, [[1, 1]], []],
  ['minProperties', 1, [{ a: 1 }, [], 'a'], [{}]],
  ['maxProperties', 1, [{}, { a: 1 }, [1, 2]], [{ a: 1, b: 2 }]],
  // A limit that is none refuses nothing.
  ['maximum', '3', [4], []],
  ['minLength', null, [''], []],
];

for (const [keyword, limit, accepted, refused] of rows) {
  describe(`${keyword}: ${JSON.stringify(limit)}`, () => {
    for (const value of accepted) {
      test(`accepts ${JSON.stringify(value)}`, () =>
        assert.equal(assertions[keyword]!(limit as never, value), true));
    }
    for (const value of refused) {
      test(`refuses ${JSON.stringify(value)}`, () =>
        assert.equal(assertions[keyword]!(limit as never, value), false));
    }
  });
}

test('what a value is comes before how it must be', () => {
  assert.deepEqual(Object.keys(assertions).slice(0, 3), ['type', 'const', 'enum']);
});

test('every assertion has cases', () => {
  assert.deepEqual(new Set(rows.map(([keyword]) => keyword)), new Set(Object.keys(assertions)));
});
