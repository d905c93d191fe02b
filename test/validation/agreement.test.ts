import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { judgeAll } from '../../src/schema/judge.js';
import type { Json, SchemaObject } from '../../src/schema/json.js';
import type { Validator } from '../../src/schema/validator.js';
import { createForm } from '../../src/form/create-form.js';
import { compiledValidator } from '../../src/validation/compiled.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { shownAfterAttempt } from '../form/shown-after-attempt.js';
import { compileAll } from './compile-validator.js';
import { runs } from './fast-check-runs.js';
import { instanceOf } from './instance-of.js';
import { mixedSchemas } from './mixed-schemas.js';

const compiled = new Map<string, Validator>();
const interpreted = new Map<string, Validator>();

before(async () => {
  const contents = await compileAll(mixedSchemas);
  for (const [name, content] of Object.entries(contents)) {
    compiled.set(name, compiledValidator(content));
    interpreted.set(name, interpretedValidator(mixedSchemas[name]!));
  }
});

function failuresBy(schema: SchemaObject, validator: Validator, value: Json): unknown {
  const form = createForm(schema, { validator, value });
  const { value: taken } = form;
  const shown = shownAfterAttempt(form);
  assert.equal(
    shown.length === 0,
    taken !== undefined && validator.isValid(taken),
    'invalid is what shows an issue',
  );
  return { value: taken, failures: form.failures(), all: judgeAll(form.state.tree), shown };
}

describe('the compiled and the interpreted validator agree', () => {
  for (const [name, schema] of Object.entries(mixedSchemas)) {
    test(`on the verdict: ${name}`, () => {
      let valid = 0;
      let invalid = 0;
      fc.assert(
        fc.property(instanceOf(schema), (value) => {
          const verdict = compiled.get(name)!.isValid(value);
          if (verdict) valid++;
          else invalid++;
          assert.equal(interpreted.get(name)!.isValid(value), verdict);
        }),
        runs(100),
      );
      // Examples that are all alike would show nothing.
      assert.ok(valid > 0 && invalid > 0, `${valid} valid, ${invalid} invalid`);
    });
    test(`on what is wrong: ${name}`, () => {
      fc.assert(
        fc.property(instanceOf(schema), (value) => {
          const [one, other] = [compiled.get(name)!, interpreted.get(name)!];
          assert.deepEqual(failuresBy(schema, one, value), failuresBy(schema, other, value));
        }),
        runs(30),
      );
    });
  }
});
