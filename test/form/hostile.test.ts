/** Schemas that would keep a page busy for ever are refused, or read in time: each within a second of the processor. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createForm, SchemaError, type CoreForm } from '../../src/form-core.js';
import type { Json, Schema, SchemaObject } from '../../src/schema/json.js';
import type { ContentModule } from '../../src/validation/content-module.js';
import { compileAll } from '../validation/compile-validator.js';

const again = { $ref: '#' };
const chain = (depth: number, last: Json): Json =>
  Array.from({ length: depth }).reduce<Json>((inner) => ({ a: inner }), last);

function within(milliseconds: number, run: () => void): void {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  assert.ok(user + system < milliseconds * 1000, `${((user + system) / 1000).toFixed(0)} ms`);
}

describe('a schema that refers to itself twice at each level costs what the value is long', () => {
  const twice: Readonly<Record<string, SchemaObject>> = {
    'in allOf': { properties: { a: { allOf: [again, again] } } },
    'by a name and a pattern': { properties: { a: again }, patternProperties: { '^a': again } },
    'in anyOf': { properties: { a: { anyOf: [{ ...again, required: ['z'] }, again] } } },
    'in oneOf': { properties: { a: { oneOf: [{ ...again, required: ['z'] }, again] } } },
    'in branches around it': {
      oneOf: [{ properties: { a: again, k: { const: 1 } }, required: ['k'] }, { properties: { a: again } }],
    },
    'in a condition': {
      if: { properties: { a: again } },
      then: { properties: { a: again } },
      properties: { a: again },
    },
    'in a negation': { properties: { a: { ...again, not: { ...again, required: ['z'] } } } },
    'as required': { required: ['a'], properties: { a: { allOf: [again, again] } } },
    'with nothing unevaluated': {
      properties: { a: { allOf: [again, again] } },
      unevaluatedProperties: false,
    },
  };
  for (const [how, schema] of Object.entries(twice)) {
    test(how, () => ask(createForm({ type: 'object', ...schema }, { value: chain(40, {}) })));
    test(`${how}, compiled`, () => {
      ask(createForm(true, { content: compiled[how]!, value: chain(40, {}) }));
    });
  }

  let compiled: Record<string, ContentModule> = {};
  before(async () => {
    const schemas = Object.entries(twice).map(
      ([how, schema]) => [how, { type: 'object', ...schema }] as const,
    );
    compiled = await compileAll(Object.fromEntries(schemas));
  });

  function ask(form: CoreForm): void {
    within(1000, () => {
      // Of a valid value everything is asked; of an invalid one only as far as the first thing that is wrong.
      form.validate();
      form.dispatch({ type: 'change', pointer: `${'/a'.repeat(39)}`, value: { a: 'x' } });
      form.validate();
    });
  }
});

describe('a schema that refers to another twice at each level, without an end, costs the same', () => {
  const next = (index: number): SchemaObject => ({ $ref: `#/$defs/d${index + 1}` });
  const schema: SchemaObject = {
    $ref: '#/$defs/d0',
    $defs: Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `d${index}`,
        index < 39 ? { type: 'array', items: { allOf: [next(index), next(index)] } } : { type: 'string' },
      ]),
    ),
  };
  const nested = Array.from({ length: 39 }).reduce<Json>((inner) => [inner], 'x');
  test('interpreted', () =>
    within(1000, () => assert.deepEqual(createForm(schema, { value: nested }).validate(), [])));
  test('compiled', async () => {
    const { nesting } = await compileAll({ nesting: schema });
    within(1000, () => assert.equal(nesting.validate(nested), true));
  });
});

describe('a schema that cannot become a form is refused at once', () => {
  const nested = (depth: number): SchemaObject =>
    Array.from({ length: depth }).reduce<SchemaObject>((inner) => ({ properties: { a: inner } }), {});
  const doubled = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `d${index}`,
      index < 59 ? { allOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] } : {},
    ]),
  );
  const rows: readonly [what: string, schema: Schema, location: string][] = [
    [
      'a reference in a circle',
      { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: again } },
      '/$defs/b',
    ],
    ['a reference that leads nowhere', { properties: { a: { $ref: '#/$defs/none' } } }, '/properties/a'],
    ['a document that is not there', { items: { $ref: 'https://forms.test/none' } }, '/items'],
    ['depth', nested(5000), '/properties/a'.repeat(100)],
    ['size', { enum: Array.from({ length: 500_000 }, (_, index) => `option ${index}`) }, '/enum'],
    ['subschemas that double in place', { $ref: '#/$defs/d0', $defs: doubled }, '/$defs/d45'],
    [
      'a pattern that takes for ever',
      { properties: { a: { pattern: '^(\\w+\\s?)*$' } } },
      '/properties/a/pattern',
    ],
    [
      'a pattern for names that takes for ever',
      { patternProperties: { '(a|aa)+$': true } },
      '/patternProperties/(a|aa)+$',
    ],
    ['an unknown $schema', { $schema: 'https://forms.test/mine' }, '/$schema'],
  ];
  for (const [what, schema, location] of rows) {
    test(what, () =>
      within(1000, () =>
        assert.throws(
          () => createForm(schema),
          (error) => {
            assert.ok(error instanceof SchemaError);
            assert.deepEqual(
              [error.location, error.problem !== '', error.remedy !== ''],
              [location, true, true],
            );
            return true;
          },
        ),
      ),
    );
  }
});

describe('a value that is hostile', () => {
  test('may be 200 levels deep', () =>
    within(2000, () => {
      const value = chain(200, 'x');
      const form = createForm({ type: 'object', properties: { a: again } }, { value });
      form.dispatch({ type: 'attempt', pointer: '' });
      assert.deepEqual(
        form.validate().map(({ pointer, keyword }) => [pointer, keyword]),
        [['/a'.repeat(200), 'type']],
      );
    }));
  test('may have 20,000 members', () => {
    const value = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`m${index}`, index]));
    within(2000, () => {
      const form = createForm({ type: 'object', properties: { m1: { type: 'string' } } }, { value });
      assert.equal(form.validate().length, 1);
    });
  });
});

// Measured: 0.3 to 65 ms, and 160 where the engine has to list half a million names. A busy machine takes longer.
describe('ten megabytes are refused at once', () => {
  const times = (count: number, item: unknown): unknown[] => Array.from({ length: count }, () => item);
  const keyed = (count: number, value: unknown): SchemaObject =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`member ${index}`, value]));
  // prettier-ignore
  const shapes: readonly [what: string, make: () => SchemaObject][] = [
    ['of one text', () => ({ pattern: 'a'.repeat(10_000_000) })],
    ['of one name', () => ({ properties: { ['a'.repeat(10_000_000)]: true } })],
    ['of many options', () => ({ enum: times(1_000_000, 'an option') })],
    ['of many members', () => ({ properties: keyed(500_000, { type: 'string' }) })],
    ['of many patterns', () => ({ patternProperties: keyed(500_000, true) })],
    ['of many references', () => ({ allOf: times(500_000, { $ref: '#/$defs/a' }), $defs: { a: {} } })],
    ['of many small schemas in each other', () => ({ anyOf: times(100_000, { items: { anyOf: times(10, {}) } }) })],
    ['under a keyword that nobody knows', () => ({ 'x-mine': times(2_000_000, 1234) })],
  ];
  for (const [what, make] of shapes) {
    test(what, () => {
      const schema = make();
      within(500, () => assert.throws(() => createForm(schema), SchemaError));
    });
  }
  test('in a document that it may refer to', () => {
    const other = { $id: 'https://forms.test/other', examples: times(2_000_000, 1234) };
    within(500, () =>
      assert.throws(() => createForm({ $ref: other.$id }, { schemas: [other] }), SchemaError),
    );
  });
});

describe('the largest schema that is taken is opened in time', () => {
  test('of many fields', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 40_000 }, (_, index) => [`field ${index}`, { type: 'string', maxLength: index }]),
    );
    within(4_000, () => assert.equal(createForm({ type: 'object', properties }).validate().length, 0));
  });
  test('of many options', () => {
    const options = Array.from({ length: 150_000 }, (_, index) => `option ${index}`);
    within(2_000, () =>
      assert.equal(createForm({ enum: options }, { value: 'option 9' }).validate().length, 0),
    );
  });
});
