import type { SchemaObject } from '../../src/schema/json.js';

const text = { type: 'string' };
const line = { type: 'string', minLength: 1, maxLength: 5 };
const whether = (key: string, value: unknown): SchemaObject => ({
  type: 'object',
  properties: { [key]: { const: value } },
  required: [key],
});

/** Small schemas that mix the applicators. Each is strict: it compiles as content does. */
// prettier-ignore
export const mixedSchemas: Readonly<Record<string, SchemaObject>> = {
  'a text': { type: 'string', minLength: 2, maxLength: 4, pattern: '^[a-d]*$' },
  'a number or nothing': { type: ['number', 'null'], minimum: 1, exclusiveMaximum: 10, multipleOf: 0.5 },
  'a flat group': {
    type: 'object',
    properties: { a: line, b: { type: 'integer', maximum: 5 }, c: { type: 'boolean' }, d: { enum: ['x', 'y', null] } },
    required: ['a', 'c'],
    additionalProperties: false,
  },
  'groups in groups': {
    type: 'object',
    properties: {
      g: { type: 'object', properties: { h: { type: 'object', properties: { a: line }, required: ['a'] }, b: text } },
      r: { type: 'object', properties: { a: line } },
    },
    required: ['r'],
  },
  'defaults and constants': {
    type: 'object',
    properties: {
      a: { type: 'string', default: 'x' },
      kind: { const: 'k' },
      agree: { const: true },
      g: { type: 'object', properties: { a: { type: 'string', default: 'y' }, b: text } },
    },
    required: ['kind', 'agree'],
  },
  'if, then, else': {
    type: 'object',
    properties: { has: { type: 'boolean' }, shared: text },
    required: ['has'],
    if: whether('has', true),
    then: { properties: { number: line, shared: { type: 'string', minLength: 2 } }, required: ['number'] },
    else: { properties: { reason: line, number: false }, required: ['reason'] },
  },
  'a chain of conditions': {
    type: 'object',
    properties: { a: { enum: ['x', 'y', 'z'] } },
    allOf: [
      { if: whether('a', 'x'), then: { properties: { b: { enum: ['x', 'y'] } }, required: ['b'] } },
      { if: whether('b', 'x'), then: { properties: { c: line }, required: ['c'] }, else: { properties: { c: false } } },
      { if: whether('a', 'y'), then: { properties: { d: { type: 'array', items: text } }, required: ['d'] } },
    ],
  },
  'conditions in rows': {
    type: 'array',
    maxItems: 4,
    items: {
      type: 'object',
      properties: { kind: { enum: ['adult', 'child'] } },
      required: ['kind'],
      if: whether('kind', 'child'),
      then: { properties: { guardian: line }, required: ['guardian'] },
      else: { properties: { guardian: false, number: line } },
    },
  },
  'a tagged choice': {
    type: 'object',
    properties: { note: text },
    oneOf: [
      { type: 'object', title: 'Office', properties: { method: { const: 'office' } }, required: ['method'] },
      {
        type: 'object',
        title: 'Post',
        properties: { method: { const: 'post' }, street: line, city: line },
        required: ['method', 'street'],
      },
      {
        type: 'object',
        title: 'Online',
        properties: { method: { const: 'online' }, email: { type: 'string', format: 'email', examples: ['a@b.vn'] } },
        required: ['method', 'email'],
      },
    ],
  },
  'a tagged choice by reference': {
    type: 'object',
    properties: { owner: { $ref: '#/$defs/owner' }, heirs: { type: 'array', items: { $ref: '#/$defs/owner' } } },
    required: ['owner'],
    $defs: {
      owner: { type: 'object', title: 'Owner', oneOf: [{ $ref: '#/$defs/person' }, { $ref: '#/$defs/company' }] },
      person: {
        type: 'object',
        properties: { is: { const: 'person' }, name: line },
        required: ['is', 'name'],
        additionalProperties: false,
      },
      company: {
        type: 'object',
        properties: { is: { const: 'company' }, name: { type: 'integer' }, code: line },
        required: ['is', 'code'],
        additionalProperties: false,
      },
    },
  },
  'an untagged choice': {
    type: 'object',
    properties: {
      who: {
        type: 'object',
        oneOf: [
          { type: 'object', title: 'Person', properties: { name: line, phone: text }, required: ['name'], additionalProperties: false },
          { type: 'object', title: 'Company', properties: { company: line, phone: text }, required: ['company'], additionalProperties: false },
        ],
      },
    },
  },
  'a choice in a choice': {
    type: 'object',
    oneOf: [
      { type: 'object', title: 'No', properties: { more: { const: false } }, required: ['more'], additionalProperties: false },
      {
        type: 'object',
        title: 'Yes',
        properties: {
          more: { const: true },
          how: {
            oneOf: [
              { type: 'string', title: 'In words', minLength: 2 },
              { type: 'array', title: 'In rows', items: line, minItems: 1 },
              { type: 'object', title: 'In parts', properties: { a: line }, required: ['a'] },
            ],
          },
        },
        required: ['more', 'how'],
      },
    ],
  },
  'one thing or another': {
    type: 'object',
    properties: { email: line, phone: line, fax: line },
    anyOf: [
      { type: 'object', required: ['email'] },
      { type: 'object', required: ['phone'] },
    ],
    not: { type: 'object', required: ['email', 'phone', 'fax'] },
  },
  'anyOf that draws': {
    type: 'object',
    anyOf: [
      { type: 'object', title: 'Email', properties: { email: line }, required: ['email'] },
      { type: 'object', title: 'Phone', properties: { phone: line }, required: ['phone'] },
    ],
  },
  'or null': {
    type: 'object',
    properties: {
      a: { anyOf: [line, { type: 'null' }] },
      b: { anyOf: [{ type: 'object', properties: { c: line }, required: ['c'] }, { type: 'null' }], default: null },
      d: { oneOf: [{ type: 'null' }, { type: 'integer' }] },
    },
    required: ['a'],
  },
  'options with titles': {
    type: 'object',
    properties: {
      one: { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }] },
      many: { type: 'array', items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }, { const: 'b' }] }, uniqueItems: true, minItems: 1 },
    },
    required: ['one', 'many'],
  },
  'one depends on another': {
    type: 'object',
    properties: { card: text, code: text, name: text },
    dependentRequired: { card: ['code'] },
    dependentSchemas: { name: { type: 'object', properties: { age: { type: 'integer' } }, required: ['age'] } },
  },
  'names of any sort': {
    type: 'object',
    properties: { a: line },
    patternProperties: { '^x-': { type: 'integer' } },
    additionalProperties: { type: 'string', maxLength: 2 },
    propertyNames: { type: 'string', maxLength: 3 },
    minProperties: 1,
    maxProperties: 4,
  },
  'inherited names': {
    type: 'object',
    properties: JSON.parse('{"__proto__": {"type": "string"}, "constructor": {"type": "integer"}, "toString": {"type": "string"}}') as SchemaObject,
    required: ['toString'],
    dependentRequired: { valueOf: ['constructor'] },
    additionalProperties: { type: 'string' },
  },
  'a tuple': {
    type: 'array',
    prefixItems: [line, { type: 'integer' }, { type: 'object', properties: { a: line }, required: ['a'] }],
    items: false,
    minItems: 3,
  },
  'a list that contains': {
    type: 'array',
    items: { type: 'integer' },
    contains: { const: 1 },
    minContains: 1,
    maxContains: 2,
    uniqueItems: false,
    maxItems: 5,
  },
  'a list of lists': { type: 'array', items: { type: 'array', items: line, minItems: 1 }, uniqueItems: true },
  'a group in itself': {
    type: 'object',
    properties: { name: line, mother: { $ref: '#' }, children: { type: 'array', items: { $ref: '#' } } },
    required: ['name'],
  },
  'two groups in each other': {
    $ref: '#/$defs/folder',
    $defs: {
      folder: { type: 'object', properties: { name: line, file: { $ref: '#/$defs/file' } }, required: ['name'] },
      file: { type: 'object', properties: { size: { type: 'integer', minimum: 0 }, folder: { $ref: '#/$defs/folder' } } },
    },
  },
  'formats': {
    type: 'object',
    properties: {
      date: { type: 'string', format: 'date', examples: ['2026-03-05'] },
      time: { type: 'string', format: 'time', examples: ['08:30:00Z'] },
      email: { type: 'string', format: 'email', examples: ['a@b.vn'] },
      uri: { type: 'string', format: 'uri', examples: ['https://vss.gov.vn'] },
    },
  },
};

