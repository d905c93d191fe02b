import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describe as describeTree } from '../../src/schema/describe.js';
import type { Choosing, FieldNode } from '../../src/schema/field-node.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { appendToken } from '../../src/schema/pointer.js';
import { awkwardNames, objectOf } from './awkward-names.js';
import { outlineOf, treeOf, undecided } from './outline.js';

const text: Schema = { type: 'string' };

function fieldAt(node: FieldNode, ...keys: string[]): FieldNode | undefined {
  return keys.reduce<FieldNode | undefined>(
    (at, key) => at?.children.find((child) => child.key === key),
    node,
  );
}

describe('the members that are asked for', () => {
  const conditional: Schema = {
    type: 'object',
    properties: { has: { type: 'boolean' } },
    if: { type: 'object', properties: { has: { const: true } }, required: ['has'] },
    then: { properties: { number: text }, required: ['number'] },
    else: { properties: { reason: text } },
  };
  const rows: [what: string, schema: Schema, value: Json | undefined, outline: string[]][] = [
    ['in the order of the schema', { properties: { b: text, a: text } }, {}, ['/b text', '/a text']],
    ['required', { properties: { a: text }, required: ['a'] }, {}, ['/a text required']],
    [
      'named by required alone',
      { type: 'object', properties: { a: text }, required: ['b'] },
      {},
      ['/a text', '/b any required'],
    ],
    [
      'required, and allowed by a catch-all',
      { additionalProperties: text, required: ['b'] },
      {},
      ['/b text required'],
    ],
    [
      'in groups, though nothing is in them',
      { properties: { g: { properties: { a: text } } } },
      {},
      ['/g group', '/g/a text'],
    ],
    ['of a group that is absent as a whole', { properties: { a: text } }, undefined, ['/a text']],
    [
      'not the excluded',
      { properties: { a: text, b: text }, allOf: [{ properties: { a: false } }] },
      {},
      ['/b text'],
    ],
    ['excluded, whatever was entered', { properties: { a: false } }, { a: 1 }, []],
    ['then', conditional, { has: true }, ['/has boolean', '/number text required']],
    ['else', conditional, { has: false }, ['/has boolean', '/reason text']],
    [
      'not those of the branch left behind',
      conditional,
      { has: false, number: '1' },
      ['/has boolean', '/reason text'],
    ],
    [
      'dependentSchemas',
      { properties: { a: text }, dependentSchemas: { a: { properties: { b: text } } } },
      { a: '' },
      ['/a text', '/b text'],
    ],
    [
      'dependentRequired, met',
      { properties: { a: text, b: text }, dependentRequired: { a: ['b'] } },
      { a: '' },
      ['/a text', '/b text required'],
    ],
    [
      'dependentRequired, not met',
      { properties: { a: text, b: text }, dependentRequired: { a: ['b'] } },
      {},
      ['/a text', '/b text'],
    ],
    [
      'dependentRequired of an inherited name',
      { properties: { b: text }, dependentRequired: { toString: ['b'] } },
      {},
      ['/b text'],
    ],
    [
      'by a pattern, once they are there',
      { patternProperties: { '^x': text } },
      { x1: '', y: '' },
      ['/x1 text'],
    ],
    ['by a catch-all, once they are there', { additionalProperties: text }, { x: '' }, ['/x text']],
    [
      'what is refused, to be taken away',
      { properties: { a: text }, additionalProperties: false },
      { b: 1 },
      ['/a text', '/b any'],
    ],
    [
      'what is unevaluated and refused',
      { allOf: [{ properties: { a: text } }], unevaluatedProperties: false },
      { b: 1 },
      ['/a text', '/b any'],
    ],
    ['not what the schema does not speak of', { properties: { a: text } }, { b: 1 }, ['/a text']],
    [
      'not what it only allows',
      { properties: { a: text }, additionalProperties: true },
      { b: 1 },
      ['/a text'],
    ],
    [
      'what has a name that may not be, to be taken away',
      { type: 'object', propertyNames: { maxLength: 2 } },
      { ab: 1, abc: 1 },
      ['/abc any'],
    ],
    [
      'whatever has a name, where none may be',
      { type: 'object', propertyNames: false },
      { a: 1 },
      ['/a any'],
    ],
    [
      'of the branch that the value is in',
      {
        oneOf: [
          { title: 'A', properties: { k: { const: 1 }, a: text } },
          { title: 'B', properties: { k: { const: 2 }, b: text } },
        ],
      },
      { k: 2 },
      ['/k const', '/b text'],
    ],
    [
      'of the branch that a field around it tells, which stays open for another answer',
      {
        properties: { k: { enum: [1, 2, 3] } },
        oneOf: [
          { properties: { k: { const: 1 }, a: text } },
          { properties: { k: { enum: [2, 3] }, b: text } },
        ],
      },
      { k: 3 },
      ['/k choice', '/b text'],
    ],
    [
      'of no branch while the field that tells it is not answered',
      {
        properties: { k: { type: 'boolean' }, n: text },
        oneOf: [
          { properties: { k: { const: true }, a: text } },
          { properties: { k: { const: false }, b: text } },
        ],
      },
      { n: '' },
      ['/k boolean', '/n text'],
    ],
    [
      'of the branch that the trigger of a dependent schema tells',
      {
        properties: { k: { enum: [1, 2] } },
        dependentSchemas: {
          k: { oneOf: [{ properties: { k: { const: 1 }, a: text } }, { properties: { k: { const: 2 } } }] },
        },
      },
      { k: 1 },
      ['/k choice', '/a text'],
    ],
    ['whatever a schema that speaks of none has', true, { a: 'x' }, ['/a any']],
    [
      'of no branch while there is none',
      {
        oneOf: [
          { title: 'A', properties: { k: { const: 1 }, a: text } },
          { title: 'B', properties: { k: { const: 2 }, b: text } },
        ],
      },
      {},
      [],
    ],
    [
      'of a value where another type is wanted',
      { type: 'string', properties: { a: text } },
      { a: 1 },
      ['/a text'],
    ],
    [
      'none of a value that is a list, but its items',
      { properties: { a: text } },
      ['x'],
      ['/0 any required'],
    ],
  ];
  for (const [what, schema, value, outline] of rows) {
    test(what, () => assert.deepEqual(outlineOf(schema, value), outline));
  }
});

