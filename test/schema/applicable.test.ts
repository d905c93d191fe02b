import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applicableTo, type Application } from '../../src/schema/applicable.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { createRegistry } from '../../src/schema/registry.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';

/** What applies to a value; `chosen` is the branch that somebody chose at a location. */
function apply(schema: Schema, value?: Json, chosen: Readonly<Record<string, number>> = {}): Application {
  const registry = createRegistry(schema);
  return applicableTo([registry.root], value, {
    registry,
    matches: (location, instance) => interpretedValidator(schema).matches(location, instance),
    chosen: (location) => chosen[location],
  });
}

const locations = ({ applied }: Application): string[] => applied.map(({ location }) => location);
const untaken = (application: Application): string[] => application.untaken.map(({ location }) => location);

describe('what applies in place', () => {
  const rows: [what: string, schema: Schema, value: Json | undefined, applied: string[]][] = [
    ['the schema itself', { type: 'string' }, 'a', ['']],
    ['a boolean schema', true, 'a', ['']],
    [
      'a $ref and what is beside it',
      { $ref: '#/$defs/a', title: 'T', $defs: { a: {} } },
      1,
      ['', '/$defs/a'],
    ],
    [
      'a chain of $refs, nearest first',
      { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/c' }, c: {} } },
      1,
      ['', '/$defs/a', '/$defs/b', '/$defs/c'],
    ],
    ['a $ref to itself, once', { $ref: '#' }, 1, ['', '']],
    [
      'two $refs to each other, once each',
      { $ref: '#/$defs/a', $defs: { a: { $ref: '#' } } },
      1,
      ['', '/$defs/a', ''],
    ],
    [
      'allOf, in order',
      { allOf: [{}, { allOf: [{}] }, true] },
      1,
      ['', '/allOf/0', '/allOf/1', '/allOf/1/allOf/0', '/allOf/2'],
    ],
    [
      'a dynamic reference',
      { $dynamicRef: '#a', $defs: { x: { $dynamicAnchor: 'a' } } },
      1,
      ['', '/$defs/x'],
    ],
    [
      'nothing of properties, items, not, contains',
      { properties: { a: {} }, items: {}, not: {}, contains: {} },
      {},
      [''],
    ],
  ];
  for (const [what, schema, value, applied] of rows) {
    test(what, () => assert.deepEqual(locations(apply(schema, value)), applied));
  }
});

describe('if, then and else', () => {
  const both: Schema = {
    if: { type: 'object', properties: { a: { const: 1 } }, required: ['a'] },
    then: { title: 'then' },
    else: { title: 'else' },
  };
  const typed: Schema = { ...both, if: { type: 'string', minLength: 2 } };
  const rows: [
    what: string,
    schema: Schema,
    value: Json | undefined,
    applied: string[],
    untaken: string[],
  ][] = [
    ['then, when the condition holds', both, { a: 1 }, ['', '/then'], ['/else']],
    ['else, when it does not', both, { a: 2 }, ['', '/else'], ['/then']],
    ['else for a value of another type', both, 'text', ['', '/else'], ['/then']],
    ['of an absent group, as if it were begun', both, undefined, ['', '/else'], ['/then']],
    ['neither while a text is absent', typed, undefined, [''], ['/then', '/else']],
    ['then for a text', typed, 'ab', ['', '/then'], ['/else']],
    ['nothing without then or else', { if: true }, 1, [''], []],
    ['nothing where then has no if', { then: {}, else: {} }, 1, [''], []],
    ['a boolean if', { if: true, then: {}, else: {} }, 1, ['', '/then'], ['/else']],
    ['a boolean if that fails', { if: false, then: {}, else: {} }, 1, ['', '/else'], ['/then']],
    [
      'one inside another',
      { if: { const: 1 }, else: { if: { const: 2 }, then: {}, else: {} } },
      2,
      ['', '/else', '/else/then'],
      ['/else/else'],
    ],
    [
      'several, by allOf',
      {
        allOf: [
          { if: { const: 1 }, then: {} },
          { if: { const: 2 }, then: {} },
        ],
      },
      2,
      ['', '/allOf/0', '/allOf/1', '/allOf/1/then'],
      ['/allOf/0/then'],
    ],
  ];
  for (const [what, schema, value, applied, left] of rows) {
    test(what, () => {
      const application = apply(schema, value);
      assert.deepEqual([locations(application), untaken(application)], [applied, left]);
    });
  }
  test('what is behind a condition knows it, and the one around it', () => {
    const { applied } = apply({ if: true, then: { if: false, else: { allOf: [{}] } } }, 1);
    const { condition } = applied.at(-1)!;
    assert.deepEqual(
      [condition?.keyword, condition?.test.location, condition?.outer?.keyword, condition?.outer?.outer],
      ['else', '/then/if', 'then', undefined],
    );
  });
});

describe('dependentSchemas', () => {
  const schema: Schema = { dependentSchemas: { a: { title: 'A' }, toString: { title: 'inherited' } } };
  const rows: [value: Json | undefined, applied: string[]][] = [
    [{ a: 1 }, ['', '/dependentSchemas/a']],
    [{ a: null }, ['', '/dependentSchemas/a']],
    [{ toString: 1 }, ['', '/dependentSchemas/toString']],
    [{ b: 1 }, ['']],
    [{}, ['']],
    [undefined, ['']],
    ['a', ['']],
  ];
  for (const [value, applied] of rows) {
    test(`of ${JSON.stringify(value)}`, () => assert.deepEqual(locations(apply(schema, value)), applied));
  }
  test('names the member that triggers it', () => {
    const { condition } = apply(schema, { a: 1 }).applied.at(-1)!;
    assert.deepEqual([condition?.keyword, condition?.member], ['dependentSchemas', 'a']);
  });
});

const tagged: Schema = {
  oneOf: [
    { properties: { method: { const: 'office' } }, required: ['method'] },
    { properties: { method: { const: 'post' }, street: { type: 'string' } }, required: ['method', 'street'] },
  ],
};
const untagged: Schema = {
  oneOf: [
    { type: 'object', properties: { name: { type: 'string' }, born: {} }, required: ['name'] },
    { type: 'object', properties: { company: { type: 'string' }, taxCode: {} }, required: ['company'] },
  ],
};
const scalar: Schema = {
  oneOf: [
    { type: 'string', title: 'Text' },
    { type: 'number', title: 'Number' },
  ],
};

describe('the branch taken', () => {
  const rows: [what: string, schema: Schema, value: Json | undefined, selected: number][] = [
    ['tagged: none of nothing', tagged, undefined, -1],
    ['tagged: none of an empty group', tagged, {}, -1],
    ['tagged: the first by its tag', tagged, { method: 'office' }, 0],
    ['tagged: the second by its tag, though it is not valid yet', tagged, { method: 'post' }, 1],
    ['tagged: none for an unknown tag', tagged, { method: 'pigeon' }, -1],
    ['tagged: without its tag, the one that names most of what is there', tagged, { street: 'X' }, 1],
    ['untagged: none of nothing', untagged, undefined, -1],
    ['untagged: none of an empty group', untagged, {}, -1],
    ['untagged: the first that accepts', untagged, { name: 'An' }, 0],
    ['untagged: the second that accepts', untagged, { company: 'X' }, 1],
    [
      'untagged: of those that accept, the one that names most of what is there',
      { oneOf: [{ properties: { a: {} } }, { properties: { a: {}, b: {} } }, { properties: { b: {} } }] },
      { a: 1, b: 2 },
      1,
    ],
    ['untagged: the nearest when none accepts', untagged, { taxCode: 3 }, 1],
    ['untagged: none when two are equally near', untagged, { born: 1, taxCode: 3 }, -1],
    ['untagged: none when nothing is named', untagged, { x: 1 }, -1],
    [
      'of lists: the only one that an empty list is of',
      { oneOf: [{ type: 'array', items: {} }, { type: 'string' }] },
      [],
      0,
    ],
    [
      'of lists: none when an empty list may be of several',
      {
        oneOf: [
          { type: 'array', items: {} },
          { type: 'array', minItems: 0 },
        ],
      },
      [],
      -1,
    ],
    ['of values: the first by type', scalar, 'a', 0],
    ['of values: the second by type', scalar, 1, 1],
    ['of values: none of nothing', scalar, undefined, -1],
    ['of values: none that accepts', scalar, true, -1],
    [
      'anyOf: the first that accepts',
      { anyOf: (untagged as { oneOf: Schema[] }).oneOf },
      { name: 'a', company: 'b' },
      0,
    ],
    ['a single branch is taken at once', { oneOf: [{ properties: { a: {} } }] }, undefined, 0],
    ['nullable: the real one of nothing', { anyOf: [{ type: 'null' }, { type: 'string' }] }, undefined, 1],
    ['nullable: the real one of null', { anyOf: [{ type: 'null' }, { type: 'string' }] }, null, 1],
    ['nullable: the real one of a value', { anyOf: [{ type: 'string' }, { type: 'null' }] }, 'a', 0],
    ['nullable: the real one of a wrong value', { anyOf: [{ type: 'string' }, { type: 'null' }] }, 3, 0],
  ];
  for (const [what, schema, value, selected] of rows) {
    test(what, () =>
      assert.deepEqual(
        apply(schema, value).choices.map((choice) => choice.selected),
        [selected],
      ),
    );
  }

  test('is the one that a person chose, whatever the value says', () => {
    assert.equal(apply(tagged, { method: 'office' }, { '/oneOf': 1 }).choices[0]?.selected, 1);
  });
  test('is not one that is no longer there', () => {
    assert.equal(apply(tagged, { method: 'office' }, { '/oneOf': 7 }).choices[0]?.selected, 0);
  });
  test('applies, and the others are left', () => {
    const application = apply(tagged, { method: 'post' });
    assert.deepEqual([locations(application), untaken(application)], [['', '/oneOf/1'], ['/oneOf/0']]);
  });
  test('is nobody’s while nothing is chosen', () => {
    const application = apply(tagged, {});
    assert.deepEqual([locations(application), untaken(application)], [[''], ['/oneOf/0', '/oneOf/1']]);
  });
  test('one choice inside the branch of another', () => {
    const nested: Schema = {
      oneOf: [{ title: 'none', type: 'null' }, { title: 'some', allOf: [tagged] }, { type: 'string' }],
    };
    const choices = apply(nested, { method: 'post' }, { '/oneOf': 1 }).choices;
    assert.deepEqual(
      choices.map(({ location, selected }) => [location, selected]),
      [
        ['/oneOf', 1],
        ['/oneOf/1/allOf/0/oneOf', 1],
      ],
    );
  });
  test('anyOf: a second branch joins when the value has its members', () => {
    const schema: Schema = {
      anyOf: [
        { properties: { email: { type: 'string' } }, required: ['email'] },
        { properties: { phone: { type: 'string' } }, required: ['phone'] },
      ],
    };
    assert.deepEqual(locations(apply(schema, { email: 'a', phone: 'b' })), ['', '/anyOf/0', '/anyOf/1']);
  });
  test('anyOf: a second branch that the value does not satisfy stays away', () => {
    const schema: Schema = {
      anyOf: [
        { properties: { email: { type: 'string' } }, required: ['email'] },
        { properties: { phone: { type: 'string' }, name: {} }, required: ['phone', 'name'] },
      ],
    };
    assert.deepEqual(locations(apply(schema, { email: 'a', phone: 'b' })), ['', '/anyOf/0']);
  });
});

describe('what is no choice', () => {
  const rows: [what: string, schema: Schema][] = [
    ['a list of options', { oneOf: [{ const: 'a', title: 'A' }, { const: 'b' }] }],
    ['options by enum', { anyOf: [{ enum: ['a'] }, { const: 'b' }] }],
    ['branches that only judge', { anyOf: [{ required: ['a'] }, { required: ['b'] }] }],
    ['branches that only refuse', { oneOf: [{ not: { required: ['a'] } }, { minProperties: 2 }] }],
  ];
  for (const [what, schema] of rows) {
    test(what, () => assert.deepEqual(apply(schema, {}).choices, []));
  }
});

describe('a choice says', () => {
  test('where it is, its branches and its tag', () => {
    const [choice] = apply({ allOf: [tagged] }, {}).choices;
    assert.deepEqual(
      [choice?.keyword, choice?.location, choice?.branches.map(({ location }) => location), choice?.tag],
      ['oneOf', '/allOf/0/oneOf', ['/allOf/0/oneOf/0', '/allOf/0/oneOf/1'], 'method'],
    );
  });
  const rows: [what: string, schema: Schema, settled: boolean][] = [
    ['open: two branches', tagged, false],
    ['settled: one branch', { oneOf: [{ properties: {} }] }, true],
    ['settled: one branch and null', { oneOf: [{ type: 'string' }, { type: 'null' }] }, true],
    [
      'open: two branches and null',
      { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'null' }] },
      false,
    ],
  ];
  for (const [what, schema, settled] of rows) {
    test(what, () => assert.equal(apply(schema).choices[0]?.settled, settled));
  }
});

describe('the span of a subschema', () => {
  test('ends after all that it brought in place', () => {
    const { applied } = apply({ allOf: [{ $ref: '#/$defs/a' }, {}], $defs: { a: {} } }, 1);
    assert.deepEqual(
      applied.map(({ location, end }) => [location, end]),
      [
        ['', 4],
        ['/allOf/0', 3],
        ['/$defs/a', 3],
        ['/allOf/1', 4],
      ],
    );
  });
});
