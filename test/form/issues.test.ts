import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createForm } from '../../src/form/create-form.js';
import { hintOf, labelOf, toIssue } from '../../src/form/issues.js';
import { createWording } from '../../src/form/wording.js';
import type { Json, Schema } from '../../src/schema/json.js';
import en from '../../src/wording/form.en.json' with { type: 'json' };
import { openForm } from './open-form.js';

const wording = createWording('en', en, { Tên: 'Name', 'Hãy ghi tên.': 'Write the name.', Con: 'Child' });

/** The messages of all that is wrong, in English. */
function messages(schema: Schema, value?: Json): string[] {
  const form = openForm(schema, value);
  return form.failures().map((failure) => toIssue(failure, form.state.tree, wording).message);
}

const named = { type: 'string', title: 'Tên' };

describe('a message', () => {
  // prettier-ignore
  const rows: [what: string, schema: Schema, value: Json | undefined, message: string][] = [
    ['names the field in the language of the page', { properties: { a: named }, required: ['a'] }, {}, 'Enter “Name”.'],
    ['names it by its key where it has no title', { properties: { a: { type: 'string' } }, required: ['a'] }, {}, 'Enter “a”.'],
    ['calls it something where its key is nothing to read', { properties: { ' ': { type: 'string' } }, required: [' '] }, {}, 'Enter “Value”.'],
    ['names a key that a pointer escapes', { properties: { 'a/b~c': { type: 'string' } }, required: ['a/b~c'] }, {}, 'Enter “a/b~c”.'],
    ['tells a limit', { properties: { a: { ...named, minLength: 3 } } }, { a: 'ab' }, '“Name” needs at least 3 characters. Enter more.'],
    ['tells a limit of one', { properties: { a: { ...named, minLength: 1 } } }, { a: '' }, '“Name” needs at least 1 character. Enter more.'],
    ['writes a limit as the language does', { properties: { a: { title: 'Tên', maximum: 4000 } } }, { a: 5000 }, '“Name” must be 4,000 or less. Enter a smaller number.'],
    ['knows a format', { properties: { a: { ...named, format: 'date' } } }, { a: 'x' }, '“Name” must be a real date. Enter day, month and year.'],
    ['of a format without a phrase of its own', { properties: { a: { ...named, format: 'uuid' } } }, { a: 'x' }, '“Name” does not have the right form. Enter it again.'],
    ['knows what kind of thing is missing', { properties: { a: { title: 'Tên', enum: ['a', 'b'] } }, required: ['a'] }, {}, 'Choose “Name”.'],
    ['of a yes or no', { properties: { a: { title: 'Tên', type: 'boolean' } }, required: ['a'] }, {}, 'Answer “Name”.'],
    ['of a type, by its name', { properties: { a: { title: 'Tên', type: 'integer' } } }, { a: 'x' }, '“Name” must be a whole number, like 12.'],
    ['of several types', { properties: { a: { title: 'Tên', type: ['string', 'null'] } } }, { a: 1 }, '“Name” is not the right kind of answer. Enter it again.'],
    ['of a choice not made', { properties: { a: { title: 'Tên', oneOf: [{ title: 'X', properties: {} }, { title: 'Y', properties: {} }] } }, required: ['a'] }, {}, 'Choose what applies for “Name”.'],
    ['of a row, by its list and its number', { properties: { l: { title: 'Con', items: { type: 'string' } } } }, { l: ['a', 1] }, '“Child 2” is not the right kind of answer. Enter it again.'],
    ['of a row with a title', { properties: { l: { items: named } } }, { l: [1] }, '“Name 1” is not the right kind of answer. Enter it again.'],
    ['of a field in a row', { properties: { l: { title: 'Con', items: { properties: { a: named }, required: ['a'] } } } }, { l: [{}] }, 'Enter “Name”.'],
    ['of a list', { properties: { l: { title: 'Con', type: 'array', minItems: 2 } } }, { l: [] }, '“Child” needs at least 2 entries. Add more.'],
    ['of a list that is the whole form', { title: 'Con', type: 'array', minItems: 1 }, [], '“Child” needs at least 1 entry. Add one.'],
    ['of a row of that', { title: 'Con', items: { type: 'string' } }, [1], '“Child 1” is not the right kind of answer. Enter it again.'],
    ['of a member too many', { additionalProperties: false }, { extra: 1 }, 'There is no “extra” in this form. Remove it.'],
    ['of a name that may not be', { type: 'object', propertyNames: { maxLength: 2 }, additionalProperties: true }, { long: 1 }, 'The name “long” cannot be used. Remove the entry and add it under another name.'],
    ['by the content itself', { properties: { a: { ...named, 'x-messages': { required: 'Hãy ghi tên.' } } }, required: ['a'] }, {}, 'Write the name.'],
    ['by the content, for this keyword alone', { properties: { a: { ...named, minLength: 3, 'x-messages': { required: 'Hãy ghi tên.' } } } }, { a: 'a' }, '“Name” needs at least 3 characters. Enter more.'],
    ['by the nearest content', { properties: { a: { $ref: '#/$defs/n', 'x-messages': { required: 'Hãy ghi tên.' } } }, required: ['a'], $defs: { n: { ...named, 'x-messages': { required: 'far' } } } }, {}, 'Write the name.'],
    ['by content further away', { properties: { a: { $ref: '#/$defs/n' } }, required: ['a'], $defs: { n: { ...named, 'x-messages': { required: 'Hãy ghi tên.' } } } }, {}, 'Write the name.'],
    ['not by an inherited member of x-messages', { properties: { a: { ...named, 'x-messages': {} } }, required: ['a'] }, {}, 'Enter “Name”.'],
    ['by the content without a translation', { properties: { a: { ...named, 'x-messages': { required: 'Chưa dịch.' } } }, required: ['a'] }, {}, 'Chưa dịch.'],
  ];
  for (const [what, schema, value, message] of rows) {
    test(what, () => assert.deepEqual(messages(schema, value), [message]));
  }
  test('for the form as a whole', () => {
    const form = createForm({}, { value: 1, validator: { isValid: () => false, matches: () => true } });
    const [failure] = form.failures();
    assert.equal(toIssue(failure!, form.state.tree, wording).message, en.schema);
  });
});

