/** What a long list costs is counted, not timed: questions to the validator, and fields that are described anew. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createForm, type Form } from '../../src/form/create-form.js';
import type { FieldNode } from '../../src/schema/field-node.js';
import type { Json, Schema, SchemaObject } from '../../src/schema/json.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { typeIn } from './open-form.js';

const text: Schema = { type: 'string' };
const when = (member: string, value: Json, then: Schema): SchemaObject => ({
  if: { type: 'object', required: [member], properties: { [member]: { const: value } } },
  then,
});

/** A list under a condition, with conditions in each of its rows. */
const schema: Schema = {
  type: 'object',
  properties: { has: { type: 'boolean' }, other: text },
  allOf: [
    when('has', true, {
      properties: {
        rows: {
          type: 'array',
          items: {
            type: 'object',
            properties: { kind: text, name: text },
            ...when('kind', 'child', { properties: { guardian: text } }),
          },
        },
      },
    }),
  ],
};
const valueOf = (rows: number): Json => ({
  has: true,
  rows: Array.from({ length: rows }, (_, index) => ({ kind: 'child', name: `n${index}`, guardian: 'g' })),
});

interface Counted {
  readonly form: Form;
  /** Questions since the last time. */
  asked(): number;
}

function open(rows: number): Counted {
  const validator = interpretedValidator(schema);
  let count = 0;
  const matches = (location: string, value: Json): boolean => {
    count++;
    return validator.matches(location, value);
  };
  const form = createForm(schema, { validator: { ...validator, matches }, value: valueOf(rows) });
  return {
    form,
    asked() {
      const since = count;
      count = 0;
      return since;
    },
  };
}

function nodesOf(node: FieldNode): FieldNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** How many fields an action describes anew. */
function describedBy(form: Form, act: () => void): number {
  const before = new Set(nodesOf(form.state.tree));
  act();
  return nodesOf(form.state.tree).filter((node) => !before.has(node)).length;
}

const [few, many] = [20, 200];

describe('a list of 200 rows under a condition', () => {
  test('asks ten times as much as one of 20 when it is opened, and no more', () => {
    const [short, long] = [open(few).asked(), open(many).asked()];
    assert.ok(short >= few, `${short} questions`);
    assert.ok(long <= (short * many) / few, `${long} questions, and ${short} with a tenth of the rows`);
  });

  test('is asked nothing about its rows when another answer is given', () => {
    const questions = [few, many].map((rows) => {
      const { form, asked } = open(rows);
      asked();
      const described = describedBy(form, () => typeIn(form, '/other', 'x'));
      return [asked(), described];
    });
    assert.deepEqual(questions[0], questions[1]);
    assert.equal(questions[0]![1], 2);
  });

  test('describes one row, however many there are, when something is typed in it', () => {
    const described = [few, many].map((rows) => {
      const { form, asked } = open(rows);
      asked();
      return [describedBy(form, () => typeIn(form, '/rows/3/name', 'x')), asked()];
    });
    assert.deepEqual(described[0], described[1]);
    // The root, the list, the row and the field.
    assert.equal(described[0]![0], 4);
  });

  test('describes the new row and no other when one is added', () => {
    const described = [few, many].map((rows) => {
      const { form, asked } = open(rows);
      asked();
      return [describedBy(form, () => form.dispatch({ type: 'add', pointer: '/rows' })), asked()];
    });
    assert.deepEqual(described[0], described[1]);
  });

  test('is asked nothing about the rows that stay when one is removed', () => {
    const { form, asked } = open(many);
    asked();
    form.dispatch({ type: 'remove', pointer: '/rows/0' });
    assert.ok(asked() < 10);
    assert.equal(form.field('/rows')!.children.length, many - 1);
  });

  test('comes back as it was when the condition does', () => {
    const { form } = open(many);
    form.dispatch({ type: 'change', pointer: '/has', value: false });
    assert.deepEqual(form.value, { has: false });
    form.dispatch({ type: 'change', pointer: '/has', value: true });
    assert.deepEqual(form.value, valueOf(many));
  });
});
