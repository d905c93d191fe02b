import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blankItem, blankMember } from '../../src/schema/blank.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { treeOf } from './outline.js';

const rows: [schema: Schema, blank: Json][] = [
  [{ type: 'string' }, ''],
  [{ type: ['string', 'null'] }, ''],
  [{ type: 'object' }, {}],
  [{ type: 'object', required: ['a'] }, {}],
  [{ type: 'array' }, []],
  [{ type: 'number' }, null],
  [{ type: 'boolean' }, null],
  [{ enum: ['a', 'b'] }, null],
  [{ const: 'a' }, 'a'],
  [{ type: 'null' }, null],
  [{ type: 'string', default: 'x' }, 'x'],
  [{ type: 'number', default: 0 }, 0],
  [{ $ref: '#/$defs/g' }, {}],
  [{}, null],
  [true, null],
];

describe('a new row begins as', () => {
  for (const [items, blank] of rows) {
    test(`${JSON.stringify(blank)} by ${JSON.stringify(items)}`, () => {
      const list = treeOf({ type: 'array', items, $defs: { g: { type: 'object' } } }, []);
      assert.deepEqual(blankItem(list, 0), blank);
    });
  }
  test('what its place in a tuple says', () => {
    const list = treeOf({ type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'object' } }, []);
    assert.deepEqual([blankItem(list, 0), blankItem(list, 1)], ['', {}]);
  });
});

describe('a new member begins as', () => {
  for (const [additionalProperties, blank] of rows) {
    test(`${JSON.stringify(blank)} by ${JSON.stringify(additionalProperties)}`, () => {
      const group = treeOf({ type: 'object', additionalProperties, $defs: { g: { type: 'object' } } }, {});
      assert.deepEqual(blankMember(group, 'x'), blank);
    });
  }
});
