import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json, Schema } from '../../src/schema/json.js';
import { isPlain, judge, judgeAll, judgeValue } from '../../src/schema/judge.js';
import { treeOf } from './outline.js';

/** Everything wrong with a value, one line each: pointer, keyword, location. */
function judged(schema: Schema, value?: Json): string[] {
  return judgeAll(treeOf(schema, value)).map(
    ({ pointer, keyword, location }) => `${pointer} ${keyword} ${location}`,
  );
}

const text: Schema = { type: 'string' };
const delivery: Schema = {
  type: 'object',
  oneOf: [
    { title: 'At the office', properties: { method: { const: 'office' } }, required: ['method'] },
    {
      title: 'By post',
      properties: { method: { const: 'post' }, street: { type: 'string', minLength: 3 } },
      required: ['method', 'street'],
    },
  ],
};
const conditional: Schema = {
  type: 'object',
  properties: { has: { type: 'boolean' } },
  if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
  then: { properties: { number: { type: 'string', pattern: '^[0-9]+$' } }, required: ['number'] },
  else: { properties: { reason: text, number: false } },
};

// prettier-ignore
const rows: [what: string, schema: Schema, value: Json | undefined, failures: string[]][] = [
  ['nothing', text, 'a', []],
  ['a wrong type', text, 3, [' type /type']],
  ['each rule that is broken, the most basic first', { pattern: 'x', minLength: 3, type: 'string' }, 'a', [' minLength /minLength', ' pattern /pattern']],
  ['the rule of a $ref, where it stands', { $ref: '#/$defs/a', $defs: { a: { minLength: 2 } } }, 'a', [' minLength /$defs/a/minLength']],
  ['a rule in allOf', { allOf: [{ minLength: 2 }] }, 'a', [' minLength /allOf/0/minLength']],
  ['a false schema', false, 'a', [' false ']],
  ['a false member', { properties: { a: { allOf: [false] } } }, { a: 1 }, ['/a false /properties/a/allOf/0']],

  ['what is required and missing, on the child', { properties: { a: text }, required: ['a'] }, {}, ['/a required /required']],
  ['what is required and only named there', { type: 'object', required: ['a'] }, {}, ['/a required /required']],
  ['the root that is missing', text, undefined, [' required ']],
  ['a required text that is empty is there', { properties: { a: text }, required: ['a'] }, { a: '' }, []],
  ['required by dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1 }, ['/b required /dependentRequired/a']],
  ['required by a condition', conditional, { has: true }, ['/number required /then/required']],
  ['a required group, not what is missing in it', { properties: { g: { properties: { a: text }, required: ['a'] } }, required: ['g'] }, {}, ['/g required /required']],
  ['what is missing in a group once it is begun', { properties: { g: { properties: { a: text }, required: ['a'] } } }, { g: {} }, ['/g/a required /properties/g/required']],
  ['nothing in an optional group that is absent', { properties: { g: { properties: { a: text }, required: ['a'] } } }, {}, []],
  ['nothing in an absent group inside an absent group', { properties: { g: { properties: { h: { required: ['a'] } }, required: ['h'] } } }, {}, []],
  ['a row’s missing member', { items: { properties: { a: text }, required: ['a'] } }, [{}], ['/0/a required /items/required']],

  ['the branch taken', conditional, { has: true, number: 'x' }, ['/number pattern /then/properties/number/pattern']],
  ['not the rules of the branch left', conditional, { has: false, reason: 3 }, ['/reason type /else/properties/reason/type']],
  ['a hidden answer that the schema refuses', conditional, { has: false, number: 'x' }, ['/number false /else/properties/number']],
  ['not a hidden answer that it does not refuse', { if: { required: ['k'] }, then: { properties: { a: { type: 'number' } } } }, { a: 'x' }, []],
  ['neither branch of an `if` whose value is absent', { properties: { a: { if: { type: 'string', minLength: 2 }, then: { pattern: 'x' }, else: { pattern: 'y' } } } }, {}, []],

  ['a choice not made', delivery, {}, [' oneOf /oneOf']],
  ['a choice not made in a required group that is absent', { properties: { d: delivery }, required: ['d'] }, {}, ['/d oneOf /properties/d/oneOf']],
  ['no choice in an optional group that is absent', { properties: { d: delivery } }, {}, []],
  ['no choice where an empty group is right as it is', { type: 'object', oneOf: [{ title: 'A', properties: { a: text } }, { title: 'B', properties: { b: text }, required: ['b'] }] }, {}, []],
  ['a tag that no branch has', delivery, { method: 'pigeon' }, [' oneOf /oneOf']],
  ['the branch chosen', delivery, { method: 'post', street: 'x' }, ['/street minLength /oneOf/1/properties/street/minLength']],
  ['what is missing in the branch chosen', delivery, { method: 'post' }, ['/street required /oneOf/1/required']],
  ['two branches at once', { oneOf: [{ title: 'A', minLength: 1 }, { title: 'B', maxLength: 5 }] }, 'abc', [' oneOf /oneOf']],
  ['not two branches at once of an anyOf', { anyOf: [{ title: 'A', minLength: 1 }, { title: 'B', maxLength: 5 }] }, 'abc', []],
  ['an option that is none', { oneOf: [{ const: 'a' }, { const: 'b' }] }, 'c', [' oneOf /oneOf']],
  ['an option', { oneOf: [{ const: 'a', title: 'A' }, { const: 'b' }] }, 'b', []],
  ['the same option twice', { oneOf: [{ const: 'a' }, { const: 'a' }] }, 'a', [' oneOf /oneOf']],
  ['options with more to them', { oneOf: [{ enum: ['a', 'b'], maxLength: 1 }, { const: 'c' }] }, 'd', [' oneOf /oneOf']],
  ['null where it is allowed', { anyOf: [text, { type: 'null' }] }, null, []],
  ['null where it is allowed, by another rule', { anyOf: [text, { type: 'null' }], not: { type: 'null' } }, null, [' not /not']],
  ['null twice allowed', { oneOf: [{ type: ['string', 'null'] }, { type: 'null' }] }, null, [' oneOf /oneOf']],
  ['the rule of the branch beside null', { anyOf: [{ type: 'string', minLength: 2 }, { type: 'null' }] }, 'a', [' minLength /anyOf/0/minLength']],
  ['nothing in a group that is null', { properties: { g: { type: ['object', 'null'], properties: { a: text }, required: ['a'] } } }, { g: null }, []],
  ['nothing in a group or null that is null', { properties: { g: { anyOf: [{ properties: { a: text }, required: ['a'] }, { type: 'null' }] } } }, { g: null }, []],
  ['judging branches, none met', { anyOf: [{ required: ['a'] }, { required: ['b'] }] }, {}, [' anyOf /anyOf']],
  ['judging branches, one met', { anyOf: [{ required: ['a'] }, { required: ['b'] }] }, { b: 1 }, []],
  ['judging branches of oneOf, two met', { oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 1 }, [' oneOf /oneOf']],

  ['not', { not: { type: 'string' } }, 'a', [' not /not']],
  ['not, by a boolean', { not: true }, 'a', [' not /not']],
  ['contains too few', { contains: { const: 1 } }, [2], [' contains /contains']],
  ['contains enough', { contains: { const: 1 }, minContains: 2 }, [1, 1], []],
  ['contains fewer than minContains', { contains: { const: 1 }, minContains: 2 }, [1], [' contains /contains']],
  ['contains none, and need not', { contains: { const: 1 }, minContains: 0 }, [], []],
  ['contains too many', { contains: { const: 1 }, maxContains: 1 }, [1, 1], [' maxContains /maxContains']],
  ['contains of a value that is no list', { contains: { const: 1 } }, 'a', []],
  ['a member’s name, on the member', { propertyNames: { maxLength: 2 }, additionalProperties: text }, { abc: 'x', ab: 'y' }, ['/abc propertyNames /propertyNames']],
  ['a member too many, on the member', { additionalProperties: false }, { a: 1 }, ['/a additionalProperties /additionalProperties']],
  ['an unevaluated member, on the member', { allOf: [{ properties: { a: true } }], unevaluatedProperties: false }, { a: 1, b: 1 }, ['/b unevaluatedProperties /unevaluatedProperties']],
  ['an item too many, on the item', { prefixItems: [true], items: false }, [1, 2], ['/1 items /items']],
  ['an unevaluated item, on the item', { prefixItems: [true], unevaluatedItems: false }, [1, 2], ['/1 unevaluatedItems /unevaluatedItems']],
  ['a rule of the list itself', { type: 'array', minItems: 1 }, [], [' minItems /minItems']],
  ['a rule of dependentSchemas', { dependentSchemas: { a: { maxProperties: 1 } } }, { a: 1, b: 1 }, [' maxProperties /dependentSchemas/a/maxProperties']],
  ['in the order of the fields', { properties: { b: text, a: text } }, { a: 1, b: 1 }, ['/b type /properties/b/type', '/a type /properties/a/type']],
];

describe('what is wrong', () => {
  for (const [what, schema, value, failures] of rows) {
    test(what, () => assert.deepEqual(judged(schema, value), failures));
  }
});

describe('a failure', () => {
  test('tells the limit', () => {
    const [failure] = judge(treeOf({ maxLength: 3 }, 'abcd'));
    assert.equal(failure?.limit, 3);
  });
  test('is found once for a description', () => {
    const node = treeOf(text, 3);
    assert.equal(judge(node), judge(node));
  });
  test('may be asked for a value that is still being typed', () => {
    const node = treeOf({ type: 'string', minLength: 3 }, 'abc');
    assert.deepEqual(
      [judgeValue(node, 'ab').map(({ keyword }) => keyword), judge(node)],
      [['minLength'], []],
    );
  });
});

describe('isPlain', () => {
  const options: [schema: Record<string, unknown>, plain: boolean][] = [
    [{ const: 'a' }, true],
    [{ const: null }, true],
    [{ const: 'a', title: 'A', description: 'a', $comment: 'a', deprecated: true, 'x-source': {} }, true],
    [{ const: 'a', type: 'string' }, false],
    [{ const: 'a', pattern: 'b' }, false],
    [{ title: 'A' }, false],
  ];
  for (const [schema, plain] of options) {
    test(`${JSON.stringify(schema)}: ${plain}`, () => assert.equal(isPlain(schema), plain));
  }
});