describe('an issue', () => {
  test('tells where in the value and where in the schema', () => {
    const form = openForm(
      { properties: { a: { $ref: '#/$defs/n' } }, $defs: { n: { minLength: 2 } } },
      { a: 'a' },
    );
    const { pointer, schemaPointer, keyword } = toIssue(form.failures()[0]!, form.state.tree, wording);
    assert.deepEqual([pointer, schemaPointer, keyword], ['/a', '/$defs/n/minLength', 'minLength']);
  });
});

describe('labelOf', () => {
  test('of nothing is nothing', () => assert.equal(labelOf(undefined, wording), ''));
  const rows: [what: string, schema: Schema, value: Json, list: string, label: string][] = [
    [
      'a row of a list with a title',
      { properties: { l: { title: 'Con', items: {} } } },
      { l: [1, 2] },
      '/l',
      'Child 1',
    ],
    ['a row of a list with a name', { properties: { l: { items: {} } } }, { l: [1, 2] }, '/l', 'l 1'],
    ['a row of a list that is the whole form', { items: {} }, [1, 2], '', 'Value 1'],
    [
      'a row of a list without any name',
      { properties: { '': { items: {} } } },
      { '': [1, 2] },
      '/',
      'Value 1',
    ],
  ];
  for (const [what, schema, value, list, label] of rows) {
    test(what, () => {
      const form = openForm(schema, value);
      assert.equal(labelOf(form.field(`${list}/0`), wording, form.field(list)), label);
    });
  }
});

describe('hintOf', () => {
  const rows: [what: string, schema: Schema, hint: string | undefined][] = [
    ['the description', { description: 'Tên' }, 'Name'],
    ['an example', { examples: ['0123', '0456'] }, 'For example: 0123'],
    ['an example that is a number', { examples: [12] }, 'For example: 12'],
    ['the description rather than an example', { description: 'Tên', examples: ['x'] }, 'Name'],
    ['no example that is a group', { examples: [{}] }, undefined],
    ['nothing', {}, undefined],
  ];
  for (const [what, schema, hint] of rows) {
    test(what, () => assert.equal(hintOf(openForm(schema).field('')!, wording), hint));
  }
});
