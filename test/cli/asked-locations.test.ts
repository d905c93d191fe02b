import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAskedLocations } from '../../src/cli/asked-locations.js';
import { bundle } from '../../src/cli/bundle.js';
import { openContentFolder } from '../../src/cli/content-folder.js';
import { library } from './library-copy.js';

test('every condition and every branch is asked about, at any depth', () => {
  const branch = { type: 'object', required: ['a'] };
  const schema = {
    if: branch,
    then: { properties: { a: { not: branch, contains: branch, propertyNames: branch } } },
    else: { items: { anyOf: [branch, true] } },
    dependentSchemas: { 'a/b': branch },
    allOf: [branch, { $ref: '#/$defs/d~1e' }],
    $defs: { 'd/e': { oneOf: [branch, { $ref: '#/$defs/d~1e' }] } },
  };
  assert.deepEqual(findAskedLocations(schema).sort(), [
    '/$defs/d~1e/oneOf/0',
    '/$defs/d~1e/oneOf/1',
    '/dependentSchemas/a~1b',
    '/else/items/anyOf/0',
    '/else/items/anyOf/1',
    '/if',
    '/then/properties/a/contains',
    '/then/properties/a/not',
    '/then/properties/a/propertyNames',
  ]);
});

test('options are compared, not asked about, unless one of them is more than an option', () => {
  const options = [{ const: 'a', title: 'A' }, { const: 'b' }];
  assert.deepEqual(findAskedLocations({ oneOf: options, anyOf: options }), []);
  assert.deepEqual(findAskedLocations({ oneOf: [...options, { type: 'null' }] }), [
    '/oneOf/0',
    '/oneOf/1',
    '/oneOf/2',
  ]);
});

test('an option that judges, or lists several values, is asked about', () => {
  const locations = ['/oneOf/0', '/oneOf/1'];
  assert.deepEqual(findAskedLocations({ oneOf: [{ const: 'a', maxLength: 1 }, { const: 'b' }] }), locations);
  assert.deepEqual(findAskedLocations({ oneOf: [{ enum: ['a', 'b'] }, { const: 'c' }] }), locations);
});

test('data is not read as schemas', () => {
  const data = { if: true, oneOf: [true, false], not: {} };
  assert.deepEqual(
    findAskedLocations({ const: data, enum: [data], default: data, examples: [data], 'x-notes': data }),
    [],
  );
});

test('of a procedure, each fact of each case is asked about where it is written', () => {
  const { schema } = bundle('reading-room/procedure.json', openContentFolder(library));
  const asked = findAskedLocations(schema).filter((location) => location.includes('reason'));
  assert.deepEqual(asked.sort(), [
    '/$defs/cases-damaged/properties/situation/properties/reason',
    '/$defs/cases-lost/properties/situation/properties/reason',
    '/$defs/situation/properties/reason',
  ]);
});
