import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowNames } from '../../src/form/row-names.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { appendToken } from '../../src/schema/pointer.js';
import { awkwardNames, objectOf } from '../schema/awkward-names.js';
import { openForm, takeBranch, typeIn, wrongIn } from './open-form.js';

const text: Schema = { type: 'string' };

describe('a form begins with', () => {
  // prettier-ignore
  const rows: [what: string, schema: Schema, value: Json | undefined, begins: Json | undefined][] = [
    ['an empty group', { type: 'object' }, undefined, {}],
    ['what it is given', { type: 'object' }, { a: [1, null] }, { a: [1, null] }],
    ['what it is given, of whatever type', { type: 'object' }, 'x', 'x'],
    ['an empty list', { type: 'array' }, undefined, []],
    ['nothing for a text', text, undefined, undefined],
    ['nothing for a yes or no', { properties: { a: { type: 'boolean' } }, required: ['a'] }, undefined, {}],
    ['required groups', { properties: { g: { properties: { h: { type: 'object' } }, required: ['h'] } }, required: ['g'] }, undefined, { g: { h: {} } }],
    ['no optional groups', { properties: { g: { properties: { a: text } } } }, undefined, {}],
    ['no required group in an optional one', { properties: { g: { properties: { h: { type: 'object' } }, required: ['h'] } } }, undefined, {}],
    ['required lists', { properties: { l: { type: 'array' } }, required: ['l'] }, undefined, { l: [] }],
    ['required sets of choices', { properties: { l: { type: 'array', items: { enum: ['a'] }, uniqueItems: true } }, required: ['l'] }, undefined, { l: [] }],
    ['no optional lists', { properties: { l: { type: 'array' } } }, undefined, {}],
    ['a required constant', { properties: { a: { const: 'x' } }, required: ['a'] }, undefined, { a: 'x' }],
    ['the constant of what is not on the page, over anything else', { properties: { a: { const: 'x', 'x-widget': 'hidden' } } }, { a: null }, { a: 'x' }],
    ['what it is given for what is not on the page, and has no constant', { properties: { a: { type: ['string', 'null'], 'x-widget': 'hidden' } } }, { a: 'x' }, { a: 'x' }],
    ['no optional constant', { properties: { a: { const: 'x' } } }, undefined, {}],
    ['no agreement given by itself', { properties: { a: { const: true } }, required: ['a'] }, undefined, {}],
    ['no single option that might be declined', { properties: { a: { enum: ['x'] } }, required: ['a'] }, undefined, {}],
    ['a required null', { properties: { a: { type: 'null' } }, required: ['a'] }, undefined, { a: null }],
    ['null where it may be left empty', { properties: { a: { type: ['string', 'null'] } }, required: ['a'] }, undefined, { a: null }],
    ['null where a branch is null', { properties: { a: { anyOf: [text, { type: 'null' }] } }, required: ['a'] }, undefined, { a: null }],
    ['no null where nothing is required', { properties: { a: { anyOf: [text, { type: 'null' }] } } }, undefined, {}],
    ['defaults', { properties: { a: { default: 'x' }, b: { default: null }, c: { default: false } } }, undefined, { a: 'x', b: null, c: false }],
    ['the default of the root', { default: 'x', type: 'string' }, undefined, 'x'],
    ['the default of a group', { properties: { g: { default: { a: 'x' }, properties: { a: text } } } }, undefined, { g: { a: 'x' } }],
    ['the nearest default', { $ref: '#/$defs/d', default: 1, $defs: { d: { default: 2 } } }, undefined, 1],
    ['the default of a group over those of its members', { properties: { g: { default: { a: 'x', h: { b: 'y' } }, required: ['h'], properties: { a: { default: 'z' }, h: { type: 'object' } } } } }, undefined, { g: { a: 'x', h: { b: 'y' } } }],
    ['no default over what is there', { properties: { a: { default: 'x' } } }, { a: '' }, { a: '' }],
    ['no default over null', { properties: { a: { default: 'x' } } }, { a: null }, { a: null }],
    ['nothing in a value of another type', { properties: { g: { properties: { h: { default: 'x' }, i: { type: 'object' } }, required: ['i'] } } }, { g: false }, { g: false }],
    ['no default in what is null', { properties: { g: { type: ['object', 'null'], properties: { a: { default: 'x' } } } } }, { g: null }, { g: null }],
    ['defaults in rows that are there', { items: { properties: { a: { default: 'x' } } } }, [{}, { a: 'y' }], [{ a: 'x' }, { a: 'y' }]],
    ['a default that leads to another', { type: 'object', properties: { a: { default: true } }, if: { type: 'object', properties: { a: { const: true } }, required: ['a'] }, then: { properties: { b: { default: 'x' } } } }, undefined, { a: true, b: 'x' }],
    ['no default of a group in itself', { properties: { a: { default: 'x' }, again: { $ref: '#' } } }, undefined, { a: 'x' }],
    ['no default of a branch not taken', { oneOf: [{ title: 'A', properties: { a: { default: 'x' } } }, { title: 'B', properties: { b: text } }], type: 'object' }, undefined, {}],
    ['a place of a tuple', { prefixItems: [{ default: 'x' }, text] }, undefined, ['x']],
    ['the places of a tuple, one after the other', { prefixItems: [{ default: 'x' }, { default: 'y' }, text] }, undefined, ['x', 'y']],
    ['no place of a tuple before the one in front of it', { properties: { t: { prefixItems: [text, { default: 'x' }] } } }, undefined, {}],
    ['a place of a tuple behind one that is there', { prefixItems: [text, { default: 'x' }] }, ['a'], ['a', 'x']],
    ['a place of a tuple in a group', { properties: { t: { prefixItems: [{ default: 'x' }] } } }, undefined, { t: ['x'] }],
    ['a required place of a tuple that is there', { prefixItems: [text, { const: 2 }], minItems: 2 }, ['a'], ['a', 2]],
    ['no place of a tuple that need not be there', { prefixItems: [text, { const: 2 }] }, ['a'], ['a']],
  ];
  for (const [what, schema, value, begins] of rows) {
    test(what, () => assert.deepEqual(openForm(schema, value).value, begins));
  }
});

