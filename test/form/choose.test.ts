import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json, Schema } from '../../src/schema/json.js';
import { openForm, takeBranch, typeIn, wrongIn } from './open-form.js';

const text: Schema = { type: 'string' };
const untagged: Schema = {
  type: 'object',
  oneOf: [
    {
      title: 'Person',
      properties: { name: text, phone: text },
      required: ['name'],
      additionalProperties: false,
    },
    {
      title: 'Company',
      properties: { company: text, phone: text },
      required: ['company'],
      additionalProperties: false,
    },
  ],
};
const tagged: Schema = {
  type: 'object',
  oneOf: [
    {
      title: 'At the office',
      properties: { method: { const: 'office' } },
      required: ['method'],
      additionalProperties: false,
    },
    {
      title: 'By post',
      properties: { method: { const: 'post' }, street: text },
      required: ['method', 'street'],
      additionalProperties: false,
    },
  ],
};

describe('taking a branch', () => {
  test('asks for what is in it', () => {
    const form = openForm(untagged);
    takeBranch(form, '', 1);
    assert.deepEqual(
      [form.state.tree.children.map(({ key }) => key), wrongIn(form)],
      [['company', 'phone'], ['/company required']],
    );
  });
  test('sets its tag', () => {
    const form = openForm(tagged);
    takeBranch(form, '', 1);
    assert.deepEqual(form.value, { method: 'post' });
  });
  test('that is one value answers with it', () => {
    const value: Schema = {
      anyOf: [
        { title: 'Text', ...text },
        { title: 'None', type: 'null' },
        { title: 'Four', const: 4 },
      ],
    };
    const form = openForm(
      { properties: { member: value, rows: { type: 'array', items: value } } },
      {
        rows: ['x'],
      },
    );
    const seen = [1, 2, 0].map((branch) => {
      takeBranch(form, '/member', branch);
      takeBranch(form, '/rows/0', branch);
      return form.value;
    });
    assert.deepEqual(seen, [{ member: null, rows: [null] }, { member: 4, rows: [4] }, { rows: ['x'] }]);
  });
  test('begins an optional group', () => {
    const form = openForm({ properties: { d: tagged } });
    takeBranch(form, '/d', 0);
    assert.deepEqual(form.value, { d: { method: 'office' } });
  });
  test('a second time changes nothing', () => {
    const form = openForm(tagged);
    takeBranch(form, '', 1);
    const { tree, value } = form.state;
    takeBranch(form, '', 1);
    assert.deepEqual([form.state.tree === tree, form.state.value === value], [true, true]);
  });
  test('drops what is being typed nowhere', () => {
    const form = openForm(untagged);
    takeBranch(form, '', 0);
    form.dispatch({ type: 'edit', pointer: '/name', text: 'An', value: 'An' });
    takeBranch(form, '', 1);
    takeBranch(form, '', 0);
    assert.deepEqual(form.value, { name: 'An' });
  });
});

describe('another branch', () => {
  test('leaves the answers of the first out of the value', () => {
    const form = openForm(untagged, { name: 'An' });
    takeBranch(form, '', 1);
    assert.deepEqual(form.value, {});
  });
  test('keeps the answers that both have a place for', () => {
    const form = openForm(untagged, { name: 'An', phone: '1' });
    takeBranch(form, '', 1);
    assert.deepEqual(form.value, { phone: '1' });
  });
  test('changes the tag', () => {
    const form = openForm(tagged, { method: 'post', street: 'X' });
    takeBranch(form, '', 0);
    assert.deepEqual(form.value, { method: 'office' });
  });
  test('does not take over an answer of another kind', () => {
    const form = openForm(
      {
        type: 'object',
        oneOf: [
          { title: 'A', properties: { x: text, a: text } },
          { title: 'B', properties: { x: { type: 'number' }, b: text } },
        ],
      },
      { x: 'one', a: 'x' },
    );
    takeBranch(form, '', 1);
    assert.deepEqual(form.value, {});
  });
  test('does not take over an answer of another kind behind a $ref', () => {
    const form = openForm(
      {
        type: 'object',
        oneOf: [{ title: 'A', properties: { x: text, a: text } }, { $ref: '#/$defs/b' }],
        $defs: {
          b: { title: 'B', properties: { x: { $ref: '#/$defs/n' }, b: text } },
          n: { type: 'number' },
        },
      },
      { x: 'one', a: 'x' },
    );
    takeBranch(form, '', 1);
    assert.deepEqual(form.value, {});
  });
  test('is judged by itself', () => {
    const form = openForm(untagged, { name: 'An' });
    takeBranch(form, '', 1);
    assert.deepEqual(wrongIn(form), ['/company required']);
  });
});

