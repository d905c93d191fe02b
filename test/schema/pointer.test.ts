import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Json } from '../../src/schema/json.js';
import { appendToken, escapeToken, getAt, isWithin, parsePointer, setAt } from '../../src/schema/pointer.js';
import { awkwardNames, objectOf, snapshotPrototypes } from './awkward-names.js';

describe('a token of a JSON Pointer', () => {
  const rows: [token: string | number, escaped: string][] = [
    ['a', 'a'],
    ['', ''],
    [0, '0'],
    ['/', '~1'],
    ['~', '~0'],
    ['~1', '~01'],
    ['a/b~c', 'a~1b~0c'],
    ['họ', 'họ'],
  ];
  for (const [token, escaped] of rows) {
    test(`${JSON.stringify(token)} is written ${JSON.stringify(escaped)}`, () =>
      assert.equal(escapeToken(token), escaped));
  }
});

describe('parsePointer', () => {
  const rows: [pointer: string, tokens: string[]][] = [
    ['', []],
    ['/', ['']],
    ['//', ['', '']],
    ['/a/0', ['a', '0']],
    ['/~01', ['~1']],
    ['/a~1b/c~0d', ['a/b', 'c~d']],
  ];
  for (const [pointer, tokens] of rows) {
    test(`reads ${JSON.stringify(pointer)}`, () => assert.deepEqual(parsePointer(pointer), tokens));
  }
});

describe('isWithin', () => {
  const rows: [pointer: string, ancestor: string, within: boolean][] = [
    ['/a', '', true],
    ['', '', true],
    ['/a', '/a', true],
    ['/a/b', '/a', true],
    ['/ab', '/a', false],
    ['/a', '/a/b', false],
    ['', '/a', false],
  ];
  for (const [pointer, ancestor, within] of rows) {
    test(`${JSON.stringify(pointer)} in ${JSON.stringify(ancestor)}: ${within}`, () =>
      assert.equal(isWithin(pointer, ancestor), within));
  }
});

describe('getAt', () => {
  const document = { a: [{ b: 1 }, 'x'], '': { '': 2 }, n: null };
  const rows: [pointer: string, value: unknown][] = [
    ['', document],
    ['/a/0/b', 1],
    ['/a/1', 'x'],
    ['//', 2],
    ['/n', null],
    ['/missing', undefined],
    ['/missing/below', undefined],
    ['/n/below', undefined],
    ['/a/1/length', undefined],
    ['/a/2', undefined],
    ['/a/-1', undefined],
    ['/a/01', undefined],
    ['/a/length', undefined],
    ['/a/-', undefined],
    ['/toString', undefined],
    ['/__proto__', undefined],
  ];
  for (const [pointer, value] of rows) {
    test(`${JSON.stringify(pointer)}`, () => assert.deepEqual(getAt(document, pointer), value));
  }
});

describe('setAt', () => {
  const before = { a: { b: 1, c: { d: 2 } }, list: [{ x: 1 }, { x: 2 }, { x: 3 }], other: { y: 1 } };
  const rows: [what: string, pointer: string, next: Json | undefined, after: Json | undefined][] = [
    ['replaces the whole', '', 7, 7],
    ['removes the whole', '', undefined, undefined],
    ['sets a member', '/other', 'z', { ...before, other: 'z' }],
    ['adds a member', '/new', null, { ...before, new: null }],
    ['adds a member deep down', '/other/z/w', 1, { ...before, other: { y: 1, z: { w: 1 } } }],
    ['removes a member', '/other', undefined, { a: before.a, list: before.list }],
    ['sets an item', '/list/1', 0, { ...before, list: [{ x: 1 }, 0, { x: 3 }] }],
    ['sets a member of an item', '/list/1/x', 0, { ...before, list: [{ x: 1 }, { x: 0 }, { x: 3 }] }],
    ['adds an item at the end', '/list/3', 0, { ...before, list: [{ x: 1 }, { x: 2 }, { x: 3 }, 0] }],
    ['removes an item', '/list/0', undefined, { ...before, list: [{ x: 2 }, { x: 3 }] }],
  ];
  for (const [what, pointer, next, after] of rows) {
    test(what, () => assert.deepEqual(setAt(before, pointer, next), after));
  }

  test('makes objects on a way that is not there, even for a number', () => {
    assert.deepEqual(setAt(undefined, '/a/0', 1), { a: { 0: 1 } });
  });
  test('keeps the order of members', () => {
    assert.deepEqual(Object.keys(setAt({ b: 1, a: 2, c: 3 }, '/a', 9) as object), ['b', 'a', 'c']);
  });
  test('keeps the identity of every sibling', () => {
    const after = setAt(before, '/a/b', 2) as typeof before;
    assert.equal(after.a.c, before.a.c);
    assert.equal(after.list, before.list);
    assert.equal(after.other, before.other);
  });
  test('keeps the identity of the other items', () => {
    const after = setAt(before, '/list/1/x', 9) as typeof before;
    assert.deepEqual([after.list[0] === before.list[0], after.list[2] === before.list[2]], [true, true]);
  });
  test('keeps the whole when the value is there already', () => {
    assert.equal(setAt(before, '/a/c', before.a.c), before);
  });
  test('keeps the whole when what is removed is not there', () => {
    assert.equal(setAt(before, '/a/nothing/here', undefined), before);
  });
  test('does not write to what it was given', () => {
    const frozen = Object.freeze({ a: Object.freeze({ b: Object.freeze([1]) }) });
    assert.deepEqual(setAt(frozen as Json, '/a/b/0', 2), { a: { b: [2] } });
  });
});

describe('a member called', () => {
  for (const name of awkwardNames) {
    const pointer = appendToken('', name);
    test(`${JSON.stringify(name)} is found by its pointer`, () => {
      assert.equal(getAt(objectOf(name, 1), pointer), 1);
    });
    test(`${JSON.stringify(name)} is not there until it is set`, () => {
      assert.equal(getAt({}, pointer), undefined);
    });
    test(`${JSON.stringify(name)} is set as an own member`, () => {
      const after = setAt({ kept: 0 }, pointer, { deep: 1 }) as object;
      assert.deepEqual(
        Object.entries(after),
        Object.entries({ kept: 0 })
          .concat([[name, { deep: 1 } as never]])
          .sort(byIndexFirst),
      );
      assert.equal(Object.getPrototypeOf(after), Object.prototype);
    });
    test(`${JSON.stringify(name)} is set below another`, () => {
      assert.deepEqual(setAt(objectOf(name, { a: 1 }), `${pointer}/a`, 2), objectOf(name, { a: 2 }));
    });
    test(`${JSON.stringify(name)} is removed`, () => {
      assert.deepEqual(Object.keys(setAt(objectOf(name, 1), pointer, undefined) as object), []);
    });
  }
});

test('nothing was written to a prototype', () => {
  const before = snapshotPrototypes();
  for (const name of awkwardNames) setAt({}, `/__proto__/${escapeToken(name)}`, 1);
  assert.equal(snapshotPrototypes(), before);
});

/** JavaScript lists members whose names are whole numbers before all others. */
function byIndexFirst([a]: [string, unknown], [b]: [string, unknown]): number {
  return Number(/^\d+$/.test(b)) - Number(/^\d+$/.test(a));
}
