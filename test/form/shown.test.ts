/**
 * Invalid is what shows an issue where somebody can act on it, once they tried to submit: for any schema and any value,
 * and after whatever is done to the form.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createForm } from '../../src/form/create-form.js';
import type { Json, SchemaObject } from '../../src/schema/json.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { anySchema } from '../validation/any-schema.js';
import { runs } from '../validation/fast-check-runs.js';
import { anyJson } from '../validation/instance-of.js';
import { openValidator } from './open-validator.js';
import { actionOf, movesOn, type Move } from './session.js';
import { shownAfterAttempt } from './shown-after-attempt.js';

describe('an issue is shown exactly where a value is invalid', () => {
  const hidden = { type: 'string', minLength: 2, 'x-widget': 'hidden' };
  // prettier-ignore
  const rows: [what: string, schema: SchemaObject, value: Json, shown: string[]][] = [
    ['at the group around what is not on the page', { properties: { a: hidden } }, { a: 'x' }, ['/a minLength']],
    ['at the group around what is not on the page and missing', { required: ['a'], properties: { a: hidden } }, {}, ['/a required']],
    ['at the group around a hidden group, of what is in it', { properties: { g: { 'x-widget': 'hidden', properties: { a: { type: 'string' } } } } }, { g: { a: 1 } }, ['/g/a type']],
    ['in the row', { type: 'array', items: { properties: { a: hidden } } }, [{ a: 'ab' }, { a: 'x' }], ['/1/a minLength']],
    ['at the choice of a whole, of what is in it', { enum: [{ a: 1 }, {}], required: ['b'] }, { a: 1 }, ['/b required']],
    ['at the boxes of a list, of what is none of them', { type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } }, ['a', 'c'], ['/1 enum']],
    ['not where the schema leaves one value, which it has then', { required: ['a'], properties: { a: { const: 'x', 'x-widget': 'hidden' } } }, { a: 1 }, []],
    ['not of what is right', { properties: { a: hidden } }, { a: 'ab' }, []],
  ];
  for (const [what, schema, value, shown] of rows) {
    test(what, () => {
      const form = createForm(schema, { validator: interpretedValidator(schema), value });
      const failures = shownAfterAttempt(form).map(({ pointer, keyword }) => `${pointer} ${keyword}`);
      assert.deepEqual(failures, shown);
    });
  }

  test('what was emptied and filled in again is not missing', () => {
    const schema = { type: 'object', required: ['a'], properties: { a: { type: ['string', 'null'] } } };
    const form = createForm(schema, { validator: interpretedValidator(schema), value: { a: 'x' } });
    form.dispatch({ type: 'edit', pointer: '/a', text: '', value: undefined });
    assert.deepEqual([shownAfterAttempt(form), form.value], [[], { a: null }]);
  });

  test('whatever the schema, the value and what is done', () => {
    const counts = { valid: 0, invalid: 0 };
    const sessions = anySchema.chain((schema) =>
      fc.tuple(fc.constant(schema), fc.array(anyJson, { minLength: 4, maxLength: 4 }), movesOn(true, 8)),
    );
    const check = ([schema, values, moves]: [SchemaObject, Json[], Move[]]): void => {
      const validator = openValidator(schema);
      if (!validator) return;
      for (const value of values) {
        const form = createForm(schema, { validator, value });
        for (const move of [undefined, ...moves]) {
          const action = move && actionOf(form, move);
          if (action) form.dispatch(action);
          const { value: taken } = form;
          const isValid: boolean = taken !== undefined && validator.isValid(taken);
          counts[isValid ? 'valid' : 'invalid']++;
          const isShown = shownAfterAttempt(form).length > 0;
          assert.ok(isValid || isShown, `nothing says what is wrong with ${JSON.stringify(taken)}`);
          // A branch that somebody chose is judged by itself, though the value may fit another.
          if (form.state.chosen.size === 0)
            assert.ok(!(isValid && isShown), `${JSON.stringify(taken)} is valid`);
        }
      }
    };
    fc.assert(fc.property(sessions, check), runs(1_000));
    assert.ok(counts.valid > 1_000 && counts.invalid > 1_000, JSON.stringify(counts));
  });
});
