import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json, Schema } from '../../src/schema/json.js';
import type { Kind } from '../../src/schema/kind.js';
import { treeOf } from './outline.js';

const list = (length: number): string[] => Array.from({ length }, (_, index) => `option ${index}`);

const rows: [kind: Kind, schema: Schema, value?: Json][] = [
  ['text', { type: 'string' }],
  ['text', { type: ['string', 'null'] }],
  ['text', { minLength: 1 }],
  ['text', { type: 'string', maxLength: 200 }],
  ['multiline', { type: 'string', maxLength: 201 }],
  ['multiline', { type: 'string', 'x-widget': 'multiline' }],
  ['digits', { type: 'string', 'x-widget': 'digits' }],
  ['email', { type: 'string', format: 'email' }],
  ['email', { type: 'string', format: 'idn-email' }],
  ['url', { type: 'string', format: 'uri' }],
  ['url', { type: 'string', format: 'iri' }],
  ['date', { type: 'string', format: 'date' }],
  ['time', { type: 'string', format: 'time' }],
  ['date-time', { type: 'string', format: 'date-time' }],
  ['text', { type: 'string', format: 'uuid' }],
  ['text', { type: 'string', format: 'no such format' }],
  ['text', { type: 'string', format: 'constructor' }],
  ['suggest', { type: 'string', 'x-options': { href: 'places.json' } }],
  ['file', { type: 'string', contentMediaType: 'image/png', contentEncoding: 'base64' }],
  ['text', { type: 'string', contentMediaType: 'text/html' }],
  ['number', { type: 'number' }],
  ['number', { type: ['integer', 'number'] }],
  ['number', { minimum: 0 }],
  ['integer', { type: 'integer' }],
  ['integer', { allOf: [{ type: 'number' }, { type: 'integer' }] }],
  ['boolean', { type: 'boolean' }],
  ['boolean', { type: ['boolean', 'null'] }],
  ['boolean', { enum: [true, false] }],
  ['boolean', { const: true }],
  ['choice', { enum: ['a', 'b'] }],
  ['choice', { oneOf: [{ const: 'a' }, { const: 'b', title: 'B' }] }],
  ['choice', { type: 'string', enum: ['a', null, 'b'] }],
  ['choice', { enum: list(15) }],
  ['search', { enum: list(16) }],
  ['search', { enum: list(16), 'x-widget': 'choice' }],
  ['search', { enum: ['a', 'b'], 'x-widget': 'search' }],
  ['choice', { enum: ['a'] }],
  ['const', { const: 'a' }],
  ['const', { const: 'a' }, 'a'],
  // What is there and is not the constant has to be changed, so there is a choice.
  ['choice', { const: 'a' }, 'b'],
  ['null', { type: 'null' }],
  ['group', { type: 'object' }],
  ['group', { properties: {} }],
  ['group', { type: ['object', 'null'] }],
  ['list', { type: 'array' }],
  ['list', { type: 'array', items: { enum: ['a', 'b'] } }],
  ['list', { type: 'array', items: { type: 'string' }, uniqueItems: true }],
  ['list', { prefixItems: [{ type: 'string' }] }],
  ['choices', { type: 'array', items: { enum: ['a', 'b'] }, uniqueItems: true }],
  ['choices', { type: 'array', items: { oneOf: [{ const: 'a', title: 'A' }] }, uniqueItems: true }],
  ['any', {}],
  ['any', true],
  ['any', { type: ['string', 'number'] }],
  ['any', { type: ['string', 'number'] }, 'a'],
  ['group', { type: ['string', 'object'] }, {}],
  ['list', { type: ['string', 'array'] }, []],
  ['any', { type: ['string', 'array'] }, 'a'],
  // A value of another type does not change what is asked for.
  ['text', { type: 'string' }, 3],
  ['group', { type: 'object' }, 'a'],
  ['signature', { type: 'string', 'x-widget': 'signature' }],
];

describe('the kind of', () => {
  for (const [kind, schema, value] of rows) {
    const [shown, given] = [
      JSON.stringify(schema),
      value === undefined ? '' : ` holding ${JSON.stringify(value)}`,
    ];
    test(`${shown.length > 90 ? `${shown.slice(0, 90)}…` : shown}${given} is ${kind}`, () => {
      assert.equal(treeOf(schema, value).kind, kind);
    });
  }
});
