/**
 * A million steps of (schema, value, action), each of the three made up: nothing is thrown, nothing hangs, no prototype
 * changes. What the parts mean is the business of the other tests; here nothing but harm counts.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createForm } from '../../src/form/create-form.js';
import { toIssue } from '../../src/form/issues.js';
import { createWording } from '../../src/form/wording.js';
import type { Json, SchemaObject } from '../../src/schema/json.js';
import en from '../../src/wording/form.en.json' with { type: 'json' };
import { snapshotPrototypes } from '../schema/awkward-names.js';
import { anySchema } from '../validation/any-schema.js';
import { runs } from '../validation/fast-check-runs.js';
import { anyJson } from '../validation/instance-of.js';
import { openValidator } from './open-validator.js';
import { actionOf, movesOn, type Move } from './session.js';

const steps = 1_000_000;
const wording = createWording('en', en);
/** Milliseconds: what the slowest single step may take, on a busy machine too. A hang takes for ever. */
const longest = 5_000;

test('a million steps throw nothing, hang nowhere and change no prototype', { timeout: 600_000 }, () => {
  const prototypes = snapshotPrototypes();
  let done = 0;
  let forms = 0;
  let refused = 0;
  let slowest = 0;
  const fuzz = ([schema, value, moves]: [SchemaObject, Json, Move[]]): void => {
    const validator = openValidator(schema);
    if (!validator) {
      refused += 1;
      return;
    }
    forms += 1;
    const form = createForm(schema, { validator, value });
    for (const move of moves) {
      const started = performance.now();
      const action = actionOf(form, move);
      if (!action) continue;
      form.dispatch(action);
      done += 1;
      slowest = Math.max(slowest, performance.now() - started);
    }
    // Whatever is wrong can be put into words, and something is exactly when the validator says so.
    const failures = form.failures();
    for (const failure of failures) assert.notEqual(toIssue(failure, form.state.tree, wording).message, '');
    assert.equal(failures.length === 0, form.value !== undefined && validator.isValid(form.value));
    assert.equal(snapshotPrototypes(), prototypes);
    assert.ok(slowest < longest, `a step took ${slowest} ms`);
  };
  const sessions = anySchema.chain((schema) =>
    fc.tuple(fc.constant(schema), anyJson, movesOn(true, 120, 120)),
  );
  for (let round = 0; done < steps; round++) {
    const { seed = 0 } = runs(1);
    fc.assert(fc.property(sessions, fuzz), { seed: seed + round, numRuns: 500 });
  }
  console.log(
    `${done} steps in ${forms} forms, ${refused} schemas refused, the slowest step ${slowest.toFixed(1)} ms`,
  );
});
