import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Schema, SchemaObject } from '../../src/schema/json.js';
import { createRegistry, type Located } from '../../src/schema/registry.js';
import { SchemaError } from '../../src/schema/schema-error.js';

/** Where the `$ref` of the root's member `a` leads. */
function follow(schema: SchemaObject, others?: readonly SchemaObject[]): Located {
  const registry = createRegistry(schema, others);
  const from = registry.child(registry.root, 'properties', 'a');
  return registry.resolve((from.schema as { $ref: string }).$ref, from);
}

const name = { type: 'string', title: 'Name' };

describe('a $ref in one document', () => {
  const rows: [reference: string, schema: SchemaObject, location: string][] = [
    ['#', {}, ''],
    ['#/$defs/name', { $defs: { name } }, '/$defs/name'],
    ['#/definitions/name', { definitions: { name } }, '/definitions/name'],
    ['#/properties/b', { properties: { b: name } }, '/properties/b'],
    ['#/properties/b/items', { properties: { b: { items: name } } }, '/properties/b/items'],
    ['#/prefixItems/1', { prefixItems: [true, name] }, '/prefixItems/1'],
    ['#/allOf/0/then', { allOf: [{ then: name }] }, '/allOf/0/then'],
    ['#/$defs/a~1b', { $defs: { 'a/b': name } }, '/$defs/a~1b'],
    ['#/$defs/a~0b', { $defs: { 'a~b': name } }, '/$defs/a~0b'],
    ['#/$defs/h%E1%BB%8D', { $defs: { họ: name } }, '/$defs/họ'],
    ['#/$defs/họ', { $defs: { họ: name } }, '/$defs/họ'],
    ['#/$defs/100%25', { $defs: { '100%': name } }, '/$defs/100%'],
    ['#/$defs/', { $defs: { '': name } }, '/$defs/'],
    [
      '#/$defs/__proto__',
      { $defs: JSON.parse('{"__proto__": {"type": "string"}}') as object },
      '/$defs/__proto__',
    ],
    ['#/$defs/yes', { $defs: { yes: true } }, '/$defs/yes'],
    ['#name', { $defs: { n: { $anchor: 'name', ...name } } }, '/$defs/n'],
    ['#name', { $defs: { n: { $dynamicAnchor: 'name', ...name } } }, '/$defs/n'],
    ['#/x-parts/name', { 'x-parts': { name } }, '/x-parts/name'],
    ['https://forms.test/root', { $id: 'https://forms.test/root' }, ''],
    ['root#/$defs/name', { $id: 'https://forms.test/root', $defs: { name } }, '/$defs/name'],
  ];
  for (const [reference, schema, location] of rows) {
    test(`${reference} leads to ${JSON.stringify(location)}`, () => {
      const { properties, ...rest } = schema as { properties?: object };
      const target = follow({ ...rest, properties: { a: { $ref: reference }, ...properties } });
      assert.equal(target.location, location);
    });
  }
});

describe('a schema resource with an $id of its own', () => {
  const root: SchemaObject = {
    $id: 'https://forms.test/root.json',
    properties: { a: { $ref: 'person.json#/$defs/name' }, b: { $ref: '#/$defs/name' } },
    $defs: {
      name: { title: 'of the root' },
      person: {
        $id: 'person.json',
        properties: {
          name: { $ref: '#/$defs/name' },
          again: { $ref: 'root.json#/$defs/name' },
          it: { $ref: '#here' },
        },
        $defs: { name: { title: 'of the person', $anchor: 'here' } },
      },
    },
  };
  const registry = createRegistry(root);
  const person = registry.child(registry.root, '$defs', 'person');
  const refOf = (from: Located): Located => registry.resolve((from.schema as { $ref: string }).$ref, from);

  const rows: [what: string, from: Located, location: string][] = [
    ['is found by its URI', registry.child(registry.root, 'properties', 'a'), '/$defs/person/$defs/name'],
    [
      'does not catch the root’s own reference',
      registry.child(registry.root, 'properties', 'b'),
      '/$defs/name',
    ],
    [
      'is what its own references are relative to',
      registry.child(person, 'properties', 'name'),
      '/$defs/person/$defs/name',
    ],
    ['reaches the root by its URI', registry.child(person, 'properties', 'again'), '/$defs/name'],
    ['has anchors of its own', registry.child(person, 'properties', 'it'), '/$defs/person/$defs/name'],
  ];
  for (const [what, from, location] of rows) test(what, () => assert.equal(refOf(from).location, location));

  test('is also reached by a pointer from the root, and keeps its base', () => {
    const target = registry.resolve('#/$defs/person/properties/name', registry.root);
    assert.equal(target.base, 'https://forms.test/person.json');
  });
  test('hides its anchors from the root', () => {
    assert.throws(() => registry.resolve('#here', registry.root), SchemaError);
  });
});