/** What the compiler of content is too strict for, and an embedder's schema may well have. */
export const looseSchemas: Readonly<Record<string, SchemaObject>> = {
  'a tuple and more': {
    type: 'object',
    properties: {
      t: {
        type: 'array',
        prefixItems: [{ enum: ['a', 'b'] }, { type: 'string', default: 'x' }],
        items: { type: 'integer' },
        minItems: 1,
      },
    },
  },
  // AJV 8 gets `unevaluated…` wrong: it takes inherited names for evaluated, and forgets what was around an `if` that fails.
  'nothing unevaluated': {
    type: 'object',
    properties: { a: text },
    allOf: [{ type: 'object', properties: { b: text } }, { $ref: '#/$defs/c' }],
    oneOf: [
      { type: 'object', title: 'D', properties: { d: line }, required: ['d'] },
      { type: 'object', title: 'E', properties: { e: line }, required: ['e'] },
    ],
    unevaluatedProperties: false,
    $defs: { c: { type: 'object', properties: { c: text } } },
  },
  'nothing unevaluated, with a condition': {
    type: 'object',
    properties: { a: text },
    allOf: [{ type: 'object', properties: { b: text } }],
    if: whether('a', 'x'),
    then: { properties: { c: line }, required: ['c'] },
    unevaluatedProperties: false,
  },
  'a tuple of any length': {
    prefixItems: [line, { type: 'object', properties: { a: line } }, { const: 3 }],
    unevaluatedItems: false,
  },
  'rules without types': {
    properties: { a: { minLength: 2, maximum: 5 }, b: { required: ['c'] } },
    if: { properties: { a: { minLength: 3 } }, required: ['a'] },
    then: { required: ['b'] },
    else: { properties: { d: true } },
  },
  'rules for names alone': { type: 'object', properties: { named: line }, propertyNames: { maxLength: 5 } },
  'no names at all': { propertyNames: false },
  'everything and nothing': {
    properties: { a: true, b: {}, c: { not: {} } },
    additionalProperties: { enum: [1, 'x', null, [1], { a: 1 }] },
  },
  'many types': {
    type: ['string', 'object', 'array', 'null'],
    properties: { a: line },
    required: ['a'],
    items: line,
    minLength: 2,
    minItems: 1,
  },
  'values of many sorts': {
    oneOf: [
      { title: 'N', type: 'integer' },
      { title: 'T', type: 'string', minLength: 1 },
      { title: 'L', type: 'array', items: { type: 'integer' } },
    ],
  },
  'choices beside choices': {
    oneOf: [
      { title: 'A', properties: { a: line }, required: ['a'] },
      { title: 'B', properties: { b: line }, required: ['b'] },
    ],
    anyOf: [
      { title: 'C', properties: { c: line }, required: ['c'] },
      { title: 'D', properties: { d: line }, required: ['d'] },
    ],
  },
  'dynamic references': {
    $id: 'https://forms.test/strict-tree',
    $dynamicAnchor: 'node',
    $ref: 'https://forms.test/tree',
    required: ['label'],
    $defs: {
      tree: {
        $id: 'https://forms.test/tree',
        $dynamicAnchor: 'node',
        type: 'object',
        properties: { label: line, children: { type: 'array', items: { $dynamicRef: '#node' } } },
      },
    },
  },
};

/** "If a, then no a": for these nothing is promised but an end. */
export const paradoxes: Readonly<Record<string, SchemaObject>> = {
  'if a, then no a': {
    type: 'object',
    properties: { a: text },
    if: { type: 'object', required: ['a'] },
    then: { properties: { a: false } },
  },
  'if a, then no a, and a by default': {
    type: 'object',
    properties: { a: { type: 'string', default: 'x' }, b: { type: 'boolean' } },
    if: whether('a', 'x'),
    then: { properties: { a: false } },
  },
  'a or b, never both, never none': {
    type: 'object',
    properties: { a: text, b: text },
    allOf: [
      {
        if: { type: 'object', required: ['a'] },
        then: { properties: { b: false } },
        else: { required: ['b'] },
      },
      {
        if: { type: 'object', required: ['b'] },
        then: { properties: { a: false } },
        else: { required: ['a'] },
      },
    ],
  },
};