describe('a default', () => {
  const schema: Schema = { properties: { a: { type: 'string', default: 'x' } } };

  test('does not come back when it is cleared', () => {
    const form = openForm(schema);
    typeIn(form, '/a', '');
    assert.deepEqual(form.value, {});
  });
  test('does not come back over what was typed', () => {
    const form = openForm(schema);
    typeIn(form, '/a', 'y');
    assert.deepEqual(form.value, { a: 'y' });
  });
  test('comes again with a new form', () => {
    const form = openForm(schema);
    typeIn(form, '/a', '');
    form.dispatch({ type: 'replace', value: {} });
    assert.deepEqual(form.value, { a: 'x' });
  });
  test('of a group comes before those in it, which fill what it leaves out', () => {
    const inner = { a: { type: 'integer', default: 5 }, b: { type: 'string', default: 'in' } };
    const group = { type: 'object', properties: inner, default: { a: 1 } };
    assert.deepEqual(openForm({ properties: { group } }).value, { group: { a: 1, b: 'in' } });
    const pair = { type: 'array', prefixItems: Object.values(inner), default: [1] };
    assert.deepEqual(openForm({ properties: { pair } }).value, { pair: [1, 'in'] });
  });
  test('comes when its field does', () => {
    const form = openForm({
      type: 'object',
      properties: { has: { type: 'boolean' } },
      if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
      then: { properties: { a: { type: 'string', default: 'x' } } },
    });
    form.dispatch({ type: 'change', pointer: '/has', value: true });
    assert.deepEqual(form.value, { has: true, a: 'x' });
  });

  test('comes back with its field as it was edited, or cleared, however often', () => {
    const form = openForm({
      type: 'object',
      properties: { has: { type: 'boolean' } },
      if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
      then: {
        properties: {
          a: { type: 'string', default: 'x' },
          g: {
            type: 'object',
            properties: { b: { type: 'string', default: 'y' }, c: { type: 'string', default: 'z' } },
          },
        },
      },
    });
    const turn = (): void => {
      form.dispatch({ type: 'change', pointer: '/has', value: false });
      assert.deepEqual(form.value, { has: false });
      form.dispatch({ type: 'change', pointer: '/has', value: true });
    };
    form.dispatch({ type: 'change', pointer: '/has', value: true });
    turn();
    const untouched = form.value;
    typeIn(form, '/a', 'edited');
    typeIn(form, '/g/b', 'edited too');
    typeIn(form, '/g/c', '');
    for (let times = 0; times < 3; times++) turn();
    assert.deepEqual(untouched, { has: true, a: 'x', g: { b: 'y', c: 'z' } });
    assert.deepEqual(form.value, { has: true, a: 'edited', g: { b: 'edited too' } });
  });

  const proposing: Schema = {
    type: 'object',
    properties: { lost: { type: 'boolean' }, request: { type: 'string' } },
    if: { type: 'object', properties: { lost: { const: true } }, required: ['lost'] },
    then: { properties: { request: { default: 'another one' } } },
    else: { properties: { request: { default: 'a new one' } } },
  };
  test('follows what other answers propose', () => {
    const form = openForm(proposing);
    form.dispatch({ type: 'change', pointer: '/lost', value: true });
    assert.deepEqual(form.value, { lost: true, request: 'another one' });
  });
  test('follows in a value that came with it, as a draft does', () => {
    const form = openForm(proposing, { lost: true, request: 'another one' });
    form.dispatch({ type: 'change', pointer: '/lost', value: false });
    assert.deepEqual(form.value, { lost: false, request: 'a new one' });
  });
  test('stays as it was edited, whatever is proposed later', () => {
    const form = openForm(proposing);
    typeIn(form, '/request', 'a new one, please');
    form.dispatch({ type: 'change', pointer: '/lost', value: true });
    assert.deepEqual(form.value, { lost: true, request: 'a new one, please' });
  });
  test('does not come for what was there from the beginning and is cleared', () => {
    const form = openForm(proposing, { request: 'something else' });
    typeIn(form, '/request', '');
    assert.deepEqual(form.value, {});
  });
  test('stays away once it was cleared, whatever is proposed later', () => {
    const form = openForm(proposing);
    typeIn(form, '/request', '');
    form.dispatch({ type: 'change', pointer: '/lost', value: true });
    assert.deepEqual(form.value, { lost: true });
  });
  test('follows when it comes back from a branch that was left', () => {
    const form = openForm({
      ...proposing,
      allOf: [
        {
          type: 'object',
          if: { type: 'object', properties: { away: { const: true } }, required: ['away'] },
          then: { type: 'object', properties: { request: false } },
        },
      ],
      properties: { ...(proposing.properties as object), away: { type: 'boolean' } },
    });
    form.dispatch({ type: 'change', pointer: '/away', value: true });
    form.dispatch({ type: 'change', pointer: '/lost', value: true });
    assert.deepEqual(form.value, { away: true, lost: true });
    form.dispatch({ type: 'change', pointer: '/away', value: false });
    assert.deepEqual(form.value, { away: false, lost: true, request: 'another one' });
  });
});

