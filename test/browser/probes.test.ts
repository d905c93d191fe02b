/**
 * The small schemas by which form generators are compared (form-generators, A2): the form shows the right fields for
 * schema and value. The best of the others draws 26 of 31.
 */
import { expect } from 'chai';
import type { Json, SchemaObject } from '../../src/schema/json.js';
import { nameOf } from './support/describe-control.js';
import { clearStage, mount, type FormHarness } from './support/form-harness.js';

interface Probe {
  readonly name: string;
  readonly schema: SchemaObject;
  readonly value?: Json;
  readonly drawn: readonly string[];
  readonly also?: (form: FormHarness) => unknown;
}

const text = (title: string): SchemaObject => ({ type: 'string', title });
const draft7 = { $schema: 'http://json-schema.org/draft-07/schema#' };
const one = (title: string, member: string): SchemaObject => ({
  title,
  type: 'object',
  required: [member],
  properties: { [member]: text(member) },
});
const isRequired =
  (pointer: string) =>
  (form: FormHarness): void => {
    expect(form.control(pointer).getAttribute('aria-required')).to.equal('true');
  };
const node: SchemaObject = {
  type: 'object',
  properties: { name: text('Name'), next: { $ref: '#/$defs/node' } },
};

const probes: readonly Probe[] = [
  {
    name: 'if, then, else at the root',
    schema: {
      properties: { a: { enum: ['x', 'y'] } },
      if: { properties: { a: { const: 'x' } } },
      then: { properties: { t: text('T') } },
      else: { properties: { e: text('E') } },
    },
    value: { a: 'y' },
    drawn: ['/a', '/e'],
  },
  {
    name: 'allOf of if, then',
    schema: {
      properties: { a: { enum: ['x', 'y'] } },
      allOf: [
        {
          if: { properties: { a: { const: 'x' } }, required: ['a'] },
          then: { properties: { t: text('T') } },
        },
      ],
    },
    value: { a: 'x' },
    drawn: ['/a', '/t'],
  },
  {
    name: 'allOf beside properties of its own',
    schema: { properties: { a: text('A') }, allOf: [{ properties: { b: text('B') } }] },
    drawn: ['/a', '/b'],
  },
  {
    name: 'dependencies on a schema',
    schema: {
      ...draft7,
      properties: { a: text('A') },
      dependencies: { a: { properties: { b: text('B') } } },
    },
    value: { a: 'x' },
    drawn: ['/a', '/b'],
  },
  {
    name: 'dependencies on members',
    schema: { ...draft7, properties: { a: text('A'), b: text('B') }, dependencies: { a: ['b'] } },
    value: { a: 'x' },
    drawn: ['/a', '/b'],
    also: isRequired('/b'),
  },
  {
    name: 'dependentSchemas',
    schema: { properties: { a: text('A') }, dependentSchemas: { a: { properties: { b: text('B') } } } },
    value: { a: 'x' },
    drawn: ['/a', '/b'],
  },
  {
    name: 'dependentRequired',
    schema: { properties: { a: text('A'), b: text('B') }, dependentRequired: { a: ['b'] } },
    value: { a: 'x' },
    drawn: ['/a', '/b'],
    also: isRequired('/b'),
  },
  {
    name: 'oneOf at the root',
    schema: { type: 'object', oneOf: [one('A', 'a'), one('B', 'b')] },
    drawn: [''],
    async also(form) {
      expect(form.branchLabels('')).to.deep.equal(['A', 'B']);
      form.takeBranch('', 'B');
      await form.drawn();
      expect(form.pointers()).to.deep.equal(['', '/b']);
    },
  },
  {
    name: 'oneOf of a member, chosen from the value',
    schema: { properties: { way: { oneOf: [one('A', 'a'), one('B', 'b')] } } },
    value: { way: { b: 'x' } },
    drawn: ['/way', '/way/b'],
  },
  {
    name: 'oneOf of constants with titles',
    schema: {
      properties: {
        a: {
          oneOf: [
            { const: 1, title: 'One' },
            { const: 2, title: 'Two' },
          ],
        },
      },
    },
    drawn: ['/a'],
    also(form) {
      form.choose('/a', 'Two');
      expect(form.value).to.deep.equal({ a: 2 });
    },
  },
  {
    name: 'anyOf of groups',
    schema: { type: 'object', anyOf: [one('A', 'a'), one('B', 'b')] },
    value: { b: 'x' },
    drawn: ['', '/b'],
  },
  {
    name: '$ref into definitions',
    schema: { ...draft7, properties: { a: { $ref: '#/definitions/a' } }, definitions: { a: text('A') } },
    drawn: ['/a'],
  },
  {
    name: '$ref with a title beside it',
    schema: { properties: { a: { $ref: '#/$defs/a', title: 'Mine' } }, $defs: { a: text('Theirs') } },
    drawn: ['/a'],
    also: (form) => expect(nameOf(form.control('/a'))).to.contain('Mine'),
  },
  {
    name: 'recursion through a list, two levels of it',
    schema: { properties: { name: text('Name'), children: { type: 'array', items: { $ref: '#' } } } },
    value: { name: 'a', children: [{ name: 'b', children: [{ name: 'c' }] }] },
    drawn: ['/name', '/children/0/name', '/children/0/children/0/name'],
  },
  {
    name: 'recursion through a group, without a value',
    schema: { $ref: '#/$defs/node', $defs: { node } },
    drawn: ['/name'],
    async also(form) {
      form.button('add', '/next').click();
      await form.drawn();
      expect(form.pointers()).to.deep.equal(['/name', '/next/name']);
    },
  },
  {
    name: '$anchor',
    schema: { properties: { a: { $ref: '#here' } }, $defs: { any: { ...text('A'), $anchor: 'here' } } },
    drawn: ['/a'],
  },
  {
    name: '$dynamicRef',
    schema: {
      $dynamicAnchor: 'node',
      type: 'object',
      properties: { name: text('Name'), children: { type: 'array', items: { $dynamicRef: '#node' } } },
    },
    value: { children: [{ name: 'b' }] },
    drawn: ['/name', '/children/0/name'],
  },
  {
    name: 'a tuple of draft-07',
    schema: { ...draft7, properties: { a: { type: 'array', items: [text('A'), { type: 'integer' }] } } },
    value: { a: ['x', 1] },
    drawn: ['/a/0', '/a/1'],
  },
  {
    name: 'prefixItems',
    schema: { properties: { a: { type: 'array', prefixItems: [text('A'), { type: 'integer' }] } } },
    drawn: ['/a/0', '/a/1'],
  },
  {
    name: 'patternProperties, of a name that is there',
    schema: { type: 'object', patternProperties: { '^x': text('X') } },
    value: { x1: 'a' },
    drawn: ['/x1'],
  },
  {
    name: 'additionalProperties, of a name that is there',
    schema: { type: 'object', additionalProperties: text('X') },
    value: { any: 'a' },
    drawn: ['/any'],
  },
  {
    name: 'const without a type',
    schema: { properties: { a: { const: 'fixed' }, b: text('B') } },
    drawn: ['/a', '/b'],
  },
  {
    name: 'type of text or null',
    schema: { properties: { a: { type: ['string', 'null'] } } },
    value: { a: null },
    drawn: ['/a'],
    async also(form) {
      await form.fill('/a', 'x');
      expect(form.value).to.deep.equal({ a: 'x' });
    },
  },
  {
    name: 'type of text or integer',
    schema: { properties: { a: { type: ['string', 'integer'] } } },
    drawn: ['/a'],
    async also(form) {
      await form.fill('/a', '12');
      form.leave();
      expect(form.value).to.deep.equal({ a: 12 });
      await form.fill('/a', 'twelve');
      form.leave();
      expect(form.value).to.deep.equal({ a: 'twelve' });
    },
  },
  {
    name: 'unevaluatedProperties: false around allOf',
    schema: {
      type: 'object',
      allOf: [{ properties: { a: text('A') } }],
      properties: { b: text('B') },
      unevaluatedProperties: false,
    },
    value: { a: 'x' },
    drawn: ['/b', '/a'],
    also: async (form) => expect(await form.element.validate()).to.deep.equal([]),
  },
  {
    name: 'a default inside, in the value',
    schema: { properties: { a: { type: 'object', properties: { b: { type: 'string', default: 'x' } } } } },
    drawn: ['/a/b'],
    also: (form) => expect(form.value).to.deep.equal({ a: { b: 'x' } }),
  },
  {
    name: 'a group without a type',
    schema: { properties: { a: { properties: { b: text('B') } } } },
    drawn: ['/a/b'],
  },
  {
    name: 'format: date',
    schema: { properties: { a: { type: 'string', format: 'date' } } },
    drawn: ['/a'],
    also: (form) => expect(form.input('/a').type).to.equal('date'),
  },
  {
    name: 'format: email',
    schema: { properties: { a: { type: 'string', format: 'email' } } },
    drawn: ['/a'],
    also: (form) => expect(form.input('/a').type).to.equal('email'),
  },
  {
    name: 'a list of groups',
    schema: { properties: { a: { type: 'array', items: { properties: { b: text('B') } } } } },
    value: { a: [{ b: 'x' }, {}] },
    drawn: ['/a/0/b', '/a/1/b'],
  },
  {
    name: 'a list of groups, with a row to add',
    schema: { properties: { a: { type: 'array', items: { properties: { b: text('B') } } } } },
    drawn: [],
    async also(form) {
      form.button('add', '/a').click();
      await form.drawn();
      expect(form.pointers()).to.deep.equal(['/a/0/b']);
    },
  },
];

afterEach(clearStage);

describe('the probes of form generators', () => {
  it('are 31', () => expect(new Set(probes.map(({ name }) => name)).size).to.equal(31));

  for (const { name, schema, value, drawn, also } of probes) {
    it(name, async () => {
      const form = await mount(schema, value === undefined ? {} : { value });
      expect(form.pointers()).to.deep.equal(drawn);
      await also?.(form);
    });
  }
});
