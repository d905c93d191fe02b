import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Schema } from '../../src/schema/json.js';
import { openForm, typeIn } from './open-form.js';

const either = (keyword: 'oneOf' | 'anyOf'): Schema => ({
  type: 'object',
  [keyword]: [
    { title: 'Name', properties: { name: { type: 'string' } } },
    { title: 'Code', properties: { code: { type: 'string', pattern: '^[0-9]+$' } }, required: ['code'] },
  ],
});

describe('a branch that the value told', () => {
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    test(`stays while an answer in it fits the other: ${keyword}`, () => {
      const form = openForm(either(keyword), { code: '12' });
      typeIn(form, '/code', '12a');
      assert.deepEqual(
        [form.state.tree.choices.map(({ selected }) => selected), form.value],
        [[1], { code: '12a' }],
      );
    });
  }
  test('of two is the one in which the answer is given', () => {
    const form = openForm(either('anyOf'), { name: 'An', code: '12' });
    typeIn(form, '/code', '12a');
    assert.deepEqual(form.value, { name: 'An', code: '12a' });
    assert.equal(form.field('/code')?.value, '12a');
  });
  test('stays when a row is added in it', () => {
    const list: Schema = { type: 'array', items: { type: 'string' } };
    const form = openForm(
      {
        oneOf: [
          { title: 'Any', type: 'object' },
          { title: 'Two', type: 'object', properties: { list: { ...list, maxItems: 1 } } },
        ],
      },
      { list: ['a'] },
    );
    form.dispatch({ type: 'add', pointer: '/list' });
    assert.deepEqual(form.value, { list: ['a', ''] });
  });
  test('gives way to another tag', () => {
    const branch = (way: string, more: string): Schema => ({
      properties: { way: { const: way }, [more]: { type: 'string' } },
      required: ['way'],
    });
    const form = openForm({ oneOf: [branch('post', 'street'), branch('office', 'room')] }, { way: 'post' });
    form.dispatch({ type: 'change', pointer: '/way', value: 'office' });
    assert.deepEqual([form.value, form.field('/room')?.kind], [{ way: 'office' }, 'text']);
  });
  test('gives way to another tag that only the branches ask for, after an answer beside it', () => {
    const branch = (way: string): Schema => ({
      properties: { way: { const: way }, note: { type: 'string' } },
      required: ['way'],
    });
    const form = openForm({ oneOf: [branch('post'), branch('office')] }, { way: 'post' });
    form.dispatch({ type: 'change', pointer: '/note', value: 'x' });
    form.dispatch({ type: 'change', pointer: '/way', value: 'office' });
    assert.deepEqual(
      [form.value, form.state.tree.choices.map(({ selected }) => selected)],
      [{ way: 'office', note: 'x' }, [1]],
    );
  });
  test('gives way to what a script answers that it does not ask for', () => {
    const name = { type: 'string' };
    const form = openForm(
      { oneOf: [{ properties: { name } }, { properties: { name, code: name }, required: ['code'] }] },
      { name: 'An' },
    );
    form.dispatch({ type: 'change', pointer: '/code', value: '1' });
    assert.deepEqual([form.value, form.field('/code')?.value], [{ name: 'An', code: '1' }, '1']);
  });
  test('gives way to another value of the whole', () => {
    const form = openForm(either('oneOf'), { name: 'An' });
    form.dispatch({ type: 'change', pointer: '', value: { code: '1' } });
    assert.deepEqual([form.value, form.field('/code')?.value], [{ code: '1' }, '1']);
  });
});
