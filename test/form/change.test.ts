import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tidy } from '../../src/form/change.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { appendToken } from '../../src/schema/pointer.js';
import { awkwardNames, objectOf, snapshotPrototypes } from '../schema/awkward-names.js';
import { openForm, typeIn } from './open-form.js';

const text: Schema = { type: 'string' };

describe('text as it is kept', () => {
  const rows: [entered: Json | undefined, kept: Json | undefined][] = [
    ['An', 'An'],
    ['  An ', 'An'],
    ['\u00a0An\n', 'An'],
    ['An  Bình', 'An  Bình'],
    // Typed on another keyboard: the same letters, taken apart.
    ['Nguye\u0302\u0303n', 'Nguyễn'],
    ['', undefined],
    ['   ', undefined],
    [undefined, undefined],
    [0, 0],
    [false, false],
    [null, null],
    [[' a '], [' a ']],
  ];
  for (const [entered, kept] of rows) {
    test(`${JSON.stringify(entered)} is ${JSON.stringify(kept)}`, () =>
      assert.deepEqual(tidy(entered), kept));
  }
});

describe('an answer that changes', () => {
  const tuple: Schema = {
    type: 'array',
    prefixItems: [text, { type: 'number' }, { properties: { a: text } }],
  };
  const list: Schema = { type: 'array', items: text };
  // prettier-ignore
  const rows: [what: string, schema: Schema, before: Json | undefined, pointer: string, entered: Json | undefined, after: Json | undefined][] = [
    ['at the root', text, undefined, '', 'x', 'x'],
    ['cleared at the root', text, 'x', '', undefined, undefined],
    ['in a group', { properties: { a: text } }, { b: 1 }, '/a', 'x', { b: 1, a: 'x' }],
    ['cleared in a group', { properties: { a: text } }, { a: 'x', b: 1 }, '/a', undefined, { b: 1 }],
    ['empty text is no answer', { properties: { a: text } }, { a: 'x' }, '/a', '  ', {}],
    ['a row that is cleared stays, blank', list, ['a', 'b'], '/0', undefined, ['', 'b']],
    ['a row of numbers that is cleared', { items: { type: 'number' } }, [1, 2], '/0', undefined, [null, 2]],
    ['a row’s member', { items: { properties: { a: text } } }, [{ a: 'x' }], '/0/a', undefined, [{}]],
    ['the last item of a named entry stays, blank', { additionalProperties: text }, { k: 'x' }, '/k', undefined, { k: '' }],
    ['the first place of a tuple', tuple, undefined, '/0', 'x', ['x']],
    ['the second place first', tuple, undefined, '/1', 5, ['', 5]],
    ['the second place of a tuple in a group', { properties: { t: tuple } }, undefined, '/t/1', 5, { t: ['', 5] }],
    ['inside the third place first', { properties: { t: tuple } }, undefined, '/t/2/a', 'x', { t: ['', null, { a: 'x' }] }],
    ['a place of a tuple again', tuple, ['a', 1], '/0', 'b', ['b', 1]],
    ['the last answer of groups in groups', { properties: { g: { properties: { h: { properties: { a: text } } } } } }, { g: { h: { a: 'x' } } }, '/g/h/a', undefined, {}],
    ['the last answer of a required group in an optional one', { properties: { g: { properties: { h: { properties: { a: text } } }, required: ['h'] } } }, { g: { h: { a: 'x' } } }, '/g/h/a', undefined, { g: { h: {} } }],
    ['a value of another type', { properties: { a: text } }, { a: { b: 1 } }, '/a', 'x', { a: 'x' }],
  ];
  for (const [what, schema, before, pointer, entered, after] of rows) {
    test(what, () => {
      const form = openForm(schema, before);
      form.dispatch({ type: 'change', pointer, value: entered });
      assert.deepEqual(form.value, after);
    });
  }

  test('to what it was leaves the state as it was', () => {
    const form = openForm({ properties: { a: text } }, { a: 'x' });
    const { value, tree } = form.state;
    form.dispatch({ type: 'change', pointer: '/a', value: 'x' });
    assert.deepEqual([form.state.value === value, form.state.tree === tree], [true, true]);
  });
  test('keeps the answers beside it the same objects', () => {
    const before = { a: 'x', g: { h: [1] } };
    const form = openForm({ properties: { a: text, g: {} } }, before);
    form.dispatch({ type: 'change', pointer: '/a', value: 'y' });
    assert.equal((form.value as typeof before).g, before.g);
  });
});

describe('a member called', () => {
  const prototypes = snapshotPrototypes();
  for (const name of awkwardNames) {
    const schema: Schema = { type: 'object', properties: objectOf(name, text), additionalProperties: false };
    const pointer = appendToken('', name);
    test(`${JSON.stringify(name)} is entered`, () => {
      const form = openForm(schema);
      typeIn(form, pointer, 'x');
      assert.deepEqual(form.value, objectOf(name, 'x'));
    });
    test(`${JSON.stringify(name)} is cleared`, () => {
      const form = openForm(schema, objectOf(name, 'x'));
      typeIn(form, pointer, '');
      assert.deepEqual(Object.keys(form.value as object), []);
    });
    test(`${JSON.stringify(name)} is missed when it is required`, () => {
      const failures = openForm({ ...schema, required: [name] }).failures();
      assert.deepEqual(
        failures.map((failure) => [failure.pointer, failure.keyword]),
        [[pointer, 'required']],
      );
    });
    test(`${JSON.stringify(name)} is judged`, () => {
      const failures = openForm(schema, objectOf(name, 3)).failures();
      assert.deepEqual(
        failures.map((failure) => [failure.pointer, failure.keyword]),
        [[pointer, 'type']],
      );
    });
    test(`${JSON.stringify(name)} is not refused for its name`, () => {
      assert.deepEqual(openForm(schema, objectOf(name, 'x')).failures(), []);
    });
    test(`${JSON.stringify(name)} is added to a group that takes any name`, () => {
      const form = openForm({ type: 'object', additionalProperties: text });
      form.dispatch({ type: 'add', pointer: '', name });
      typeIn(form, pointer, 'x');
      assert.deepEqual(form.value, objectOf(name, 'x'));
    });
    test(`${JSON.stringify(name)} is removed from it`, () => {
      const form = openForm({ type: 'object', additionalProperties: text }, objectOf(name, 'x'));
      form.dispatch({ type: 'remove', pointer });
      assert.deepEqual(form.value, {});
    });
  }
  test('anything leaves the prototypes alone', () => assert.equal(snapshotPrototypes(), prototypes));
});
