import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dialectOf, translate } from '../../src/schema/dialect.js';
import type { Json, Schema, SchemaObject } from '../../src/schema/json.js';
import { openSchema } from '../../src/schema/open-schema.js';
import { SchemaError } from '../../src/schema/schema-error.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';

const draft = {
  4: 'http://json-schema.org/draft-04/schema#',
  6: 'http://json-schema.org/draft-06/schema#',
  7: 'http://json-schema.org/draft-07/schema#',
  2019: 'https://json-schema.org/draft/2019-09/schema',
  2020: 'https://json-schema.org/draft/2020-12/schema',
} as const;

describe('a schema in 2020-12', () => {
  const schema = { $schema: draft[2020], prefixItems: [true], $defs: { a: { $id: 'a', items: {} } } };

  test('stays the very same object', () => assert.equal(translate(schema), schema));

  test('so does one without $schema', () => {
    const plain = { exclusiveMinimum: true, dependencies: { a: ['b'] } };
    assert.equal(translate(plain), plain);
  });
});

describe('an older schema is said in 2020-12:', () => {
  const cases: readonly [what: string, dialect: 4 | 6 | 7 | 2019, before: object, after: object][] = [
    ['a tuple', 7, { items: [{}, true] }, { prefixItems: [{}, true] }],
    ['a tuple in 2019-09', 2019, { items: [true] }, { prefixItems: [true] }],
    ['the rest of a tuple', 7, { items: [true], additionalItems: false }, { prefixItems: [true], additionalItems: false, items: false }],
    ['additionalItems without a tuple', 7, { items: {}, additionalItems: false }, { items: {}, additionalItems: false }],
    [
      'dependencies',
      7,
      { dependencies: { a: ['b'], c: { required: ['d'] } } },
      {
        dependencies: { a: ['b'], c: { required: ['d'] } },
        dependentRequired: { a: ['b'] },
        dependentSchemas: { c: { required: ['d'] } },
      },
    ],
    ['exclusiveMinimum: true', 4, { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    ['exclusiveMaximum: true', 4, { exclusiveMaximum: true, maximum: 1 }, { exclusiveMaximum: 1 }],
    ['exclusiveMinimum: false', 4, { minimum: 1, exclusiveMinimum: false }, { minimum: 1 }],
    ['id', 4, { id: 'http://x.test/a' }, { $id: 'http://x.test/a' }],
    ['id in a later draft is no keyword', 6, { id: 'http://x.test/a' }, { id: 'http://x.test/a' }],
    ['an anchor in an id', 4, { id: '#a' }, { $anchor: 'a' }],
    ['an anchor in an $id', 7, { $id: 'b.json#a' }, { $id: 'b.json', $anchor: 'a' }],
    ['an empty fragment', 7, { $id: 'b.json#' }, { $id: 'b.json' }],
    ['definitions keep their name', 7, { definitions: { a: { items: [] } } }, { definitions: { a: { prefixItems: [] } } }],
    [
      '$ref alone counts',
      7,
      { properties: { a: { $ref: '#', type: 'string', title: 'A', definitions: {}, 'x-number': '[1]' } } },
      { properties: { a: { $ref: '#', title: 'A', definitions: {}, 'x-number': '[1]' } } },
    ],
    ['$ref and its neighbours in 2019-09', 2019, { $ref: '#/$defs/a', type: 'string' }, { $ref: '#/$defs/a', type: 'string' }],
    ['$recursiveRef', 2019, { items: { $recursiveRef: '#' } }, { items: { $dynamicRef: '#' } }],
    [
      '$recursiveAnchor',
      2019,
      { $recursiveAnchor: true, items: { $recursiveRef: '#' } },
      { $dynamicAnchor: '__recursive', items: { $dynamicRef: '#__recursive' } },
    ],
    ['what draft-04 does not know', 4, { const: 1, contains: {}, if: {}, propertyNames: {} }, {}],
    ['what draft-06 does not know', 6, { const: 1, if: {}, then: false }, { const: 1 }],
    ['what draft-07 does not know', 7, { if: {}, unevaluatedItems: false, dependentRequired: {} }, { if: {} }],
    ['what 2019-09 does not know', 2019, { unevaluatedItems: false, prefixItems: [false] }, { unevaluatedItems: false }],
    ['data is no schema', 7, { enum: [{ items: [1] }], default: { id: 'a' } }, { enum: [{ items: [1] }], default: { id: 'a' } }],
    ['a property called items', 7, { properties: { items: { items: [true] } } }, { properties: { items: { prefixItems: [true] } } }],
    ['a member called __proto__', 7, JSON.parse('{"properties":{"__proto__":{"items":[true]}}}') as object,
      JSON.parse('{"properties":{"__proto__":{"prefixItems":[true]}}}') as object],
  ]; // prettier-ignore

  for (const [what, dialect, before, after] of cases) {
    test(what, () => {
      const schema = { $schema: draft[dialect], ...before };
      const written = JSON.stringify(schema);
      assert.deepEqual(translate(schema), { $schema: draft[2020], ...after });
      assert.equal(JSON.stringify(schema), written, 'the schema that was given is changed');
    });
  }
});

describe('each resource speaks its own dialect:', () => {
  const tuple = { items: [{ type: 'string' }], additionalItems: false };

  test('an old one in a new one', () => {
    const schema = { $defs: { old: { $id: 'old', $schema: draft[7], ...tuple } } };
    assert.deepEqual(Object.keys((translate(schema) as typeof schema).$defs.old).sort(), [
      '$id', '$schema', 'additionalItems', 'items', 'prefixItems',
    ]); // prettier-ignore
  });

  test('a new one in an old one', () => {
    const inner = { $id: 'new', $schema: draft[2020], prefixItems: [true], unevaluatedItems: false };
    const schema = { $schema: draft[7], definitions: { inner } };
    assert.equal((translate(schema) as typeof schema).definitions.inner, inner);
  });

  test('another document without $schema that of the first', () => {
    const { registry } = interpretedValidator({ $schema: draft[7], $ref: 'http://x.test/a' }, [
      { $id: 'http://x.test/a', ...tuple },
    ]);
    const other = registry!.resolve('http://x.test/a', registry!.root).schema as object;
    assert.ok('prefixItems' in other);
  });
});

describe('a pointer into a place that moved still leads there:', () => {
  const cases: readonly [reference: string, good: Json, bad: Json][] = [
    ['#/definitions/pair/items/0', 'a', 1],
    ['#/definitions/pair/additionalItems', true, 'a'],
    ['#/definitions/needs/dependencies/a', { b: 1 }, {}],
    ['#/definitions/nested/items/0/items/1', 1, 'a'],
    ['#/definitions/items/items/0', null, 1],
    ['#pair', ['a'], [1]],
  ];
  for (const [$ref, good, bad] of cases) {
    test($ref, () => {
      const validator = interpretedValidator({
        $schema: draft[7],
        definitions: {
          pair: { $id: '#pair', items: [{ type: 'string' }], additionalItems: { type: 'boolean' } },
          needs: { dependencies: { a: { required: ['b'] } } },
          nested: { items: [{ items: [true, { type: 'number' }] }] },
          items: { items: [{ type: 'null' }] },
        },
        properties: { value: { $ref } },
      });
      assert.equal(validator.isValid({ value: good }), true);
      assert.equal(validator.isValid({ value: bad }), false);
    });
  }

  test('but not where it never was', () => {
    assert.throws(() => openSchema({ $ref: '#/items/1', prefixItems: [true] }), SchemaError);
  });
});

describe('a dialect', () => {
  for (const [year, uri] of Object.entries(draft)) {
    test(`${uri} is known`, () => assert.equal(dialectOf({ $schema: uri }).draft, Number(year)));
    test(`${uri} by http or https, with # or without`, () => {
      const other = uri.endsWith('#')
        ? uri.replace('http:', 'https:').slice(0, -1)
        : uri.replace('https:', 'http:') + '#';
      assert.equal(dialectOf({ $schema: other }).draft, Number(year));
    });
  }

  const unknown: unknown[] = [
    'http://json-schema.org/draft-03/schema#',
    'http://json-schema.org/draft-05/schema#',
    'http://json-schema.org/schema#',
    'https://json-schema.org/draft/2021-01/schema',
    'https://example.test/https://json-schema.org/draft/2020-12/schema',
    'draft-07',
    '',
    7,
    null,
  ];
  for (const $schema of unknown) {
    test(`${JSON.stringify($schema)} is refused, with those that are known`, () => {
      assert.throws(
        () => openSchema({ $schema }),
        (error) =>
          error instanceof SchemaError &&
          error.location === '/$schema' &&
          /draft-04.*2020-12/.test(error.remedy),
      );
    });
  }

  test('of a resource inside is refused where it stands', () => {
    const schema = { $defs: { 'a/b': { $id: 'a', $schema: 'mine' } } };
    assert.throws(
      () => openSchema(schema),
      (error) => error instanceof SchemaError && error.location === '/$defs/a~1b/$schema',
    );
  });
});

describe('a dialect of one’s own, by its meta-schema in `schemas`,', () => {
  const uri = 'https://forms.test/dialect';
  const vocab = (name: string): string => `https://json-schema.org/draft/2020-12/vocab/${name}`;
  const metaSchema = (
    vocabularies: Readonly<Record<string, boolean>> | undefined,
    $schema: string = draft[2020],
  ): SchemaObject => ({
    $schema,
    $id: uri,
    ...(vocabularies && { $vocabulary: vocabularies }),
  });
  const said = (schema: object, others: readonly SchemaObject[]): Schema =>
    openSchema({ $schema: uri, ...schema }, others).root.schema;

  test('without the validation vocabulary has no assertions', () =>
    assert.deepEqual(
      said({ type: 'object', required: ['a'], properties: { a: { minimum: 1, title: 'A' } } }, [
        metaSchema({ [vocab('core')]: true, [vocab('applicator')]: true }),
      ]),
      { $schema: draft[2020], properties: { a: { title: 'A' } } },
    ));
  test('without the applicator vocabulary has no subschemas but the named ones', () =>
    assert.deepEqual(
      said({ $ref: '#/$defs/a', $defs: { a: { type: 'string', not: {} } } }, [
        metaSchema({ [vocab('validation')]: true }),
      ]),
      { $schema: draft[2020], $ref: '#/$defs/a', $defs: { a: { type: 'string' } } },
    ));
  for (const [what, vocabularies, isAsserted] of [
    ['annotate', { [vocab('format-annotation')]: true }, false],
    ['assert', { [vocab('format-assertion')]: true }, true],
    ['assert, if they can', { [vocab('format-assertion')]: false }, true],
    ['mean nothing', { [vocab('core')]: true }, false],
  ] as const) {
    test(`may say that formats ${what}`, () =>
      assert.deepEqual(said({ format: 'date' }, [metaSchema(vocabularies)]), {
        $schema: draft[2020],
        ...(isAsserted && { format: 'date' }),
      }));
  }
  for (const isNeeded of [true, false]) {
    test(`in 2019-09 asserts formats if the vocabulary is needed: ${isNeeded}`, () => {
      const name = 'https://json-schema.org/draft/2019-09/vocab/format';
      const after = said({ format: 'date' }, [metaSchema({ [name]: isNeeded }, draft[2019])]);
      assert.deepEqual(after, { $schema: draft[2020], ...(isNeeded && { format: 'date' }) });
    });
  }
  test('in 2019-09 has `unevaluated…` with the applicators', () => {
    const name = 'https://json-schema.org/draft/2019-09/vocab/applicator';
    const after = said({ unevaluatedItems: false }, [metaSchema({ [name]: true }, draft[2019])]);
    assert.deepEqual(after, { $schema: draft[2020], unevaluatedItems: false });
  });
  test('may have a vocabulary that nobody has to know', () =>
    assert.deepEqual(
      said({ type: 'string' }, [metaSchema({ [vocab('validation')]: true, 'https://forms.test/v': false })]),
      { $schema: draft[2020], type: 'string' },
    ));
  test('that states no vocabularies is the draft that it is written in', () =>
    assert.deepEqual(said({ items: [true], format: 'date' }, [metaSchema(undefined, draft[7])]), {
      $schema: draft[2020],
      prefixItems: [true],
      format: 'date',
    }));
  test('holds for one resource, and for what is inside it', () =>
    assert.deepEqual(
      openSchema(
        { minimum: 1, $defs: { a: { $id: 'a', $schema: uri, minimum: 1, $defs: { b: { minimum: 1 } } } } },
        [metaSchema({ [vocab('core')]: true })],
      ).root.schema,
      { minimum: 1, $defs: { a: { $id: 'a', $schema: draft[2020], $defs: { b: {} } } } },
    ));

  const refused: readonly [what: string, others: readonly SchemaObject[], problem: RegExp][] = [
    ['that is not there', [], /dialect .* is not known/],
    ['that is written in itself', [metaSchema({}, uri)], /dialect .* is not known/],
    [
      'with a vocabulary that has to be known and is not',
      [metaSchema({ 'https://forms.test/v': true })],
      /needs the vocabulary "https:\/\/forms\.test\/v"/,
    ],
  ];
  for (const [what, others, problem] of refused) {
    test(`${what} is refused`, () =>
      assert.throws(
        () => openSchema({ $schema: uri }, others),
        (error) =>
          error instanceof SchemaError && error.location === '/$schema' && problem.test(error.problem),
      ));
  }
});