describe('the items that are asked for', () => {
  const tuple: Schema = { type: 'array', prefixItems: [text, { type: 'number' }] };
  const rows: [what: string, schema: Schema, value: Json | undefined, outline: string[]][] = [
    ['none of an empty list', { type: 'array', items: text }, [], []],
    ['none of an absent list', { type: 'array', items: text }, undefined, []],
    ['each', { type: 'array', items: text }, ['a', 'b'], ['/0 text required', '/1 text required']],
    [
      'with members',
      { type: 'array', items: { properties: { a: text } } },
      [{}],
      ['/0 group required', '/0/a text'],
    ],
    ['every place of a tuple, though nothing is in it', tuple, undefined, ['/0 text', '/1 number']],
    [
      'those of a tuple that must be there',
      { ...tuple, minItems: 1 },
      undefined,
      ['/0 text required', '/1 number'],
    ],
    [
      'what is behind the places',
      { ...tuple, items: { type: 'boolean' } },
      ['a', 1, true],
      ['/0 text', '/1 number', '/2 boolean required'],
    ],
    [
      'what has no place',
      { ...tuple, items: false },
      ['a', 1, true],
      ['/0 text', '/1 number', '/2 any required'],
    ],
    [
      'a condition inside each',
      {
        items: {
          if: { type: 'object', properties: { k: { const: 1 } }, required: ['k'] },
          then: { properties: { a: text } },
          else: { properties: { b: text } },
        },
      },
      [{ k: 1 }, { k: 2 }],
      ['/0 group required', '/0/a text', '/1 group required', '/1/b text'],
    ],
    ['none of a text where a list is wanted', { type: 'array', items: text }, 'abc', []],
    [
      'of unevaluatedItems',
      { prefixItems: [text], unevaluatedItems: { type: 'number' } },
      ['a', 1],
      ['/0 text', '/1 number required'],
    ],
  ];
  for (const [what, schema, value, outline] of rows) {
    test(what, () => assert.deepEqual(outlineOf(schema, value), outline));
  }

  const fixed: [what: string, index: number, removable: boolean][] = [
    ['the first place of a tuple stays', 0, false],
    ['what is behind the places may be taken away', 2, true],
  ];
  for (const [what, index, removable] of fixed) {
    test(what, () =>
      assert.equal(treeOf({ ...tuple, items: true }, ['a', 1, 2]).children[index]?.removable, removable),
    );
  }
});

