import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json, Schema, SchemaObject } from '../../src/schema/json.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { awkwardNames, objectOf, snapshotPrototypes } from '../schema/awkward-names.js';

const text: Schema = { type: 'string' };
const line = {
  $id: 'https://forms.test/line',
  type: 'string',
  minLength: 2,
  $defs: { short: { $anchor: 'short', maxLength: 3 } },
};

describe('an interpreted validator', () => {
  // prettier-ignore
  const rows: [what: string, schema: Schema, valid: Json[], invalid: Json[]][] = [
    ['true', true, [null, 1, {}], []],
    ['false', false, [], [null, 1, {}]],
    ['nothing', {}, [null, [], 'a'], []],
    ['a type', text, ['a'], [1]],
    ['a $ref and what is beside it', { $ref: '#/$defs/a', maxLength: 2, $defs: { a: text } }, ['ab'], ['abc', 1]],
    ['recursion', { properties: { next: { $ref: '#' } }, additionalProperties: false }, [{ next: { next: {} } }], [{ next: { next: { other: 1 } } }]],
    ['another document', { $ref: 'https://forms.test/line' }, ['ab'], ['a']],
    ['a place in another document', { $ref: 'https://forms.test/line#/$defs/short' }, ['abc'], ['abcd']],
    ['an anchor in another document', { $ref: 'https://forms.test/line#short' }, ['abc'], ['abcd']],
    ['a resource inside', { $ref: 'https://forms.test/inner', $defs: { x: { $id: 'https://forms.test/inner', ...text } } }, ['a'], [1]],
    ['a dynamic reference', {
      $id: 'https://forms.test/strict', $dynamicAnchor: 'node', $ref: 'tree', required: ['label'],
      $defs: { tree: { $id: 'tree', $dynamicAnchor: 'node', properties: { children: { items: { $dynamicRef: '#node' } } } } },
    }, [{ label: 'a', children: [{ label: 'b' }] }], [{ label: 'a', children: [{}] }]],
    ['a format', { format: 'date' }, ['2026-03-05', 5], ['2026-02-30']],
    ['an unknown format', { format: 'no such format' }, ['anything'], []],
    ['a pattern that reads code points', { pattern: '^.$' }, ['🏥'], ['ab']],
    ['a length in code points', { maxLength: 1 }, ['🏥'], ['ab']],
    ['multiples of a fraction', { multipleOf: 0.01 }, [19.99, 0.07], [0.001]],
    ['if without then', { if: false }, [1], []],
    ['then without if', { then: false }, [1], []],
    ['contains', { contains: { const: 1 }, maxContains: 1 }, [[1], [2, 1]], [[], [2], [1, 1]]],
    ['contains, if it may be none', { contains: { const: 1 }, minContains: 0 }, [[], [2]], []],
    ['a tuple', { prefixItems: [text], items: false }, [[], ['a']], [[1], ['a', 'b']]],
    ['what is evaluated by an `if`', { if: { properties: { a: { const: 1 } }, required: ['a'] }, unevaluatedProperties: false }, [{ a: 1 }, {}], [{ a: 2 }, { b: 1 }]],
    ['what is evaluated by contains', { contains: text, unevaluatedItems: false }, [['a']], [['a', 1]]],
    ['what is not evaluated by a branch that fails', { anyOf: [{ properties: { a: text }, required: ['a'] }, true], unevaluatedProperties: false }, [{ a: 'x' }, {}], [{ a: 1 }]],
    ['what cousins evaluate', { allOf: [{ properties: { a: true } }, { unevaluatedProperties: false }] }, [{}], [{ a: 1 }]],
    ['names', { propertyNames: { maxLength: 1 } }, [{ a: 1 }], [{ ab: 1 }]],
    ['names by pattern', { patternProperties: { '^x': text }, additionalProperties: false }, [{ x: 'a' }], [{ x: 1 }, { y: 'a' }]],
    ['equal values', { uniqueItems: true }, [[1, '1', [1]]], [[{ a: 1, b: 2 }, { b: 2, a: 1 }]]],
    ['exactly one', { oneOf: [{ minLength: 2 }, { maxLength: 3 }] }, ['a', 'abcd'], ['ab']],
  ];
  for (const [what, schema, valid, invalid] of rows) {
    for (const value of valid) {
      test(`${what}: accepts ${JSON.stringify(value)}`, () => {
        assert.equal(interpretedValidator(schema, [line]).isValid(value), true);
      });
    }
    for (const value of invalid) {
      test(`${what}: refuses ${JSON.stringify(value)}`, () => {
        assert.equal(interpretedValidator(schema, [line]).isValid(value), false);
      });
    }
  }
});

