import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Form } from '../../src/form/create-form.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { openForm, takeBranch, typeIn, wrongIn } from './open-form.js';

const text: Schema = { type: 'string' };
const list: Schema = { type: 'array', items: text };
const people: Schema = {
  type: 'array',
  items: { type: 'object', properties: { name: text }, required: ['name'] },
};

const idsOf = (form: Form, pointer = ''): string[] => form.field(pointer)!.children.map(({ id }) => id);

describe('adding a row', () => {
  const rows: [what: string, schema: Schema, before: Json | undefined, pointer: string, after: Json][] = [
    ['of text', list, undefined, '', ['']],
    ['at the end', list, ['a'], '', ['a', '']],
    ['of groups', people, [], '', [{}]],
    ['of numbers', { items: { type: 'number' } }, [], '', [null]],
    ['with the default of the row', { items: { type: 'string', default: 'x' } }, [], '', ['x']],
    [
      'with the defaults in the row',
      { items: { properties: { a: { default: 'x' } } } },
      [],
      '',
      [{ a: 'x' }],
    ],
    [
      'with the groups that the row requires',
      { items: { properties: { g: { type: 'object' } }, required: ['g'] } },
      [],
      '',
      [{ g: {} }],
    ],
    ['to a list that is not there yet', { properties: { l: list } }, {}, '/l', { l: [''] }],
    [
      'to a list in a group that is not there yet',
      { properties: { g: { properties: { l: list } } } },
      {},
      '/g/l',
      { g: { l: [''] } },
    ],
    ['to a list in a row', { items: list }, [[], []], '/1', [[], ['']]],
    [
      'behind the places of a tuple',
      { prefixItems: [text], items: { type: 'number' } },
      ['a'],
      '',
      ['a', null],
    ],
    ['where another type was entered', { properties: { l: list } }, { l: 'x' }, '/l', { l: [''] }],
  ];
  for (const [what, schema, before, pointer, after] of rows) {
    test(what, () => {
      const form = openForm(schema, before);
      form.dispatch({ type: 'add', pointer });
      assert.deepEqual(form.value, after);
    });
  }
});

describe('adding a member', () => {
  const open: Schema = { type: 'object', properties: { a: text }, additionalProperties: { type: 'number' } };
  test('that has no value yet', () => {
    const form = openForm(open);
    form.dispatch({ type: 'add', pointer: '', name: 'b' });
    assert.deepEqual(
      [form.value, form.field('/b')?.kind, form.field('/b')?.removable],
      [{ b: null }, 'number', true],
    );
  });
  test('that is there already changes nothing', () => {
    const form = openForm(open, { b: 1 });
    form.dispatch({ type: 'add', pointer: '', name: 'b' });
    assert.deepEqual(form.value, { b: 1 });
  });
});

describe('removing a row', () => {
  test('leaves the others', () => {
    const form = openForm(list, ['a', 'b', 'c']);
    form.dispatch({ type: 'remove', pointer: '/1' });
    assert.deepEqual(form.value, ['a', 'c']);
  });
  test('leaves the others their names', () => {
    const form = openForm(list, ['a', 'b', 'c']);
    form.dispatch({ type: 'remove', pointer: '/1' });
    assert.deepEqual(idsOf(form), ['/0', '/2']);
  });
  test('can be taken back, place and name and all', () => {
    const form = openForm(list, ['a', 'b', 'c']);
    form.dispatch({ type: 'remove', pointer: '/1' });
    form.dispatch({ type: 'restore' });
    assert.deepEqual(
      [form.value, idsOf(form)],
      [
        ['a', 'b', 'c'],
        ['/0', '/1', '/2'],
      ],
    );
  });
  test('can be taken back once', () => {
    const form = openForm(list, ['a', 'b']);
    form.dispatch({ type: 'remove', pointer: '/0' });
    form.dispatch({ type: 'restore' });
    form.dispatch({ type: 'restore' });
    assert.deepEqual(form.value, ['a', 'b']);
  });
  test('can be taken back after another was added', () => {
    const form = openForm(list, ['a', 'b']);
    form.dispatch({ type: 'remove', pointer: '/1' });
    form.dispatch({ type: 'add', pointer: '' });
    typeIn(form, '/1', 'c');
    form.dispatch({ type: 'restore' });
    assert.deepEqual(form.value, ['a', 'b', 'c']);
  });
  test('taken back, it has a name of its own', () => {
    const form = openForm(list, ['a', 'b']);
    form.dispatch({ type: 'remove', pointer: '/1' });
    form.dispatch({ type: 'add', pointer: '' });
    form.dispatch({ type: 'restore' });
    assert.equal(new Set(idsOf(form)).size, 3);
  });
  test('can be taken back after other rows were set, each with a name of its own', () => {
    const form = openForm(list, ['a']);
    form.dispatch({ type: 'remove', pointer: '/0' });
    form.dispatch({ type: 'change', pointer: '', value: ['b', 'c'] });
    form.dispatch({ type: 'restore' });
    assert.deepEqual([form.value, new Set(idsOf(form)).size], [['a', 'b', 'c'], 3]);
  });
  test('can be taken back when it was the last of an optional list', () => {
    const form = openForm({ properties: { l: list } }, { l: ['a'] });
    form.dispatch({ type: 'remove', pointer: '/l/0' });
    form.dispatch({ type: 'restore' });
    assert.deepEqual(form.value, { l: ['a'] });
  });
  test('the last of an optional list leaves no list behind', () => {
    const form = openForm({ properties: { l: { ...(list as object), minItems: 1 } } });
    form.dispatch({ type: 'add', pointer: '/l' });
    form.dispatch({ type: 'remove', pointer: '/l/0' });
    assert.deepEqual([form.value, wrongIn(form)], [{}, []]);
  });
  test('the last of a required list leaves it empty', () => {
    const form = openForm({ properties: { l: list }, required: ['l'] }, { l: ['a'] });
    form.dispatch({ type: 'remove', pointer: '/l/0' });
    assert.deepEqual(form.value, { l: [] });
  });
  test('a row of a row', () => {
    const form = openForm({ items: list }, [['a'], ['b', 'c']]);
    form.dispatch({ type: 'remove', pointer: '/1/0' });
    assert.deepEqual(form.value, [['a'], ['c']]);
  });
  test('takes what is being typed with it', () => {
    const form = openForm(list, ['a', 'b']);
    form.dispatch({ type: 'edit', pointer: '/0', text: 'x', value: 'x' });
    form.dispatch({ type: 'remove', pointer: '/0' });
    assert.deepEqual(form.value, ['b']);
  });
});

