import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCycles, findForbiddenImports } from './support/import-rules.js';
import { readImportGraph } from './support/read-import-graph.js';

const graph = readImportGraph('src');

describe('the imports of src', () => {
  it('are read', () => {
    assert.ok(graph.size > 20, `${graph.size} files`);
    assert.ok([...graph.values()].flat().length > 20);
  });

  it('go where the architecture lets them', () => assert.deepEqual(findForbiddenImports(graph), []));

  it('make no cycle', () => assert.deepEqual(findCycles(graph), []));
});

describe('the rules', () => {
  const seeded = (file: string, target: string): string[] =>
    findForbiddenImports(
      new Map([[file, [target]], ...(target.endsWith('.ts') ? [[target, []] as const] : [])]),
    );

  for (const [file, target] of [
    ['schema/seeded.ts', 'form/seen.ts'],
    ['form/seeded.ts', 'procedure/seen.ts'],
    ['form/seeded.ts', 'lit'],
    ['fields/seeded.ts', 'elements/form/seen.ts'],
    ['host/seeded.ts', 'elements/form/seen.ts'],
    ['elements/form/seeded.ts', 'cli/seen.ts'],
    ['elements/form/seeded.ts', 'ajv/dist/2020.js'],
    ['validation/seeded.ts', 'ajv'],
    ['validation/seeded.ts', 'node:fs'],
    ['elements/form/seeded.ts', '../schemas/common/name.json'],
    ['cli/seeded.ts', 'elements/form/seen.ts'],
    ['cli/seeded.ts', '../schemas/common/name.json'],
    ['unknown/seeded.ts', 'schema/seen.ts'],
  ] as const) {
    it(`refuse ${target} in ${file}`, () => assert.equal(seeded(file, target).length, 1));
  }

  it('allow a neighbour, the layer below and a sentence', () => {
    assert.deepEqual(seeded('form/seeded.ts', 'schema/seen.ts'), []);
    assert.deepEqual(seeded('form/seeded.ts', 'form/seen.ts'), []);
    assert.deepEqual(seeded('elements/form/seeded.ts', 'lit/decorators.js'), []);
    assert.deepEqual(seeded('elements/form/seeded.ts', 'wording/vi.json'), []);
  });

  it('see a cycle and its path', () => {
    const cyclic = new Map([
      ['a.ts', ['b.ts', 'c.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['b.ts', 'lit']],
    ]);
    assert.deepEqual(findCycles(cyclic), ['b.ts → c.ts → b.ts']);
  });
});
