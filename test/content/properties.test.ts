import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { createForm } from '../../src/form/create-form.js';
import { judgeAll } from '../../src/schema/judge.js';
import type { Json } from '../../src/schema/json.js';
import type { Validator } from '../../src/schema/validator.js';
import { compiledValidator } from '../../src/validation/compiled.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { checkForm } from '../form/check-form.js';
import { shownAfterAttempt } from '../form/shown-after-attempt.js';
import { actionOf, movesOn } from '../form/session.js';
import { snapshotPrototypes } from '../schema/awkward-names.js';
import { compileContent } from '../validation/compile-validator.js';
import { runs } from '../validation/fast-check-runs.js';
import { anyJson, instanceOf } from '../validation/instance-of.js';
import { openContents } from './open-content.js';

const prototypes = snapshotPrototypes();

/** A valid example with one or two things in it changed: nearer to what goes wrong than what is made up. */
function spoiled(examples: readonly Json[]): fc.Arbitrary<Json> {
  return fc
    .tuple(
      fc.constantFrom(...examples),
      fc.array(fc.tuple(fc.nat(999), fc.option(anyJson)), { maxLength: 2 }),
    )
    .map(([example, changes]) =>
      changes.reduce((value, [place, next]) => spoil(value, place, next), example),
    );
}

function spoil(value: Json, place: number, next: Json): Json {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return next;
  const entries = Object.entries(value);
  const at = place % entries.length;
  const rest = Math.floor(place / entries.length);
  if (rest === 0 && !Array.isArray(value))
    return Object.fromEntries(entries.filter((_, index) => index !== at));
  const changed = entries.map(
    ([key, member], index) => [key, index === at ? spoil(member, rest, next) : member] as const,
  );
  return Array.isArray(value) ? changed.map(([, member]) => member) : Object.fromEntries(changed);
}

for (const { name, schema, examples } of openContents()) {
  describe(name, () => {
    let compiled: Validator;
    const interpreted = interpretedValidator(schema);
    const values = fc.oneof(spoiled(examples.map(({ value }) => value)), instanceOf(schema));
    before(async () => {
      compiled = compiledValidator(await compileContent(schema));
    });

    test('both validators agree on the verdict and on what is wrong', () => {
      let valid = 0;
      fc.assert(
        fc.property(values, (value) => {
          const verdict = compiled.isValid(value);
          if (verdict) valid++;
          assert.equal(interpreted.isValid(value), verdict);
          const [one, other] = [compiled, interpreted].map((validator) => {
            const form = createForm(schema, { validator, value });
            const { value: taken } = form;
            const shown = shownAfterAttempt(form);
            assert.equal(
              shown.length === 0,
              taken !== undefined && validator.isValid(taken),
              'what shows an issue',
            );
            return { value: taken, failures: form.failures(), all: judgeAll(form.state.tree), shown };
          });
          assert.deepEqual(one, other);
        }),
        runs(80),
      );
      assert.ok(valid > 0 && valid < 80, `${valid} valid`);
    });

    test('a form made of any value holds together', () => {
      fc.assert(
        fc.property(values, (value) =>
          checkForm(createForm(schema, { validator: compiled, value }), compiled),
        ),
        runs(80),
      );
    });

    test('a form holds together whatever is done to it', () => {
      fc.assert(
        fc.property(values, movesOn(schema, 12), (value, moves) => {
          const form = createForm(schema, { validator: compiled, value });
          for (const move of moves) {
            const action = actionOf(form, move);
            if (action) form.dispatch(action);
          }
          checkForm(form, compiled);
        }),
        runs(60),
      );
    });

    test('nothing was written to a prototype', () => assert.equal(snapshotPrototypes(), prototypes));
  });
}
