import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileLimitsOf, findFileLimits } from '../../src/host/file-limits.js';
import { createForm } from '../../src/form/create-form.js';
import type { SchemaObject } from '../../src/schema/json.js';
import { createRegistry } from '../../src/schema/registry.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';

const files = (types: readonly string[], maximum: number, maxItems: number): SchemaObject => ({
  type: 'array',
  'x-widget': 'file',
  maxItems,
  items: { $ref: '#/$defs/file', properties: { type: { enum: types }, size: { maximum } } },
});

const schema: SchemaObject = {
  type: 'object',
  properties: {
    scan: { ...files(['application/pdf', 'image/jpeg'], 1000, 6), allOf: [{ maxItems: 2 }] },
    photo: files(['image/jpeg', 'image/png'], 500, 1),
    text: { type: 'string' },
    list: { type: 'array', items: { type: 'string' } },
  },
  $defs: {
    file: {
      type: 'object',
      properties: { size: { type: 'integer', maximum: 800 }, type: { type: 'string' } },
    },
  },
};

describe('the limits of files', () => {
  const form = createForm(schema, { validator: interpretedValidator(schema) });
  const limitsAt = (pointer: string): unknown =>
    fileLimitsOf(form.field(pointer)!.applied, createRegistry(schema));

  it('are the narrowest of all subschemas that apply', () => {
    const types = ['application/pdf', 'image/jpeg'];
    assert.deepEqual(limitsAt('/scan'), { types, maximumSize: 800, maximumCount: 2 });
  });

  it('are none for a field of another kind', () => {
    assert.equal(limitsAt('/text'), undefined);
    assert.equal(limitsAt('/list'), undefined);
  });

  it('of a whole schema are those of any of its fields', () => {
    assert.deepEqual(findFileLimits(createRegistry(schema)), {
      types: ['application/pdf', 'image/jpeg', 'image/png'],
      maximumSize: 800,
    });
  });
});
