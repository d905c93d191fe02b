import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createForm as createCoreForm, SchemaError } from '../../src/form-core.js';
import { createForm } from '../../src/form/create-form.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { keyIn, openForm, wrongIn } from './open-form.js';

const text: Schema = { type: 'string' };
const schema: Schema = {
  properties: {
    name: { type: 'string', minLength: 2 },
    home: { properties: { street: text }, required: ['street'] },
  },
  required: ['name'],
};

describe('failures', () => {
  test('are none of a valid value', () => assert.deepEqual(openForm(schema, { name: 'An' }).failures(), []));
  test('are all of the whole', () => {
    assert.deepEqual(wrongIn(openForm(schema, { name: 'A', home: {} })), [
      '/name minLength',
      '/home/street required',
    ]);
  });
  test('of a part are those in it', () => {
    const failures = openForm(schema, { name: 'A', home: {} }).failures('/home');
    assert.deepEqual(
      failures.map(({ pointer }) => pointer),
      ['/home/street'],
    );
  });
  test('know what is being typed', () => {
    const form = openForm(schema, { name: 'An' });
    keyIn(form, '/name', 'A');
    assert.deepEqual(wrongIn(form), ['/name minLength']);
  });
  test('name the form as a whole when no field can be named', () => {
    const form = createForm(schema, {
      value: { name: 'An' },
      validator: { isValid: () => false, matches: () => true },
    });
    assert.deepEqual(wrongIn(form), [' schema']);
  });
  test('are the validator’s to deny', () => {
    const form = createForm(schema, {
      value: { name: 'A' },
      validator: { isValid: () => true, matches: () => true },
    });
    assert.deepEqual(form.failures(), []);
  });
  test('of a root that is not answered', () => assert.deepEqual(wrongIn(openForm(text)), [' required']));
});

describe('roots', () => {
  const rows: [what: string, schema: Schema, value: Json | undefined, failures: string[]][] = [
    ['true takes anything', true, [1], []],
    ['false takes nothing', false, 1, [' false']],
    ['a text', text, 'a', []],
    ['a wrong text', text, 1, [' type']],
    ['a list', { type: 'array', items: text, minItems: 1 }, undefined, [' minItems']],
    ['a list’s items', { type: 'array', items: text }, ['a', 1], ['/1 type']],
    ['a list of options', { enum: ['a', 'b'] }, 'c', [' enum']],
    ['null', { type: 'null' }, undefined, []],
  ];
  for (const [what, root, value, failures] of rows) {
    test(what, () => assert.deepEqual(wrongIn(openForm(root, value)), failures));
  }
});

describe('the core for embedders', () => {
  test('judges by the interpreter and speaks Vietnamese', () => {
    const [issue] = createCoreForm(schema, { value: { name: 'A' } }).validate();
    assert.deepEqual(
      [issue?.pointer, issue?.schemaPointer, issue?.keyword, issue?.message],
      ['/name', '/properties/name/minLength', 'minLength', '“name” cần ít nhất 2 ký tự. Hãy nhập thêm.'],
    );
  });
  test('speaks English', () => {
    const [issue] = createCoreForm(schema, { value: { name: 'A' }, lang: 'en' }).validate();
    assert.equal(issue?.message, '“name” needs at least 2 characters. Enter more.');
  });
  test('takes another judge', () => {
    const form = createCoreForm(schema, {
      value: { name: 'A' },
      validator: { isValid: () => true, matches: () => true },
    });
    assert.deepEqual(form.validate(), []);
  });
  test('takes further schemas', () => {
    const other = { $id: 'https://forms.test/name', type: 'string', minLength: 2 };
    const form = createCoreForm(
      { properties: { name: { $ref: 'https://forms.test/name' } } },
      { value: { name: 'A' }, schemas: [other] },
    );
    assert.deepEqual(
      form.validate().map(({ schemaPointer }) => schemaPointer),
      ['https://forms.test/name#/minLength'],
    );
  });
  test('says what is wrong with a schema that cannot become a form', () => {
    assert.throws(() => createCoreForm({ properties: { a: { $ref: '#/$defs/b' } } }), SchemaError);
  });
  test('takes compiled content in place of the schema', () => {
    const content = {
      schema: schema as object as Record<string, unknown>,
      validate: interpretedValidator(schema).isValid,
      matches: {},
    };
    assert.deepEqual(
      createCoreForm(true, { content, value: {} })
        .validate()
        .map(({ pointer }) => pointer),
      ['/name'],
    );
  });
  test('has the form’s own members', () => {
    const form = createCoreForm(schema);
    form.dispatch({ type: 'change', pointer: '/name', value: 'An' });
    assert.deepEqual(
      [form.value, form.state.value, form.field('/name')?.kind],
      [{ name: 'An' }, { name: 'An' }, 'text'],
    );
  });
});

describe('a schema and a value that are given', () => {
  test('are not written to', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const form = openForm(freeze(structuredClone(schema)), freeze({ name: 'An', home: { street: 'X' } }));
    form.dispatch({ type: 'change', pointer: '/home/street', value: 'Y' });
    assert.deepEqual(form.value, { name: 'An', home: { street: 'Y' } });
  });
});