describe('the first branch again', () => {
  test('has its answers back', () => {
    const form = openForm(untagged, { name: 'An' });
    takeBranch(form, '', 1);
    typeIn(form, '/company', 'X');
    takeBranch(form, '', 0);
    assert.deepEqual(form.value, { name: 'An' });
  });
  test('and the second has its own back after that', () => {
    const form = openForm(untagged, { name: 'An' });
    takeBranch(form, '', 1);
    typeIn(form, '/company', 'X');
    takeBranch(form, '', 0);
    takeBranch(form, '', 1);
    assert.deepEqual(form.value, { company: 'X' });
  });
  test('has the shared answers as they are now', () => {
    const form = openForm(untagged, { name: 'An', phone: '1' });
    takeBranch(form, '', 1);
    typeIn(form, '/phone', '2');
    takeBranch(form, '', 0);
    assert.deepEqual(form.value, { name: 'An', phone: '2' });
  });
  test('does not have back what was cleared in the meantime', () => {
    const form = openForm(untagged, { name: 'An', phone: '1' });
    takeBranch(form, '', 1);
    typeIn(form, '/phone', '');
    takeBranch(form, '', 0);
    assert.deepEqual(form.value, { name: 'An' });
  });
  test('has back what had no place in the other', () => {
    const form = openForm(
      {
        type: 'object',
        oneOf: [
          { title: 'A', properties: { x: text, a: text } },
          { title: 'B', properties: { x: { type: 'number' }, b: text } },
        ],
      },
      { x: 'one', a: 'x' },
    );
    takeBranch(form, '', 1);
    takeBranch(form, '', 0);
    assert.deepEqual(form.value, { x: 'one', a: 'x' });
  });
  test('has its own back where the other had something else', () => {
    const form = openForm(
      {
        type: 'object',
        oneOf: [
          { title: 'A', properties: { x: text, a: text } },
          { title: 'B', properties: { x: { type: 'number' }, b: text } },
        ],
      },
      { x: 'one', a: 'x' },
    );
    takeBranch(form, '', 1);
    typeIn(form, '/x', '5');
    takeBranch(form, '', 0);
    assert.deepEqual(form.value, { x: 'one', a: 'x' });
  });
  test('through several others', () => {
    const form = openForm(
      { type: 'object', oneOf: ['a', 'b', 'c'].map((key) => ({ title: key, properties: { [key]: text } })) },
      { a: '1' },
    );
    takeBranch(form, '', 1);
    typeIn(form, '/b', '2');
    takeBranch(form, '', 2);
    takeBranch(form, '', 0);
    assert.deepEqual(form.value, { a: '1' });
  });
  test('with its rows', () => {
    const form = openForm(
      {
        type: 'object',
        oneOf: [
          { title: 'A', properties: { l: { type: 'array', items: text } } },
          { title: 'B', properties: { b: text } },
        ],
      },
      { l: ['x', 'y'] },
    );
    takeBranch(form, '', 1);
    takeBranch(form, '', 0);
    assert.deepEqual(form.value, { l: ['x', 'y'] });
  });
});

describe('no branch', () => {
  test('leaves nothing behind in an optional group', () => {
    const form = openForm({ properties: { d: tagged } }, { d: { method: 'post', street: 'X' } });
    takeBranch(form, '/d', -1);
    assert.deepEqual([form.value, wrongIn(form)], [{}, []]);
  });
  test('and back again', () => {
    const form = openForm({ properties: { d: tagged } }, { d: { method: 'post', street: 'X' } });
    takeBranch(form, '/d', -1);
    takeBranch(form, '/d', 1);
    assert.deepEqual(form.value, { d: { method: 'post', street: 'X' } });
  });
});

