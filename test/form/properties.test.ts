import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createForm, type Form } from '../../src/form/create-form.js';
import { own, type Json, type SchemaObject } from '../../src/schema/json.js';
import { isWithin } from '../../src/schema/pointer.js';
import type { Validator } from '../../src/schema/validator.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { snapshotPrototypes } from '../schema/awkward-names.js';
import { runs } from '../validation/fast-check-runs.js';
import { instanceOf } from '../validation/instance-of.js';
import { looseSchemas, mixedSchemas, paradoxes } from '../validation/mixed-schemas.js';
import { checkForm } from './check-form.js';
import { shownAfterAttempt } from './shown-after-attempt.js';
import { actionOf, allFields, movesOn } from './session.js';

const schemas: readonly [name: string, schema: SchemaObject, validator: Validator][] = Object.entries({
  ...mixedSchemas,
  ...looseSchemas,
}).map(([name, schema]) => [name, schema, interpretedValidator(schema)]);
const prototypes = snapshotPrototypes();

describe('a form made of any value holds together', () => {
  for (const [name, schema, validator] of schemas) {
    test(name, () => {
      fc.assert(
        fc.property(instanceOf(schema), (value) => {
          const form = createForm(schema, { validator, value });
          checkForm(form, validator);
          const isValid = form.value !== undefined && validator.isValid(form.value);
          assert.equal(shownAfterAttempt(form).length === 0, isValid, 'invalid is what shows an issue');
        }),
        runs(100),
      );
    });
  }
});

describe('a form holds together whatever is done to it', () => {
  for (const [name, schema, validator] of schemas) {
    test(name, () => {
      fc.assert(
        fc.property(movesOn(schema, 12), (moves) => {
          const form = createForm(schema, { validator });
          for (const move of moves) {
            const action = actionOf(form, move);
            if (action) form.dispatch(action);
            if (action?.type !== 'edit') checkForm(form, validator);
          }
          checkForm(form, validator);
        }),
        runs(60),
      );
    });
  }
});

describe('nothing that was entered is lost', () => {
  for (const [name, schema, validator] of schemas) {
    test(`by taking another branch and coming back: ${name}`, () => {
      fc.assert(
        fc.property(instanceOf(schema), fc.nat(99), fc.nat(99), (value, which, branch) => {
          const form = createForm(schema, { validator, value });
          const asked = allFields(form.state.tree).filter(({ choices }) =>
            choices.some(({ selected }) => selected >= 0),
          );
          const node = asked[which % Math.max(1, asked.length)];
          const choice = node?.choices.find(({ selected }) => selected >= 0);
          if (!node || !choice) return;
          const { pointer } = node;
          const { location } = choice;
          const before = form.value;
          form.dispatch({ type: 'choose', pointer, location, branch: branch % choice.branches.length });
          // Where nobody chose the branch around it, that may have been known by this answer alone.
          if (!form.field(pointer)) return;
          form.dispatch({ type: 'choose', pointer, location, branch: choice.selected });
          // Its tag is there now, where it was missing.
          assertWithin(before!, form.value);
        }),
        runs(60),
      );
    });
    test(`by an answer that hides all of it, and the one that brings it back: ${name}`, () => {
      const { outer, resources } = behindCondition(schema);
      const judge = interpretedValidator(outer, resources);
      fc.assert(
        fc.property(instanceOf(schema), movesOn(schema, 6), (part, moves) => {
          const value = { has: true, part };
          const form = createForm(outer, { validator: judge, schemas: resources, value });
          for (const move of moves) {
            const action = actionOf(form, move);
            if (action && 'pointer' in action && isWithin(action.pointer, '/part')) form.dispatch(action);
          }
          const before = [form.value, branchesOf(form)];
          form.dispatch({ type: 'change', pointer: '/has', value: false });
          assert.deepEqual(form.value, { has: false });
          form.dispatch({ type: 'change', pointer: '/has', value: true });
          assert.deepEqual([form.value, branchesOf(form)], before);
        }),
        runs(20),
      );
    });
    test(`by removing a row and taking it back: ${name}`, () => {
      fc.assert(
        fc.property(instanceOf(schema), fc.nat(99), (value, which) => {
          const form = createForm(schema, { validator, value });
          const rows = allFields(form.state.tree)
            .filter((node) => node.kind === 'list' && Array.isArray(node.value))
            .flatMap(({ children }) => children.filter(({ removable }) => removable));
          const row = rows[which % Math.max(1, rows.length)];
          if (!row) return;
          const before = form.value;
          form.dispatch({ type: 'remove', pointer: row.pointer });
          form.dispatch({ type: 'restore' });
          assert.deepEqual(form.value, before);
        }),
        runs(60),
      );
    });
    test(`by removing a row, adding another and taking it back: ${name}`, () => {
      fc.assert(
        fc.property(instanceOf(schema), fc.nat(99), (value, which) => {
          const form = createForm(schema, { validator, value });
          const lists = allFields(form.state.tree).filter(({ children }) =>
            children.some(({ removable }) => removable),
          );
          const list = lists.filter(({ kind }) => kind === 'list')[which % Math.max(1, lists.length)];
          const row = list?.children.at(-1);
          if (!list || !row) return;
          form.dispatch({ type: 'remove', pointer: row.pointer });
          form.dispatch({ type: 'add', pointer: list.pointer });
          form.dispatch({ type: 'restore' });
          checkForm(form, validator);
          assert.deepEqual(form.field(row.pointer)?.value, row.value);
        }),
        runs(60),
      );
    });
  }
});