describe('a new row knows nothing of one that was removed', () => {
  const items: Schema = {
    type: 'object',
    properties: { has: { type: 'boolean' }, note: { type: 'string', default: 'x' } },
    if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
    then: { properties: { secret: text } },
  };

  function replaced(before: Json): Form {
    const form = openForm({ type: 'array', items }, [before]);
    form.dispatch({ type: 'change', pointer: '/0/has', value: false });
    form.dispatch({ type: 'leave', pointer: '/0/has' });
    form.dispatch({ type: 'remove', pointer: '/0' });
    form.dispatch({ type: 'add', pointer: '' });
    return form;
  }

  test('not its name', () => assert.deepEqual(idsOf(replaced({ has: true })), ['/1']));
  test('not what was hidden in it', () => {
    const form = replaced({ has: true, secret: 's' });
    form.dispatch({ type: 'change', pointer: '/0/has', value: true });
    assert.deepEqual(form.value, [{ has: true, note: 'x' }]);
  });
  test('not that it had its defaults', () =>
    assert.deepEqual(replaced({ has: true }).value, [{ note: 'x' }]));
  test('not that it was touched', () => {
    assert.deepEqual(
      [...replaced({ has: true }).state.touched].filter((id) => id.startsWith('/1')),
      [],
    );
  });
  test('not which branch was chosen in it', () => {
    const form = openForm(
      {
        type: 'array',
        items: {
          oneOf: [
            { title: 'A', properties: { a: text } },
            { title: 'B', properties: { b: text } },
          ],
          type: 'object',
        },
      },
      [{}],
    );
    takeBranch(form, '/0', 1);
    form.dispatch({ type: 'remove', pointer: '/0' });
    form.dispatch({ type: 'add', pointer: '' });
    assert.equal(form.field('/0')?.choices[0]?.selected, -1);
  });
});

describe('moving a row', () => {
  const rows: [what: string, pointer: string, by: -1 | 1, after: string[], ids: string[]][] = [
    ['down', '/0', 1, ['b', 'a', 'c'], ['/1', '/0', '/2']],
    ['up', '/2', -1, ['a', 'c', 'b'], ['/0', '/2', '/1']],
    ['not above the first', '/0', -1, ['a', 'b', 'c'], ['/0', '/1', '/2']],
    ['not below the last', '/2', 1, ['a', 'b', 'c'], ['/0', '/1', '/2']],
  ];
  for (const [what, pointer, by, after, ids] of rows) {
    test(`${what}, with its name`, () => {
      const form = openForm(list, ['a', 'b', 'c']);
      form.dispatch({ type: 'move', pointer, by });
      assert.deepEqual([form.value, idsOf(form)], [after, ids]);
    });
  }
  test('takes its errors with it', () => {
    const form = openForm(people, [{ name: 'a' }, { name: 'b' }]);
    typeIn(form, '/0/name', '');
    form.dispatch({ type: 'move', pointer: '/0', by: 1 });
    assert.deepEqual(
      form
        .field('')!
        .children.map((row) => form.shownFailures(row.children[0]!).map(({ pointer }) => pointer)),
      [[], ['/1/name']],
    );
  });
  test('keeps what is being typed', () => {
    const form = openForm(list, ['a', 'b']);
    form.dispatch({ type: 'edit', pointer: '/0', text: 'x', value: 'x' });
    form.dispatch({ type: 'move', pointer: '/0', by: 1 });
    assert.deepEqual(form.value, ['b', 'x']);
  });
});
