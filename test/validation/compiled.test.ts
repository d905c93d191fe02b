import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { SchemaError } from '../../src/schema/schema-error.js';
import type { Validator } from '../../src/schema/validator.js';
import { compiledValidator } from '../../src/validation/compiled.js';
import { compileContent } from './compile-validator.js';

const schema = {
  type: 'object',
  properties: {
    has: { type: 'boolean' },
    born: { type: 'string', format: 'date' },
    share: { type: 'number', multipleOf: 0.01 },
  },
  if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
  then: { required: ['born'] },
};

let validator: Validator;
before(async () => {
  validator = compiledValidator(await compileContent(schema));
});

describe('a compiled validator', () => {
  const verdicts: [value: unknown, valid: boolean][] = [
    [{}, true],
    [{ has: true }, false],
    [{ has: true, born: '2026-03-05' }, true],
    [{ born: '2026-02-30' }, false],
    [{ share: 19.99 }, true],
    [{ share: 19.999 }, false],
    ['text', false],
  ];
  for (const [value, valid] of verdicts) {
    test(`judges ${JSON.stringify(value)}: ${valid}`, () => assert.equal(validator.isValid(value), valid));
  }
  const conditions: [value: Record<string, boolean>, met: boolean][] = [
    [{ has: true }, true],
    [{ has: false }, false],
    [{}, false],
  ];
  for (const [value, met] of conditions) {
    test(`judges the condition of ${JSON.stringify(value)}: ${met}`, () =>
      assert.equal(validator.matches('/if', value), met));
  }
  for (const location of ['/then', '/nowhere', 'toString', '__proto__']) {
    test(`says that it was not built for ${location}`, () => {
      assert.throws(
        () => validator.matches(location, {}),
        (error) =>
          error instanceof SchemaError &&
          error.location === location &&
          error.message.includes('Build the content again'),
      );
    });
  }
});
