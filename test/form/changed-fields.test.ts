import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Action } from '../../src/form/action.js';
import type { Form } from '../../src/form/create-form.js';
import type { FieldNode } from '../../src/schema/field-node.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { openForm, keyIn } from './open-form.js';

const text: Schema = { type: 'string' };
const schema: Schema = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 2 },
    age: { type: 'integer' },
    has: { type: 'boolean' },
    home: { properties: { street: text, house: text } },
    pets: { type: 'array', items: { properties: { name: text } } },
  },
  if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
  then: { properties: { number: text } },
};

/** Every field there could be is listened to; tells who was told of what is done. */
function toldOf(act: (form: Form) => void, value?: Json): string[] {
  const form = openForm(schema, value);
  const told: string[] = [];
  const listen = (node: FieldNode): void => {
    form.subscribe(node.id, () => told.push(node.id));
    node.children.forEach(listen);
  };
  listen(form.state.tree);
  act(form);
  return [...new Set(told)].sort();
}

const dispatch =
  (...actions: Action[]) =>
  (form: Form): void =>
    actions.forEach((action) => form.dispatch(action));

describe('who is told', () => {
  const full = { name: 'An', has: false, home: { street: 'X' }, pets: [{ name: 'a' }, { name: 'b' }] };
  // prettier-ignore
  const rows: [what: string, act: (form: Form) => void, value: Json | undefined, told: string[]][] = [
    ['a key in a field: that field', (form) => keyIn(form, '/name', 'A'), full, ['/name']],
    ['a key in a group: not the group', (form) => keyIn(form, '/home/street', 'Y'), full, ['/home/street']],
    ['a key in a row: not the list', (form) => keyIn(form, '/pets/1/name', 'Y'), full, ['/pets/1/name']],
    ['what was typed, folded: that field', dispatch({ type: 'edit', pointer: '/home/street', text: 'Y', value: 'Y' }, { type: 'fold' }), full, ['/home/street']],
    ['the first answer of an optional group: what is required of it now', dispatch({ type: 'change', pointer: '/home/street', value: 'Y' }), {}, ['/home/street']],
    ['an answer set from outside: that field', dispatch({ type: 'change', pointer: '/age', value: 7 }), full, ['/age']],
    ['the same answer again: nobody', dispatch({ type: 'change', pointer: '/name', value: 'An' }), full, []],
    ['a field that is left: that field', dispatch({ type: 'leave', pointer: '/age' }), full, ['/age']],
    ['another field typed in: both', (form) => { keyIn(form, '/name', 'B'); keyIn(form, '/age', '7'); }, full, ['/age', '/name']],
    ['an answer that brings a field: its group too', dispatch({ type: 'change', pointer: '/has', value: true }), full, ['', '/has']],
    ['a row that is added: the list', dispatch({ type: 'add', pointer: '/pets' }), full, ['/pets']],
    ['a row that is moved: the list, and the rows with new places', dispatch({ type: 'move', pointer: '/pets/0', by: 1 }), full, ['/pets', '/pets/0', '/pets/0/name', '/pets/1', '/pets/1/name']],
    ['a row that is removed: the list, and the rows behind it', dispatch({ type: 'remove', pointer: '/pets/0' }), full, ['/pets', '/pets/1', '/pets/1/name']],
    ['nothing to be done: nobody', dispatch({ type: 'restore' }), full, []],
  ];
  for (const [what, act, value, told] of rows) {
    test(what, () => assert.deepEqual(toldOf(act, value), told));
  }
  test('submission tried: everybody', () => {
    assert.deepEqual(toldOf(dispatch({ type: 'attempt', pointer: '' }), {}), [
      '',
      '/age',
      '/has',
      '/home',
      '/home/house',
      '/home/street',
      '/name',
      '/pets',
    ]);
  });
});

describe('subscribe', () => {
  test('hands over the new description', () => {
    const form = openForm(schema, {});
    let seen: FieldNode | undefined;
    form.subscribe('/age', (node) => (seen = node));
    form.dispatch({ type: 'change', pointer: '/age', value: 7 });
    assert.equal(seen, form.field('/age'));
  });
  test('can be ended', () => {
    const form = openForm(schema, {});
    let count = 0;
    const stop = form.subscribe('/age', () => count++);
    stop();
    form.dispatch({ type: 'change', pointer: '/age', value: 7 });
    assert.equal(count, 0);
  });
  test('ends for the one that ends it', () => {
    const form = openForm(schema, {});
    let count = 0;
    form.subscribe('/age', () => count++);
    form.subscribe('/age', () => (count += 100))();
    form.dispatch({ type: 'change', pointer: '/age', value: 7 });
    assert.equal(count, 1);
  });
  test('follows a row to its new place', () => {
    const form = openForm(schema, { pets: [{ name: 'a' }, { name: 'b' }] });
    const pointers: (string | undefined)[] = [];
    form.subscribe('/pets/0/name', (node) => pointers.push(node?.pointer));
    form.dispatch({ type: 'move', pointer: '/pets/0', by: 1 });
    assert.deepEqual(pointers, ['/pets/1/name']);
  });
});

describe('what is described again', () => {
  test('is the way to what changed, and nothing beside it', () => {
    const form = openForm(schema, { home: { street: 'X' }, pets: [{ name: 'a' }] });
    const before = form.state.tree.children;
    form.dispatch({ type: 'change', pointer: '/home/street', value: 'Y' });
    const after = form.state.tree.children;
    assert.deepEqual(
      after.filter((node, index) => node !== before[index]).map(({ id }) => id),
      ['/home'],
    );
  });
  test('of 1,000 fields is one', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `f${index}`);
    const form = openForm({
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, text])),
    });
    const before = form.state.tree.children;
    form.dispatch({ type: 'change', pointer: '/f500', value: 'x' });
    assert.equal(form.state.tree.children.filter((node, index) => node !== before[index]).length, 1);
  });
});