describe('branches of values', () => {
  const schema: Schema = {
    oneOf: [
      { title: 'Number', type: 'number' },
      { title: 'Name', type: 'string' },
      { title: 'List', type: 'array', items: text },
    ],
  };
  test('do not take over a value of another type', () => {
    const form = openForm({ properties: { x: schema } }, { x: 5 });
    takeBranch(form, '/x', 1);
    assert.deepEqual([form.value, form.field('/x')?.kind], [{}, 'text']);
  });
  test('do not take over a group where a text is wanted', () => {
    const form = openForm(
      {
        properties: {
          x: {
            oneOf: [
              { title: 'Group', type: 'object', properties: { a: text } },
              { title: 'Text', type: 'string' },
            ],
          },
        },
      },
      { x: { a: '1' } },
    );
    takeBranch(form, '/x', 1);
    assert.deepEqual(form.value, {});
  });
  test('have a text back after a group', () => {
    const form = openForm(
      {
        properties: {
          x: {
            oneOf: [
              { title: 'Group', type: 'object', properties: { a: text } },
              { title: 'Text', type: 'string' },
            ],
          },
        },
        required: ['x'],
      },
      { x: 'one' },
    );
    takeBranch(form, '/x', 0);
    takeBranch(form, '/x', 1);
    assert.deepEqual(form.value, { x: 'one' });
  });
  test('have null back', () => {
    const form = openForm(
      {
        properties: {
          x: {
            oneOf: [
              { title: 'None', type: 'null' },
              { title: 'Text', type: 'string' },
              { title: 'Number', type: 'number' },
            ],
          },
        },
      },
      { x: null },
    );
    takeBranch(form, '/x', 1);
    takeBranch(form, '/x', 0);
    assert.deepEqual(form.value, { x: null });
  });
  test('have their value back', () => {
    const form = openForm({ properties: { x: schema } }, { x: 5 });
    takeBranch(form, '/x', 1);
    typeIn(form, '/x', 'five');
    takeBranch(form, '/x', 0);
    assert.deepEqual(form.value, { x: 5 });
  });
});

describe('a choice in the branch of another', () => {
  const schema: Schema = {
    type: 'object',
    oneOf: [
      { title: 'None', properties: { kind: { const: 'none' } } },
      { title: 'Some', properties: { kind: { const: 'some' }, how: tagged } },
    ],
  };
  test('is asked when its branch is taken', () => {
    const form = openForm(schema);
    takeBranch(form, '', 1);
    takeBranch(form, '/how', 1);
    assert.deepEqual(form.value, { kind: 'some', how: { method: 'post' } });
  });
  test('comes back with it', () => {
    const form = openForm(schema, { kind: 'some', how: { method: 'post', street: 'X' } });
    takeBranch(form, '', 0);
    takeBranch(form, '', 1);
    assert.deepEqual(form.value, { kind: 'some', how: { method: 'post', street: 'X' } });
  });
});

describe('in a list', () => {
  test('a row begins as its branch does', () => {
    const group: Schema = { title: 'Group', type: 'object', properties: { a: text } };
    const form = openForm(
      { type: 'array', items: { oneOf: [group, { title: 'Text', type: 'string' }] } },
      [],
    );
    form.dispatch({ type: 'add', pointer: '' });
    assert.deepEqual(form.value, [null]);
    takeBranch(form, '/0', 0);
    assert.deepEqual(form.value, [{}]);
    takeBranch(form, '/0', 1);
    assert.deepEqual(form.value, ['']);
  });
  test('each row has its own branch', () => {
    const form = openForm({ type: 'array', items: untagged }, [{ name: 'An' }, { name: 'Bình' }]);
    takeBranch(form, '/0', 1);
    typeIn(form, '/0/company', 'X');
    assert.deepEqual(form.value, [{ company: 'X' }, { name: 'Bình' }]);
  });
  test('a branch moves with its row', () => {
    const form = openForm({ type: 'array', items: untagged }, [{ name: 'An' }, { name: 'Bình' }]);
    takeBranch(form, '/0', 1);
    form.dispatch({ type: 'move', pointer: '/0', by: 1 });
    takeBranch(form, '/1', 0);
    assert.deepEqual(form.value, [{ name: 'Bình' }, { name: 'An' }]);
  });
});

describe('a value that fits several branches', () => {
  const loose = [
    { title: 'Person', properties: { name: text } },
    { title: 'Company', properties: { company: text, tax: text } },
  ];
  for (const keyword of ['oneOf', 'anyOf']) {
    test(`of ${keyword} is drawn by the one that names most of it, and kept`, () => {
      const schema = { type: 'array', items: { type: 'object', [keyword]: loose } };
      const value: Json = [{ company: 'X', tax: '1' }, { name: 'An' }, { tax: '2' }];
      const form = openForm(schema, value);
      assert.deepEqual(form.value, value);
      assert.deepEqual(
        [0, 1, 2].map((row) => form.field(`/${row}`)!.choices[0]!.selected),
        [1, 0, 1],
      );
    });
  }
  test('that names none of it is drawn by the first', () => {
    const form = openForm({ type: 'object', oneOf: loose }, { other: 1 });
    assert.deepEqual([form.value, form.state.tree.choices[0]!.selected], [{ other: 1 }, 0]);
  });
});
