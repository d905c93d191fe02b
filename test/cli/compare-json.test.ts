import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareJson } from '../../src/cli/diff/compare-json.js';

import { isEqual } from '../../src/schema/json.js';
import { getAt } from '../../src/schema/pointer.js';

describe('two documents', () => {
  for (const [name, before, after, changes] of [
    ['that are equal', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
    ['whose members stand in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['with another value', { a: { b: 1 } }, { a: { b: 2 } }, [{ pointer: '/a/b', before: 1, after: 2 }]],
    ['of another kind', { a: [] }, { a: {} }, [{ pointer: '/a', before: [], after: {} }]],
    [
      'with a new name for a member',
      { old: 1 },
      { new: 1 },
      [
        { pointer: '/new', after: 1 },
        { pointer: '/old', before: 1 },
      ],
    ],
    [
      'with an item in front',
      { enum: ['b', 'c'] },
      { enum: ['a', 'b', 'c'] },
      [{ pointer: '/enum/0', after: 'a' }],
    ],
    [
      'with a branch in front, and another title in the one behind it',
      { oneOf: [{ const: 'b', title: 'B' }] },
      { oneOf: [{ const: 'a' }, { const: 'b', title: 'Bee' }] },
      [
        { pointer: '/oneOf/0', after: { const: 'a' } },
        { pointer: '/oneOf/1/title', before: 'B', after: 'Bee' },
      ],
    ],
    [
      'with an item in front, and something removed from the one behind it: where it stood',
      { oneOf: [{ const: 'b', title: 'B' }] },
      { oneOf: [{ const: 'a' }, { const: 'b' }] },
      [
        { pointer: '/oneOf/0', after: { const: 'a' } },
        { pointer: '/oneOf/0/title', before: 'B' },
      ],
    ],
    [
      'with choices in another order',
      { enum: ['a', 'b'] },
      { enum: ['b', 'a'] },
      [{ pointer: '/enum', before: ['a', 'b'], after: ['b', 'a'] }],
    ],
    [
      'with members of any name',
      { '': 0, 'a/b~c': 0, constructor: 0 },
      JSON.parse('{"":1,"a/b~c":1,"constructor":1,"__proto__":1}'),
      [
        { pointer: '/', before: 0, after: 1 },
        { pointer: '/a~1b~0c', before: 0, after: 1 },
        { pointer: '/constructor', before: 0, after: 1 },
        { pointer: '/__proto__', after: 1 },
      ],
    ],
  ] as const) {
    test(name, () => assert.deepEqual(compareJson(before, after), changes));
  }

  test('of any shape: equal ones have no changes, each change tells the truth', () => {
    const tree = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const changes = compareJson(before, after);
        assert.equal(changes.length === 0, isEqual(before, after));
        for (const change of changes) {
          if ('after' in change) assert.ok(isEqual(getAt(after, change.pointer), change.after));
          else assert.ok(isEqual(getAt(before, change.pointer), change.before));
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
