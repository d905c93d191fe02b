import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applicableTo, type Applied } from '../../src/schema/applicable.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { itemSubschemas, memberSubschemas, toRegExp, type Member } from '../../src/schema/members.js';
import { createRegistry, type Registry } from '../../src/schema/registry.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';

function apply(schema: Schema, value: Json): [applied: readonly Applied[], registry: Registry] {
  const registry = createRegistry(schema);
  const validator = interpretedValidator(schema);
  const { applied } = applicableTo([registry.root], value, {
    registry,
    matches: validator.matches.bind(validator),
    chosen: () => undefined,
  });
  return [applied, registry];
}

function memberOf(schema: Schema, key: string, value: Json = { [key]: 1 }): Member {
  const [applied, registry] = apply(schema, value);
  return memberSubschemas(applied, key, registry);
}

const a = { title: 'a' };

describe('the subschemas of a member', () => {
  const rows: [what: string, schema: Schema, key: string, locations: string[]][] = [
    ['named', { properties: { a } }, 'a', ['/properties/a']],
    ['not named', { properties: { a } }, 'b', []],
    [
      'named twice',
      { properties: { a }, allOf: [{ properties: { a } }] },
      'a',
      ['/properties/a', '/allOf/0/properties/a'],
    ],
    ['by a pattern', { patternProperties: { '^x-': a } }, 'x-1', ['/patternProperties/^x-']],
    [
      'by a pattern in the middle of the name',
      { patternProperties: { o: a } },
      'foo',
      ['/patternProperties/o'],
    ],
    ['not by a pattern that does not match', { patternProperties: { '^x-': a } }, 'y', []],
    [
      'by two patterns',
      { patternProperties: { a, b: a } },
      'ab',
      ['/patternProperties/a', '/patternProperties/b'],
    ],
    [
      'by name and pattern',
      { properties: { a }, patternProperties: { a } },
      'a',
      ['/properties/a', '/patternProperties/a'],
    ],
    ['additional', { additionalProperties: a }, 'b', ['/additionalProperties']],
    ['not additional when named', { properties: { a }, additionalProperties: false }, 'a', ['/properties/a']],
    [
      'not additional when a pattern matches',
      { patternProperties: { a }, additionalProperties: false },
      'a',
      ['/patternProperties/a'],
    ],
    [
      'additional though named in another subschema',
      { properties: { a }, allOf: [{ additionalProperties: false }] },
      'a',
      ['/properties/a', '/allOf/0/additionalProperties'],
    ],
    ['unevaluated', { unevaluatedProperties: a }, 'b', ['/unevaluatedProperties']],
    [
      'not unevaluated when named',
      { properties: { a }, unevaluatedProperties: false },
      'a',
      ['/properties/a'],
    ],
    [
      'not unevaluated when named in place',
      { allOf: [{ properties: { a } }], unevaluatedProperties: false },
      'a',
      ['/allOf/0/properties/a'],
    ],
    [
      'not unevaluated when named behind a $ref',
      { $ref: '#/$defs/x', $defs: { x: { properties: { a } } }, unevaluatedProperties: false },
      'a',
      ['/$defs/x/properties/a'],
    ],
    [
      'not unevaluated when additional',
      { allOf: [{ additionalProperties: a }], unevaluatedProperties: false },
      'b',
      ['/allOf/0/additionalProperties'],
    ],
    [
      'not unevaluated when unevaluated further in',
      { allOf: [{ unevaluatedProperties: a }], unevaluatedProperties: false },
      'b',
      ['/allOf/0/unevaluatedProperties'],
    ],
    [
      'unevaluated when named only around it',
      { properties: { a }, allOf: [{ unevaluatedProperties: false }] },
      'a',
      ['/properties/a', '/allOf/0/unevaluatedProperties'],
    ],
    [
      'unevaluated when named beside it',
      { allOf: [{ properties: { a } }, { unevaluatedProperties: false }] },
      'a',
      ['/allOf/0/properties/a', '/allOf/1/unevaluatedProperties'],
    ],
    [
      'unevaluated in a branch that is not taken',
      { if: { required: ['z'] }, then: { properties: { a } }, unevaluatedProperties: false },
      'a',
      ['/unevaluatedProperties'],
    ],
    [
      '__proto__ by name',
      JSON.parse('{"properties": {"__proto__": {"title": "a"}}}') as Schema,
      '__proto__',
      ['/properties/__proto__'],
    ],
    ['toString not by inheritance', { properties: { a }, patternProperties: { z: a } }, 'toString', []],
  ];
  for (const [what, schema, key, locations] of rows) {
    test(what, () =>
      assert.deepEqual(
        memberOf(schema, key).subschemas.map(({ location }) => location),
        locations,
      ),
    );
  }

  test('hand down the dynamic scope', () => {
    const schema: Schema = { $id: 'https://forms.test/x', properties: { a } };
    assert.deepEqual(memberOf(schema, 'a').subschemas[0]?.scope, ['https://forms.test/x']);
  });
});

