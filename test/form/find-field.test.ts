import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findById, findField, toPointer } from '../../src/form/find-field.js';
import { treeOf } from '../schema/outline.js';

const text = { type: 'string' };
const tree = treeOf(
  {
    properties: {
      a: { properties: { b: text } },
      ab: text,
      l: { type: 'array', items: text },
      '': text,
      'a/b': text,
    },
  },
  { l: ['x', 'y'] },
);

describe('findField', () => {
  const rows: [pointer: string, found: boolean][] = [
    ['', true],
    ['/a', true],
    ['/a/b', true],
    ['/ab', true],
    ['/', true],
    ['/a~1b', true],
    ['/l/1', true],
    ['/l/2', false],
    ['/l/-', false],
    ['/a/c', false],
    ['/a/b/c', false],
    ['/toString', false],
  ];
  for (const [pointer, found] of rows) {
    test(JSON.stringify(pointer), () =>
      assert.equal(findField(tree, pointer)?.pointer, found ? pointer : undefined),
    );
  }
});

describe('findById', () => {
  for (const id of ['', '/a', '/a/b', '/ab', '/', '/a~1b', '/l/0']) {
    test(JSON.stringify(id), () => assert.equal(findById(tree, id)?.id, id));
  }
  test('of no field', () => assert.equal(findById(tree, '/abc'), undefined));
});

test('toPointer escapes', () => assert.equal(toPointer(['a/b', '', '~']), '/a~1b//~0'));