describe('recursion ends', () => {
  const person: Schema = { type: 'object', properties: { name: text, mother: { $ref: '#' } } };
  const folder: Schema = {
    type: 'object',
    properties: { name: text, folders: { type: 'array', items: { $ref: '#' } } },
  };
  const mutual: Schema = {
    $ref: '#/$defs/a',
    $defs: {
      a: { properties: { b: { $ref: '#/$defs/b' } } },
      b: { properties: { a: { $ref: '#/$defs/a' } } },
    },
  };
  const rows: [what: string, schema: Schema, value: Json | undefined, outline: string[]][] = [
    ['an object in itself, closed', person, {}, ['/name text', '/mother group closed']],
    [
      'one further in for each that is there',
      person,
      { mother: {} },
      ['/name text', '/mother group', '/mother/name text', '/mother/mother group closed'],
    ],
    ['of an absent root', person, undefined, ['/name text', '/mother group closed']],
    [
      'a list in its items',
      folder,
      { folders: [{}] },
      [
        '/name text',
        '/folders list',
        '/folders/0 group required',
        '/folders/0/name text',
        '/folders/0/folders list',
      ],
    ],
    ['two in each other', mutual, {}, ['/b group', '/b/a group closed']],
    [
      'required, and so impossible, but drawn',
      { ...person, required: ['mother'] },
      {},
      ['/name text', '/mother group required closed'],
    ],
    ['through allOf', { properties: { x: { allOf: [{ $ref: '#' }] } } }, {}, ['/x group closed']],
    [
      'through a branch',
      { properties: { x: { oneOf: [{ type: 'null' }, { $ref: '#' }] } } },
      {},
      ['/x group closed'],
    ],
    [
      'by what another subschema says of a member',
      { allOf: [{ properties: { a: true } }, { additionalProperties: { $ref: '#' } }] },
      {},
      ['/a group closed'],
    ],
    [
      'by a pattern that a member of another subschema fits',
      { allOf: [{ properties: { a: true } }, { patternProperties: { '^a': { $ref: '#' } } }] },
      {},
      ['/a group closed'],
    ],
    [
      'by what another subschema says of a place',
      { properties: { l: { allOf: [{ prefixItems: [true] }, { items: { $ref: '#' } }] } } },
      {},
      ['/l list', '/l/0 group closed'],
    ],
    [
      'through a list, and so not for the groups around it',
      {
        properties: {
          house: {
            properties: { flat: { properties: { people: { type: 'array', items: { $ref: '#' } } } } },
          },
        },
      },
      {},
      ['/house group', '/house/flat group', '/house/flat/people list'],
    ],
    [
      'the same group twice side by side is no recursion',
      {
        properties: { a: { $ref: '#/$defs/g' }, b: { $ref: '#/$defs/g' } },
        $defs: { g: { properties: { x: text } } },
      },
      {},
      ['/a group', '/a/x text', '/b group', '/b/x text'],
    ],
    [
      'nor is the same group in another',
      {
        properties: { a: { $ref: '#/$defs/g' }, o: { properties: { a: { $ref: '#/$defs/g' } } } },
        $defs: { g: { properties: { x: text } } },
      },
      {},
      ['/a group', '/a/x text', '/o group', '/o/a group', '/o/a/x text'],
    ],
  ];
  for (const [what, schema, value, outline] of rows) {
    test(what, () => assert.deepEqual(outlineOf(schema, value), outline));
  }
});

describe('roots of every sort', () => {
  const rows: [schema: Schema, value: Json | undefined, kind: string][] = [
    [true, undefined, 'any'],
    [false, undefined, 'any'],
    [{}, 'x', 'any'],
    [text, undefined, 'text'],
    [{ type: 'array', items: text }, undefined, 'list'],
    [{ $ref: '#/$defs/a', $defs: { a: text } }, undefined, 'text'],
  ];
  for (const [schema, value, kind] of rows) {
    test(JSON.stringify(schema), () => {
      const root = treeOf(schema, value);
      assert.deepEqual([root.kind, root.pointer, root.key, root.required], [kind, '', '', true]);
    });
  }
});

describe('what is hidden', () => {
  const schema: Schema = {
    type: 'object',
    properties: { k: { type: 'string' } },
    if: { type: 'object', properties: { k: { const: 'x' } }, required: ['k'] },
    then: { properties: { a: text, b: { $ref: '#/$defs/deep' } } },
    else: { properties: { c: text, k: false } },
    $defs: { deep: { properties: { d: text } } },
  };
  const rows: [what: string, value: Json, dormant: string[]][] = [
    ['nothing', { k: 'x', a: '1' }, []],
    ['what the other branch names', { k: 'x', a: '1', c: '2' }, ['c']],
    ['what is excluded', { k: 'y', a: '1', b: {}, c: '2' }, ['k', 'a', 'b']],
    ['not what nobody names', { k: 'x', z: 1 }, []],
  ];
  for (const [what, value, dormant] of rows) {
    test(what, () => assert.deepEqual(treeOf(schema, value).dormant, dormant));
  }
  test('is not hidden when another subschema asks for it too', () => {
    const both: Schema = {
      properties: { a: text },
      if: { required: ['z'] },
      then: { properties: { a: text } },
    };
    assert.deepEqual(treeOf(both, { a: '1' }).dormant, []);
  });
});

