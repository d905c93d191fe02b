import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json, Schema } from '../../src/schema/json.js';
import { keyIn, openForm, typeIn, wrongIn } from './open-form.js';

const text: Schema = { type: 'string' };
const person: Schema = {
  properties: { name: { type: 'string', minLength: 2 }, age: { type: 'integer' } },
  required: ['name'],
};

describe('typing', () => {
  test('leaves the text of the control as it is', () => {
    const form = openForm(person);
    keyIn(form, '/name', '  Nguye\u0302\u0303n ');
    form.dispatch({ type: 'fold' });
    assert.equal(form.state.edit?.text, '  Nguye\u0302\u0303n ');
  });
  test('is not in the state’s value before it is folded', () => {
    const form = openForm(person);
    keyIn(form, '/name', 'An');
    assert.deepEqual(form.state.value, {});
  });
  test('is in the form’s value at once, tidied', () => {
    const form = openForm(person);
    keyIn(form, '/name', '  Nguye\u0302\u0303n ');
    assert.deepEqual(form.value, { name: 'Nguyễn' });
  });
  test('ends when the control is left', () => {
    const form = openForm(person);
    typeIn(form, '/name', ' An ');
    assert.deepEqual([form.state.edit, form.state.value], [undefined, { name: 'An' }]);
  });
  test('in another field takes over what was typed before', () => {
    const form = openForm(person);
    keyIn(form, '/name', 'An');
    keyIn(form, '/age', '7');
    assert.deepEqual([form.state.value, form.state.edit?.pointer], [{ name: 'An' }, '/age']);
  });
  test('where there is no field changes nothing', () => {
    const form = openForm(person);
    const before = form.state;
    form.dispatch({ type: 'edit', pointer: '/nothing/here', text: 'x', value: 'x' });
    assert.equal(form.state, before);
  });
  test('does not describe the form again for each key', () => {
    const form = openForm(person);
    const { tree } = form.state;
    keyIn(form, '/name', 'An');
    assert.equal(form.state.tree, tree);
  });

  const rows: [what: string, schema: Schema, typed: string, value: Json | undefined][] = [
    ['a number', { type: 'number' }, '12', 12],
    ['a number with a comma', { type: 'number' }, '1,5', 1.5],
    ['what is no number yet', { type: 'number' }, '1e', '1e'],
    ['a sign alone', { type: 'integer' }, '-', '-'],
    ['words for a number', { type: 'integer' }, 'mười', 'mười'],
    ['nothing for a number', { type: 'number' }, '  ', undefined],
    ['zero', { type: 'integer' }, '0', 0],
    ['zeros that open a code', text, '007', '007'],
    ['digits with separators', { type: 'string', 'x-widget': 'digits' }, '0123.456 789', '0123456789'],
  ];
  for (const [what, schema, typed, value] of rows) {
    test(`${what}: ${JSON.stringify(typed)}`, () => {
      const form = openForm(schema);
      typeIn(form, '', typed);
      assert.deepEqual(form.value, value);
    });
  }
});

describe('errors are shown', () => {
  const shown = (form: ReturnType<typeof openForm>, pointer: string): string[] =>
    form.shownFailures(form.field(pointer)!).map(({ keyword }) => keyword);

  test('not while somebody types in a field for the first time', () => {
    const form = openForm(person);
    keyIn(form, '/name', 'A');
    assert.deepEqual(shown(form, '/name'), []);
  });
  test('when the field is left', () => {
    const form = openForm(person);
    typeIn(form, '/name', 'A');
    assert.deepEqual(shown(form, '/name'), ['minLength']);
  });
  test('of what is missing, when the field is left empty', () => {
    const form = openForm(person);
    form.dispatch({ type: 'leave', pointer: '/name' });
    assert.deepEqual(shown(form, '/name'), ['required']);
  });
  test('until what is typed mends them', () => {
    const form = openForm(person);
    typeIn(form, '/name', 'A');
    keyIn(form, '/name', 'An');
    assert.deepEqual(shown(form, '/name'), []);
  });
  test('not of the other fields', () => {
    const form = openForm(person);
    typeIn(form, '/age', 'x');
    assert.deepEqual([shown(form, '/age'), shown(form, '/name')], [['type'], []]);
  });
  test('all, once submission was tried', () => {
    const form = openForm(person);
    form.dispatch({ type: 'attempt', pointer: '' });
    assert.deepEqual(shown(form, '/name'), ['required']);
  });
  test('only of the part whose submission was tried', () => {
    const form = openForm({ properties: { a: person, ab: person }, required: ['a', 'ab'] });
    form.dispatch({ type: 'attempt', pointer: '/a' });
    assert.deepEqual([shown(form, '/a/name'), shown(form, '/ab/name')], [['required'], []]);
  });
  test('no longer after a new value', () => {
    const form = openForm(person);
    form.dispatch({ type: 'attempt', pointer: '' });
    form.dispatch({ type: 'replace', value: {} });
    assert.deepEqual(shown(form, '/name'), []);
  });
});

describe('replace', () => {
  test('keeps what it is given, whatever it is', () => {
    const form = openForm(person);
    form.dispatch({ type: 'replace', value: ['x'] });
    assert.deepEqual(form.value, ['x']);
  });
  test('forgets what was being typed', () => {
    const form = openForm(person);
    keyIn(form, '/name', 'An');
    form.dispatch({ type: 'replace', value: {} });
    assert.deepEqual(form.value, {});
  });
});

describe('opening a closed group', () => {
  const tree: Schema = { properties: { name: text, mother: { $ref: '#' } }, required: ['name'] };

  test('asks for what is in it, one level further', () => {
    const form = openForm(tree, { name: 'An' });
    form.dispatch({ type: 'add', pointer: '/mother' });
    assert.deepEqual(
      [form.value, form.field('/mother')?.closed, form.field('/mother/mother')?.closed, wrongIn(form)],
      [{ name: 'An', mother: {} }, false, true, ['/mother/name required']],
    );
  });
  test('can be taken back', () => {
    const form = openForm(tree, { name: 'An' });
    form.dispatch({ type: 'add', pointer: '/mother' });
    form.dispatch({ type: 'remove', pointer: '/mother' });
    assert.deepEqual([form.value, form.field('/mother')?.closed], [{ name: 'An' }, true]);
  });
});

describe('actions where there is nothing', () => {
  const rows: Parameters<ReturnType<typeof openForm>['dispatch']>[0][] = [
    { type: 'fold' },
    { type: 'choose', pointer: '/name', location: '/oneOf', branch: 0 },
    { type: 'choose', pointer: '/nowhere', location: '/oneOf', branch: 0 },
    { type: 'add', pointer: '/nowhere' },
    { type: 'remove', pointer: '/nowhere/0' },
    { type: 'move', pointer: '/name', by: 1 },
    { type: 'restore' },
  ];
  for (const action of rows) {
    test(`${JSON.stringify(action)} change nothing`, () => {
      const form = openForm(person, { name: 'An' });
      form.dispatch(action);
      assert.deepEqual(form.value, { name: 'An' });
    });
  }
});