describe('another document', () => {
  const address: SchemaObject = {
    $id: 'https://forms.test/address',
    properties: { street: { $ref: '#/$defs/line' } },
    $defs: { line: { $anchor: 'line', type: 'string' } },
  };
  const rows: [reference: string, location: string][] = [
    ['https://forms.test/address', 'https://forms.test/address#'],
    ['https://forms.test/address#', 'https://forms.test/address#'],
    ['https://forms.test/address#/$defs/line', 'https://forms.test/address#/$defs/line'],
    ['https://forms.test/address#line', 'https://forms.test/address#/$defs/line'],
  ];
  for (const [reference, location] of rows) {
    test(`is reached by ${reference}`, () => {
      assert.equal(follow({ properties: { a: { $ref: reference } } }, [address]).location, location);
    });
  }
  test('is what its own references are relative to', () => {
    const registry = createRegistry({}, [address]);
    const other = registry.resolve('https://forms.test/address', registry.root);
    const street = registry.child(other, 'properties', 'street');
    assert.equal(registry.resolve('#/$defs/line', street).location, 'https://forms.test/address#/$defs/line');
  });
  test('may be named by a URN', () => {
    const other = { $id: 'urn:hoso:line', type: 'string' };
    assert.equal(follow({ properties: { a: { $ref: 'urn:hoso:line' } } }, [other]).schema, other);
  });
});

describe('a $ref that leads nowhere', () => {
  const rows: [reference: string, says: RegExp][] = [
    ['#/$defs/missing', /"#\/\$defs\/missing" leads nowhere.*\$defs/],
    ['#missing', /"#missing" leads nowhere.*\$anchor/],
    ['#/$defs/text', /leads nowhere/],
    ['#/$defs/toString', /leads nowhere/],
    ['#/$defs/name/type', /leads nowhere/],
    ['https://forms.test/unknown', /Pass the schema whose \$id is "https:\/\/forms\.test\/unknown"/],
  ];
  for (const [reference, says] of rows) {
    test(`${reference} says where it stands, what is wrong and what to do`, () => {
      const schema = { properties: { a: { $ref: reference } }, $defs: { name, text: 'no schema' } };
      assert.throws(
        () => follow(schema),
        (error) =>
          error instanceof SchemaError && error.location === '/properties/a' && says.test(error.message),
      );
    });
  }
});

describe('a $dynamicRef', () => {
  const tree: SchemaObject = {
    $id: 'https://forms.test/tree',
    $dynamicAnchor: 'node',
    properties: { children: { items: { $dynamicRef: '#node' } } },
  };
  const strict: SchemaObject = { $id: 'https://forms.test/strict', $dynamicAnchor: 'node', $ref: 'tree' };
  const registry = createRegistry(strict, [tree]);
  const from = registry.child(
    registry.resolve('https://forms.test/tree', registry.root),
    'properties',
    'children',
    'items',
  );

  const rows: [what: string, scope: string[], location: string][] = [
    ['leads to the outermost resource that has the anchor', [strict.$id as string, tree.$id as string], ''],
    ['leads to its own anchor where nothing is around it', [tree.$id as string], 'https://forms.test/tree#'],
    [
      'passes over resources without the anchor',
      ['https://forms.test/other', tree.$id as string],
      'https://forms.test/tree#',
    ],
  ];
  for (const [what, scope, location] of rows) {
    test(what, () => assert.equal(registry.resolveDynamic('#node', from, scope).location, location));
  }
  test('to a plain $anchor is a plain $ref', () => {
    const plain = createRegistry({ $defs: { a: { $anchor: 'node' } } });
    assert.equal(plain.resolveDynamic('#node', plain.root, ['hoso:/schema']).location, '/$defs/a');
  });
});

describe('child', () => {
  test('of an object that stands in two places has two locations', () => {
    const registry = createRegistry({ properties: { a: name, b: name } });
    assert.deepEqual(
      ['b', 'a'].map((key) => registry.child(registry.root, 'properties', key).location),
      ['/properties/b', '/properties/a'],
    );
  });
  test('appends escaped tokens to the location', () => {
    const registry = createRegistry({ properties: { 'a/b': { items: {} } } });
    const child = registry.child(registry.root, 'properties', 'a/b', 'items');
    assert.equal(child.location, '/properties/a~1b/items');
  });
  for (const schema of [true, false] satisfies Schema[]) {
    test(`of a root with a member ${schema}`, () => {
      const registry = createRegistry({ properties: { a: schema } });
      assert.deepEqual(registry.child(registry.root, 'properties', 'a').schema, schema);
    });
    test(`a root may be ${schema}`, () => assert.equal(createRegistry(schema).root.schema, schema));
  }
});