describe('a subschema is judged at', () => {
  const schema: SchemaObject = {
    if: { minLength: 2 },
    properties: { 'a/b~c': { oneOf: [text, { type: 'number' }] }, 'họ %41': { not: text } },
    $defs: {
      n: { $ref: '#/$defs/m' },
      m: { maximum: 3 },
      inner: { $id: 'https://forms.test/inner', $ref: '#/$defs/m', $defs: { m: { maximum: 9 } } },
    },
  };
  const rows: [location: string, accepted: Json, refused: Json][] = [
    ['/if', 'ab', 'a'],
    ['/properties/a~1b~0c/oneOf/1', 1, 'a'],
    ['/properties/họ %41/not', 'a', 1],
    ['/$defs/n', 3, 4],
    ['/$defs/inner', 9, 10],
    ['https://forms.test/line#', 'ab', 'a'],
    ['https://forms.test/line#/$defs/short', 'abc', 'abcd'],
    ['hoso:/beside#/$defs/short', 'a', 'ab'],
  ];
  const beside = { $id: 'beside', $defs: { short: { maxLength: 1 } } };
  for (const [location, accepted, refused] of rows) {
    test(location, () => {
      const validator = interpretedValidator(schema, [line, beside]);
      assert.deepEqual(
        [validator.matches(location, accepted), validator.matches(location, refused)],
        [true, false],
      );
    });
  }
});

describe('a member called', () => {
  const prototypes = snapshotPrototypes();
  for (const name of awkwardNames) {
    const schema: SchemaObject = {
      properties: objectOf(name, text),
      required: [name],
      additionalProperties: false,
    };
    test(`${JSON.stringify(name)} is judged`, () => {
      const validator = interpretedValidator(schema);
      assert.deepEqual(
        [objectOf(name, 'x'), objectOf(name, 1), {}].map((value) => validator.isValid(value)),
        [true, false, false],
      );
    });
    test(`${JSON.stringify(name)} is a constant’s`, () => {
      const validator = interpretedValidator({ const: objectOf(name, 1) });
      assert.deepEqual(
        [objectOf(name, 1), objectOf(name, 2), {}].map((value) => validator.isValid(value)),
        [true, false, false],
      );
    });
    test(`${JSON.stringify(name)} has dependents`, () => {
      const validator = interpretedValidator({
        dependentRequired: objectOf(name, ['other']),
        dependentSchemas: objectOf(name, { maxProperties: 2 }),
      });
      assert.deepEqual(
        [{}, objectOf(name, 1), { ...objectOf(name, 1), other: 1 }].map((value) => validator.isValid(value)),
        [true, false, true],
      );
    });
    test(`${JSON.stringify(name)} is unevaluated unless it is named`, () => {
      const validator = interpretedValidator({
        properties: objectOf('named', true),
        unevaluatedProperties: false,
      });
      assert.deepEqual(
        [{}, { named: 1 }, objectOf(name, 1)].map((value) => validator.isValid(value)),
        [true, true, false],
      );
    });
  }
  test('anything leaves the prototypes alone', () => assert.equal(snapshotPrototypes(), prototypes));
});

test('the schema is not written to', () => {
  const schema = {
    properties: { a: { $ref: '#/$defs/a' } },
    $defs: { a: { $id: 'https://forms.test/a', type: 'string' } },
  };
  const before = structuredClone(schema);
  interpretedValidator(schema, [line]).isValid({ a: 'x' });
  assert.deepEqual(schema, before);
});