describe('what an `if` evaluates', () => {
  const schema: Schema = {
    if: { properties: { a: { const: 1 } }, required: ['a'] },
    then: { properties: { b: {} } },
    unevaluatedProperties: false,
  };
  const rows: [what: string, key: string, value: Json, locations: string[]][] = [
    ['is evaluated where the condition holds', 'a', { a: 1 }, []],
    ['is not where it fails', 'a', { a: 2 }, ['/unevaluatedProperties']],
  ];
  for (const [what, key, value, locations] of rows) {
    test(what, () =>
      assert.deepEqual(
        memberOf(schema, key, value).subschemas.map(({ location }) => location),
        locations,
      ),
    );
  }
});

describe('a member is', () => {
  const rows: [what: string, schema: Schema, key: string, named: boolean, excluded: boolean][] = [
    ['named by properties', { properties: { a } }, 'a', true, false],
    ['named by a pattern', { patternProperties: { a } }, 'a', true, false],
    ['not named by a catch-all', { additionalProperties: a }, 'a', false, false],
    ['excluded by false', { properties: { a: false } }, 'a', true, true],
    ['excluded by one of two', { properties: { a }, allOf: [{ properties: { a: false } }] }, 'a', true, true],
    ['refused, not excluded, by additionalProperties', { additionalProperties: false }, 'a', false, false],
  ];
  for (const [what, schema, key, named, excluded] of rows) {
    test(what, () => {
      const member = memberOf(schema, key);
      assert.deepEqual([member.named, member.excluded], [named, excluded]);
    });
  }
});

describe('the subschemas of an item', () => {
  const tuple: Schema = { prefixItems: [{ title: 'first' }, { title: 'second' }], items: { title: 'rest' } };
  const rows: [what: string, schema: Schema, index: number, locations: string[]][] = [
    ['by items', { items: a }, 3, ['/items']],
    ['by its place', tuple, 1, ['/prefixItems/1']],
    ['behind the places', tuple, 2, ['/items']],
    ['none', { minItems: 1 }, 0, []],
    ['behind the places, with nothing said', { prefixItems: [a] }, 1, []],
    ['of two lists', { items: a, allOf: [{ prefixItems: [a] }] }, 0, ['/items', '/allOf/0/prefixItems/0']],
    ['unevaluated', { prefixItems: [a], unevaluatedItems: a }, 1, ['/unevaluatedItems']],
    ['not unevaluated at a place', { prefixItems: [a], unevaluatedItems: false }, 0, ['/prefixItems/0']],
    ['not unevaluated with items', { allOf: [{ items: a }], unevaluatedItems: false }, 5, ['/allOf/0/items']],
    [
      'unevaluated when evaluated only around it',
      { items: a, allOf: [{ unevaluatedItems: false }] },
      0,
      ['/items', '/allOf/0/unevaluatedItems'],
    ],
    ['refused', { items: false }, 0, ['/items']],
  ];
  for (const [what, schema, index, locations] of rows) {
    test(what, () => {
      const [applied, registry] = apply(schema, []);
      assert.deepEqual(
        itemSubschemas(applied, index, registry).map(({ location }) => location),
        locations,
      );
    });
  }
});

describe('toRegExp', () => {
  const rows: [pattern: string, text: string, matches: boolean][] = [
    ['^[0-9]{10}$', '0123456789', true],
    ['b', 'abc', true],
    // One character, though two UTF-16 units.
    ['^.$', '🏥', true],
    // Allowed before the `u` flag; such patterns are about.
    ['^\\-$', '-', true],
    // No pattern at all refuses nothing: it is the author's mistake, not the citizen's.
    ['(', 'anything', true],
  ];
  for (const [pattern, text, matches] of rows) {
    test(`${pattern} on ${text}: ${matches}`, () => assert.equal(toRegExp(pattern).test(text), matches));
  }
});