const conditional: Schema = {
  type: 'object',
  properties: { has: { type: 'boolean' } },
  if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
  then: { properties: { number: text, address: { properties: { street: text } }, shared: text } },
  else: { properties: { reason: text, shared: text } },
};

describe('a place of a tuple', () => {
  test('is filled in as soon as the one before it is answered', () => {
    const form = openForm({ prefixItems: [text, text, { default: 'x' }] }, ['a']);
    assert.deepEqual(form.value, ['a']);
    typeIn(form, '/1', 'b');
    assert.deepEqual(form.value, ['a', 'b', 'x']);
  });
});

describe('what is hidden', () => {
  test('is not in the value', () => {
    const form = openForm(conditional, { has: true, number: '1', address: { street: 'X' } });
    form.dispatch({ type: 'change', pointer: '/has', value: false });
    assert.deepEqual(form.value, { has: false });
  });
  test('comes back with its field', () => {
    const form = openForm(conditional, { has: true, number: '1', address: { street: 'X' } });
    form.dispatch({ type: 'change', pointer: '/has', value: false });
    form.dispatch({ type: 'change', pointer: '/has', value: true });
    assert.deepEqual(form.value, { has: true, number: '1', address: { street: 'X' } });
  });
  test('comes back with everything in it, required groups, lists and constants too', () => {
    const household: Schema = {
      type: 'object',
      required: ['address', 'members', 'kind'],
      properties: {
        kind: { const: 'k' },
        note: { type: 'string', default: 'none' },
        address: { type: 'object', properties: { street: text } },
        members: { type: 'array', items: { type: 'object', properties: { name: text } } },
      },
    };
    const given: Json = {
      has: true,
      household: {
        kind: 'other',
        note: 'some',
        address: { street: 'X' },
        members: [{ name: 'A' }, { name: 'B' }],
      },
    };
    const form = openForm(
      { ...conditional, then: { properties: { household }, required: ['household'] } },
      given,
    );
    for (let times = 0; times < 2; times++) {
      form.dispatch({ type: 'change', pointer: '/has', value: false });
      assert.deepEqual(form.value, { has: false });
      form.dispatch({ type: 'change', pointer: '/has', value: true });
      assert.deepEqual(form.value, given);
    }
  });
  test('comes back where it is null, though a group would be filled in', () => {
    const group: Schema = { type: ['object', 'null'], properties: { a: text } };
    const form = openForm(
      { ...conditional, then: { properties: { group }, required: ['group'] } },
      { has: true, group: null },
    );
    form.dispatch({ type: 'change', pointer: '/has', value: false });
    form.dispatch({ type: 'change', pointer: '/has', value: true });
    assert.deepEqual(form.value, { has: true, group: null });
  });
  test('comes back after any number of changes', () => {
    const form = openForm(conditional, { has: true, number: '1' });
    form.dispatch({ type: 'change', pointer: '/has', value: false });
    typeIn(form, '/reason', 'none');
    form.dispatch({ type: 'change', pointer: '/has', value: true });
    form.dispatch({ type: 'change', pointer: '/has', value: false });
    assert.deepEqual(form.value, { has: false, reason: 'none' });
  });
  test('stays gone when it was cleared before', () => {
    const form = openForm(conditional, { has: true, number: '1' });
    typeIn(form, '/number', '');
    form.dispatch({ type: 'change', pointer: '/has', value: false });
    form.dispatch({ type: 'change', pointer: '/has', value: true });
    assert.deepEqual(form.value, { has: true });
  });
  test('is what both branches ask for in neither', () => {
    const form = openForm(conditional, { has: true, shared: 'kept' });
    form.dispatch({ type: 'change', pointer: '/has', value: false });
    assert.deepEqual(form.value, { has: false, shared: 'kept' });
  });
  test('from the start is not sent either', () => {
    assert.deepEqual(openForm(conditional, { has: false, number: '1' }).value, { has: false });
  });
  test('is forgotten by a new value', () => {
    const form = openForm(conditional, { has: true, number: '1' });
    form.dispatch({ type: 'change', pointer: '/has', value: false });
    form.dispatch({ type: 'replace', value: { has: true } });
    assert.deepEqual(form.value, { has: true });
  });
  test('by `false` is parked too', () => {
    const schema: Schema = {
      type: 'object',
      properties: { kind: text, detail: text },
      if: { type: 'object', properties: { kind: { const: 'x' } }, required: ['kind'] },
      then: { properties: { detail: false } },
    };
    const form = openForm(schema, { kind: 'y', detail: 'd' });
    typeIn(form, '/kind', 'x');
    const hidden = form.value;
    typeIn(form, '/kind', 'z');
    assert.deepEqual([hidden, form.value], [{ kind: 'x' }, { kind: 'z', detail: 'd' }]);
  });
  test('does not keep an empty group around it when the group comes and goes', () => {
    const form = openForm(conditional, { has: true });
    form.dispatch({ type: 'change', pointer: '/has', value: false });
    form.dispatch({ type: 'change', pointer: '/has', value: true });
    assert.deepEqual(form.value, { has: true });
  });
  test('in the rows of a list is parked row by row', () => {
    const form = openForm({ type: 'array', items: conditional }, [
      { has: true, number: '1' },
      { has: true, number: '2' },
    ]);
    form.dispatch({ type: 'change', pointer: '/0/has', value: false });
    form.dispatch({ type: 'move', pointer: '/0', by: 1 });
    form.dispatch({ type: 'change', pointer: '/1/has', value: true });
    assert.deepEqual(form.value, [
      { has: true, number: '2' },
      { has: true, number: '1' },
    ]);
  });
  for (const name of awkwardNames) {
    test(`and called ${JSON.stringify(name)} comes back`, () => {
      const schema: Schema = {
        type: 'object',
        properties: { 'the switch': { type: 'boolean' } },
        if: { type: 'object', properties: { 'the switch': { const: true } }, required: ['the switch'] },
        then: { properties: objectOf(name, text) },
      };
      const form = openForm(schema, { 'the switch': true });
      typeIn(form, appendToken('', name), 'x');
      form.dispatch({ type: 'change', pointer: '/the switch', value: false });
      const hidden = form.value;
      form.dispatch({ type: 'change', pointer: '/the switch', value: true });
      assert.deepEqual(
        [hidden, form.value],
        [{ 'the switch': false }, { 'the switch': true, ...objectOf(name, 'x') }],
      );
    });
  }
});

