/**
 * Any schema at all, compiled and interpreted: the verdict and what is wrong are the same. The examples are what random
 * schemas found: of most of them AJV by itself says something else.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Json, SchemaObject } from '../../src/schema/json.js';
import { SchemaError } from '../../src/schema/schema-error.js';
import { createJudges } from '../suite/judges.js';
import { anySchema } from './any-schema.js';
import { runs } from './fast-check-runs.js';
import { anyJson } from './instance-of.js';

const proto = (value: Json): Json => JSON.parse(`{ "__proto__": ${JSON.stringify(value)} }`) as Json;
const refusing = { not: true };

describe('compiled and interpreted, a schema says the same', () => {
  // prettier-ignore
  const rows: [what: string, schema: SchemaObject, value: Json, valid: boolean][] = [
    ['of a member called toString', { enum: [{ a: 1 }] }, { toString: 1 }, false],
    ['of a constant with such a member', { const: { valueOf: 1, toString: 2 } }, { valueOf: 1, toString: 2 }, true],
    ['of a constant with a member called __proto__', { const: proto(1) }, proto(1), true],
    ['of a member without a name that is missing', { not: { required: [''] } }, {}, true],
    ['of __proto__, evaluated by a pattern', { patternProperties: { '.': true }, unevaluatedProperties: false }, proto(1), true],
    ['of __proto__, evaluated in a branch', { anyOf: [{ patternProperties: { '.': true } }, { properties: { a: true } }], unevaluatedProperties: false }, proto(1), true],
    ['of a pattern in a branch that is not taken', { anyOf: [{ patternProperties: { '^a': false } }, true], unevaluatedProperties: false }, { a: 1 }, false],
    ['of a pattern in a condition that is not met', { if: { patternProperties: { '^a': false } }, unevaluatedProperties: false }, { a: 1 }, false],
    ['of a pattern after such a branch', { allOf: [{ anyOf: [{ properties: { b: false } }, true] }, { patternProperties: { '^a': true } }], unevaluatedProperties: false }, { a: 1 }, true],
    ['of names beside a branch that is not taken', { properties: { a: true }, anyOf: [{ patternProperties: { '^b': false } }, true], unevaluatedProperties: false }, { a: 1, b: 1 }, false],
    ['of names beside a dependent schema', { properties: { a: true }, dependentSchemas: { b: { properties: { b: true } } }, unevaluatedProperties: false }, { a: 1 }, true],
    ['of the branch that the item before took', { items: { oneOf: [{ properties: { k: { const: 1 }, a: true }, required: ['k'] }, { properties: { k: { const: 2 } } }], unevaluatedProperties: false } }, [{ k: 1, a: 1 }, { k: 2, a: 1 }], false],
    ['of what comes after a tuple that is not full', { not: { prefixItems: [false], contains: refusing } }, [], true],
    ['of what comes after a negation that always fails', { if: { anyOf: [{ items: false }], ...refusing }, unevaluatedItems: { type: 'null' } }, [null], true],
    ['of what comes after a number of items that cannot be', { if: { contains: true, minContains: 2, maxContains: 1, anyOf: [{ items: false }] }, unevaluatedItems: true }, [], true],
    ['of a reference beside an option', { anyOf: [{ const: null, $dynamicRef: '#dynamic' }], $defs: { a: { $dynamicAnchor: 'dynamic' } } }, false, false],
    ['of what a second branch says of a name that fits a pattern', { anyOf: [{ properties: { b: true } }, { patternProperties: { '^c': true } }], unevaluatedProperties: false }, { b: 1, c: 2 }, true],
    ['of what a second branch leaves to the rest', { anyOf: [{ properties: { b: true } }, { allOf: [{ additionalProperties: true }] }], unevaluatedProperties: false }, { b: 1, c: 2 }, true],
    ['of a list that a branch judges by what it contains', { oneOf: [{ contains: true }], unevaluatedItems: { const: null } }, [false], true],
    ['of null where what takes it takes more than that', { oneOf: [{ type: 'null', not: {} }, { type: 'object' }] }, null, false],
    ['of a condition that null meets', { if: { minimum: 1 }, then: { type: 'string' } }, null, false],
    ['of what `contains` accepts in a branch that is taken', { anyOf: [{ contains: { const: 1 } }, { prefixItems: [true] }], unevaluatedItems: false }, [2, 1], true],
    ['of what it accepts in a branch that is not', { anyOf: [{ contains: { const: 1 }, minItems: 3 }, true], unevaluatedItems: false }, [1, 1], false],
    ['of what it accepts in a condition', { if: { contains: { const: 1 } }, then: { contains: { const: 2 } }, else: { contains: { const: 3 } }, unevaluatedItems: false }, [2, 1], true],
    ['of what it accepts where that is not met', { if: { contains: { const: 1 } }, then: { contains: { const: 2 } }, else: { contains: { const: 3 } }, unevaluatedItems: false }, [2, 3], false],
    ['of the rest of a second branch\'s items', { anyOf: [{ prefixItems: [true] }, { allOf: [{ items: true }] }], unevaluatedItems: false }, [1, 2], true],
    ['of what a schema that refers to itself evaluates', { properties: { a: { $ref: '#' } }, oneOf: [{ properties: { b: true }, required: ['b'] }, { patternProperties: { '^c': true }, not: { required: ['b'] } }], unevaluatedProperties: false }, { a: { a: { c: 1 } }, b: 1 }, true],
  ];
  for (const [what, schema, value, valid] of rows) {
    test(what, () => {
      const { compiled, interpreted, 'same issues': same } = createJudges(schema, []);
      assert.deepEqual([interpreted(value), compiled(value), same(value)], [valid, valid, valid]);
    });
  }

  test('whatever the schema, and whatever the value', () => {
    const counts = { refused: 0, valid: 0, invalid: 0 };
    const eight = fc.array(anyJson, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(anySchema, eight, (schema, values) => {
        const judges = createJudges(schema, []);
        const verdicts = answerAll(judges.interpreted, values);
        if (!verdicts) {
          counts.refused++;
          return;
        }
        for (const verdict of verdicts) counts[verdict ? 'valid' : 'invalid']++;
        assert.deepEqual(values.map(judges.compiled), verdicts);
        // Throws where the issues differ; where there are none, the value is valid.
        assert.deepEqual(values.map(judges['same issues']), verdicts);
      }),
      runs(2_000),
    );
    assert.ok(counts.valid > 1_000 && counts.invalid > 1_000, JSON.stringify(counts));
  });
});

/** Undefined for a schema that is refused, in words. */
function answerAll(judge: (value: Json) => boolean, values: readonly Json[]): boolean[] | undefined {
  try {
    return values.map(judge);
  } catch (error) {
    if (error instanceof SchemaError) return undefined;
    throw error;
  }
}