describe('a member’s group is begun', () => {
  const schema: Schema = { type: ['object', 'null'], properties: { a: text } };
  const rows: [value: Json | undefined, present: boolean][] = [
    [{}, true],
    [{ a: 'x' }, true],
    [undefined, false],
    [null, false],
  ];
  for (const [value, present] of rows) {
    test(`by ${JSON.stringify(value)}: ${present}`, () => {
      const root = treeOf(schema, value);
      assert.equal(root.children[0]?.present, present);
    });
  }
});

describe('why a member is required', () => {
  const schema: Schema = {
    type: 'object',
    required: ['a'],
    properties: { a: text, b: text, c: text },
    if: { type: 'object', required: ['z'] },
    then: { required: ['a', 'b'] },
    dependentRequired: { z: ['c'] },
  };
  const rows: [key: string, location: string, conditional: boolean][] = [
    ['a', '/required', false],
    ['b', '/then/required', true],
    ['c', '/dependentRequired/z', false],
  ];
  for (const [key, location, conditional] of rows) {
    test(key, () => {
      const requirement = fieldAt(treeOf(schema, { z: 1 }), key)?.requirement;
      assert.deepEqual(
        [requirement?.location, requirement?.condition !== undefined],
        [location, conditional],
      );
    });
  }
});

describe('a member called', () => {
  for (const name of awkwardNames) {
    const pointer = appendToken('', name);
    test(`${JSON.stringify(name)} is drawn when it is named`, () => {
      const root = treeOf({ type: 'object', properties: objectOf(name, text), required: [name] }, {});
      assert.deepEqual(
        root.children.map((child) => [child.pointer, child.key, child.kind, child.required, child.value]),
        [[pointer, name, 'text', true, undefined]],
      );
    });
    test(`${JSON.stringify(name)} has the value that is entered`, () => {
      const root = treeOf({ type: 'object', properties: objectOf(name, text) }, objectOf(name, 'x'));
      assert.equal(root.children[0]?.value, 'x');
    });
  }
  test('what every object inherits is not drawn', () => {
    assert.deepEqual(
      outlineOf({ type: 'object', patternProperties: { '': text }, additionalProperties: text }, {}),
      [],
    );
  });
});

describe('a description made again', () => {
  const schema: Schema = {
    properties: {
      a: { properties: { x: text } },
      b: { items: text },
      c: { items: { properties: { x: text } } },
    },
  };
  const undecidedYet = undecided(schema);
  const named = (id: string, ...names: string[]): Choosing => ({
    ...undecidedYet,
    judging: undecidedYet,
    rows: (list, length) => (list === id ? names : undecidedYet.rows(list, length)),
  });

  test('is the same object where nothing changed', () => {
    const before = describeTree({ a: { x: '1' }, b: ['1'] }, undecidedYet);
    const after = describeTree({ a: { x: '2' }, b: before.children[1]!.value as Json }, undecidedYet, before);
    assert.deepEqual(
      [after === before, after.children[0] === before.children[0], after.children[1] === before.children[1]],
      [false, false, true],
    );
  });
  test('is the same object where nothing was decided anew', () => {
    const value = { a: { x: '1' }, b: ['1'], c: [{ x: '1' }] };
    const before = describeTree(value, named('/b', '0'));
    const after = describeTree(value, named('/b', '7'), before);
    assert.deepEqual(
      after.children.map((child, index) => child === before.children[index]),
      [true, false, true],
    );
  });
  test('sees a decision that was made inside what else is the same', () => {
    const value = { a: { x: '1' }, b: ['1'], c: [{ x: '1' }] };
    const before = describeTree(value, named('/c', '0'));
    const after = describeTree(value, named('/c', '7'), before);
    assert.equal(after.children[2]?.children[0]?.id, '/c/7');
  });
  test('takes a row that moved along with what it was made of', () => {
    const value = { c: [{ x: '1' }, { x: '2' }] };
    const tree = describeTree(value, named('/c', '0', '1'));
    const before = tree.children[2]!.children[1]!;
    const after = describeTree({ c: [value.c[1]!] }, named('/c', '1'), tree).children[2]!.children[0]!;
    assert.deepEqual(
      [after.pointer, after.key, after.children[0]?.pointer, after.id],
      ['/c/0', '0', '/c/0/x', before.id],
    );
    assert.equal(after.applied, before.applied);
  });
});