describe('an optional group', () => {
  const schema: Schema = {
    properties: { g: { properties: { a: text, h: { properties: { b: text } } }, required: ['a'] } },
  };

  test('is there with the first answer in it', () => {
    const form = openForm(schema);
    typeIn(form, '/g/h/b', 'x');
    assert.deepEqual(form.value, { g: { h: { b: 'x' } } });
  });
  test('asks for nothing while it is absent', () => assert.deepEqual(wrongIn(openForm(schema)), []));
  test('asks for what it requires once it is there', () => {
    const form = openForm(schema);
    typeIn(form, '/g/h/b', 'x');
    assert.deepEqual(wrongIn(form), ['/g/a required']);
  });
  test('is gone with its last answer', () => {
    const form = openForm(schema);
    typeIn(form, '/g/h/b', 'x');
    typeIn(form, '/g/h/b', '');
    assert.deepEqual(form.value, {});
  });
  test('stays while there is another answer in it', () => {
    const form = openForm(schema, { g: { a: 'x', h: { b: 'y' } } });
    typeIn(form, '/g/h/b', '');
    assert.deepEqual(form.value, { g: { a: 'x' } });
  });
  test('that was given empty stays as it was given', () => {
    assert.deepEqual(openForm(schema, { g: {} }).value, { g: {} });
  });
  test('is not made by clearing what is not there', () => {
    const form = openForm(schema);
    typeIn(form, '/g/h/b', '');
    assert.deepEqual(form.value, {});
  });
});

