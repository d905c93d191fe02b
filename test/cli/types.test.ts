import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SchemaObject } from '../../src/schema/json.js';
import { writeTypes } from '../../src/cli/types.js';

/** The text on one line, up to the declaration of the module. */
async function typesOf(schema: SchemaObject, name = 'form'): Promise<string> {
  const text = await writeTypes(schema, name);
  return text.slice(0, text.indexOf('declare const content')).replaceAll(/\s+/g, ' ');
}

test('an object is open only where its schema says so', async () => {
  const types = await typesOf({
    type: 'object',
    properties: { a: { type: 'object', additionalProperties: true } },
  });
  assert.match(types, /export interface Form { a\?: { \[k: string\]: unknown; }; }/);
});

test('what allOf adds is an intersection; conditions and bare requirements add nothing', async () => {
  const types = await typesOf({
    type: 'object',
    properties: { a: { type: 'string' } },
    allOf: [
      { type: 'object', properties: { b: { type: 'number' } } },
      { type: 'object', required: ['a'] },
      { if: { type: 'object' }, then: { type: 'object', properties: { a: false } } },
    ],
    anyOf: [{ required: ['a'] }, { type: 'object', properties: { c: true } }],
  });
  assert.match(types, /export type Form = { b\?: number; } & { a\?: string; };/);
});

test('a definition has one type under its own name, whatever labels stand beside a reference', async () => {
  const place = {
    title: 'Nơi',
    type: 'object',
    properties: { name: { type: 'string' } },
    required: ['name'],
  };
  const types = await typesOf({
    type: 'object',
    properties: {
      a: { $ref: '#/$defs/common-place', title: 'A' },
      b: { $ref: '#/$defs/common-place', 'x-number': '[1]' },
    },
    $defs: { 'common-place': place },
  });
  assert.match(types, /{ \/\*\* \* A \*\/ a\?: CommonPlace; b\?: CommonPlace; }/);
  assert.match(types, /export interface CommonPlace { name: string; }/);
  assert.equal(types.match(/name: string/g)?.length, 1);
});

test('options are the union of their values, a tuple is one, and recursion ends', async () => {
  const types = await typesOf({
    type: 'object',
    properties: {
      sex: {
        type: 'string',
        oneOf: [
          { const: 'male', title: 'Nam' },
          { const: 'female', title: 'Nữ' },
        ],
      },
      pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], items: false },
      many: { type: 'array', items: { $ref: '#' }, minItems: 1, maxItems: 3 },
    },
  });
  assert.match(types, /sex\?: 'male' \| 'female'; pair\?: \[string, number\];/);
  assert.match(types, /many\?: Form\[\]/);
});

test('the root is named after the content, and no two names run together', async () => {
  assert.match(await typesOf({ type: 'string' }, 'tk1-ts-490-2023'), /export type Tk1Ts490_2023 = string/);
  assert.match(await typesOf({ type: 'string' }, '2024'), /export type _2024 = string/);
});