/** Which branches are taken, one line for each field that has any. */
function branchesOf(form: Form): string[] {
  return allFields(form.state.tree)
    .filter(({ choices }) => choices.length > 0)
    .map(({ pointer, choices }) => [pointer, ...choices.map(({ selected }) => selected)].join(' '));
}

/** The schema as a part that is asked for, and must be there, only where somebody said so. */
function behindCondition(schema: SchemaObject): { outer: SchemaObject; resources: SchemaObject[] } {
  const part = { $id: 'https://example.vn/hidden-part', ...schema };
  const outer = {
    type: 'object',
    properties: { has: { type: 'boolean' } },
    if: { type: 'object', required: ['has'], properties: { has: { const: true } } },
    then: { type: 'object', required: ['part'], properties: { part: { $ref: part.$id } } },
    else: { type: 'object', properties: { part: false } },
  };
  return { outer, resources: [part] };
}

describe('a value that nothing hides is kept as it is', () => {
  for (const [name, schema, validator] of schemas) {
    test(name, () => {
      fc.assert(
        fc.property(instanceOf(schema), (value) => {
          if (!validator.isValid(value)) return;
          const form = createForm(schema, { validator, value });
          // What is required or usual may have been added; what no answer leads to is hidden, though the schema allows it.
          if (form.state.parked.size === 0) assertWithin(value, form.value);
        }),
        runs(60),
      );
    });
  }
});

describe('a schema that contradicts itself ends', () => {
  for (const [name, schema] of Object.entries(paradoxes)) {
    test(name, () => {
      const validator = interpretedValidator(schema);
      fc.assert(
        fc.property(movesOn(schema, 8), (moves) => {
          const form = createForm(schema, { validator });
          for (const move of moves) {
            const action = actionOf(form, move);
            if (action) form.dispatch(action);
          }
          const { value } = form;
          assert.equal(form.failures().length === 0, value !== undefined && validator.isValid(value));
        }),
        runs(40),
      );
    });
  }
});

test('nothing was written to a prototype', () => assert.equal(snapshotPrototypes(), prototypes));

function assertWithin(part: Json, whole: Json | undefined): void {
  if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null)
    assert.deepEqual(whole, part);
  else for (const [key, value] of Object.entries(part)) assertWithin(value, own(whole, key) as Json);
}
