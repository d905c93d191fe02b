/** Mistakes of who calls the core: a TypeError or a SchemaError in words, and a form that goes on working. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createForm, SchemaError, type Action, type Schema, type SchemaObject } from '../../src/form-core.js';
import { rubbish } from '../support/rubbish.js';

const schema: SchemaObject = {
  type: 'object',
  properties: { name: { type: 'string' }, list: { type: 'array', items: { type: 'string' } } },
};

function isClear(error: unknown): boolean {
  const { message } = error as Error;
  // What throws at each look throws its own error.
  if (message === 'getter' || message === 'proxy') return true;
  return (
    (error instanceof TypeError || error instanceof SchemaError) &&
    !/read properties|is not a function|not iterable|destructure|convert/.test(message)
  );
}

for (const [name, make] of Object.entries(rubbish)) {
  describe(`rubbish: ${name}`, () => {
    test('as a schema makes a form or says what is wrong', () => {
      try {
        createForm(make() as Schema).validate();
      } catch (error) {
        assert.ok(isClear(error), String(error));
      }
    });
    for (const setting of ['value', 'schemas', 'content', 'lang'])
      test(`as ${setting} makes a form or says what is wrong`, () => {
        try {
          createForm(schema, { [setting]: make() }).validate();
        } catch (error) {
          assert.ok(isClear(error), String(error));
        }
      });
    const actions: Record<string, () => unknown> = {
      action: make,
      type: () => ({ type: make(), pointer: '/name' }),
      ...Object.fromEntries<() => unknown>(
        [
          'edit',
          'change',
          'leave',
          'choose',
          'add',
          'remove',
          'move',
          'attempt',
          'withhold',
          'replace',
        ].flatMap((type) => [
          [`pointer of ${type}`, () => ({ type, pointer: make(), pointers: make(), text: 'a', value: 'a' })],
          [
            `rest of ${type}`,
            () => ({
              type,
              pointer: '/list',
              pointers: [],
              ...Object.fromEntries(
                ['text', 'value', 'location', 'branch', 'name', 'by'].map((key) => [key, make()]),
              ),
            }),
          ],
        ]),
      ),
    };
    for (const [place, action] of Object.entries(actions))
      test(`as the ${place} is refused, or leaves a form that works`, () => {
        const form = createForm(schema, { lang: 'en' });
        try {
          form.dispatch(action() as Action);
          form.validate();
        } catch (error) {
          assert.ok(isClear(error), String(error));
        }
        form.dispatch({ type: 'replace', value: {} });
        form.dispatch({ type: 'change', pointer: '/name', value: 'An' });
        assert.deepEqual([form.value, form.validate()], [{ name: 'An' }, []]);
      });
  });
}