describe('a required group', () => {
  test('stays when its last answer is cleared', () => {
    const form = openForm({ properties: { g: { properties: { a: text } } }, required: ['g'] });
    typeIn(form, '/g/a', 'x');
    typeIn(form, '/g/a', '');
    assert.deepEqual(form.value, { g: {} });
  });
});

describe('a schema that contradicts itself', () => {
  const schema: Schema = {
    type: 'object',
    properties: { a: text },
    if: { type: 'object', required: ['a'] },
    then: { properties: { a: false } },
  };
  test('comes to an end', () => {
    const form = openForm(schema);
    typeIn(form, '/a', 'x');
    assert.ok(form.value);
  });
  test('with a default comes to an end', () => {
    assert.ok(openForm({ ...schema, properties: { a: { type: 'string', default: 'x' } } }).value);
  });
  test('in two members that exclude each other comes to an end', () => {
    const form = openForm({
      type: 'object',
      properties: { a: text, b: text },
      allOf: [
        { if: { type: 'object', required: ['a'] }, then: { properties: { b: false } } },
        { if: { type: 'object', required: ['b'] }, then: { properties: { a: false } } },
      ],
    });
    typeIn(form, '/a', 'x');
    form.dispatch({ type: 'change', pointer: '/b', value: 'y' });
    assert.ok(form.value);
  });
});

describe('a chain of conditions', () => {
  test('settles at once, however long', () => {
    const links = Array.from({ length: 10 }, (_, index) => index);
    const schema: Schema = {
      type: 'object',
      properties: { s0: { type: 'boolean' } },
      allOf: links.map((index) => ({
        if: { type: 'object', properties: { [`s${index}`]: { const: true } }, required: [`s${index}`] },
        then: { properties: { [`s${index + 1}`]: { type: 'boolean', default: true } } },
      })),
    };
    const form = openForm(schema);
    form.dispatch({ type: 'change', pointer: '/s0', value: true });
    assert.equal(Object.keys(form.value as object).length, 11);
  });
});

describe('a choice in a form', () => {
  test('is not taken back by what is typed', () => {
    const form = openForm({
      type: 'object',
      oneOf: [
        { title: 'A', properties: { a: text } },
        { title: 'B', properties: { a: text, b: text } },
      ],
    });
    takeBranch(form, '', 1);
    typeIn(form, '/a', 'x');
    assert.equal(form.state.tree.choices[0]?.selected, 1);
  });
});

describe('rowNames', () => {
  const rows: [named: string[] | undefined, length: number, names: string[]][] = [
    [undefined, 0, []],
    [undefined, 3, ['0', '1', '2']],
    [['2', '0'], 2, ['2', '0']],
    [['2', '0'], 3, ['2', '0', '3']],
    [['2', '0'], 1, ['2']],
  ];
  for (const [named, length, names] of rows) {
    test(`${JSON.stringify(named)} for ${length}`, () => assert.deepEqual(rowNames(named, length), names));
  }
});
