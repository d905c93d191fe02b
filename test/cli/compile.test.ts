import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { findAskedLocations } from '../../src/cli/asked-locations.js';
import { bundle } from '../../src/cli/bundle.js';
import { compile } from '../../src/cli/compile.js';
import { openContentFolder } from '../../src/cli/content-folder.js';
import { describe as describeForm } from '../../src/schema/describe.js';
import { isObject, type Json, type JsonObject, type SchemaObject } from '../../src/schema/json.js';
import { judgeAll } from '../../src/schema/judge.js';
import { getAt } from '../../src/schema/pointer.js';
import { createRegistry } from '../../src/schema/registry.js';
import { compiledValidator } from '../../src/validation/compiled.js';
import { library } from './library-copy.js';

interface Compiled {
  schema: SchemaObject;
  version: string;
  base: string;
  validate(value: unknown): boolean;
  matches: Record<string, (value: unknown) => boolean>;
}

/** AJV by itself, at run time, as little configured as can be: what the compiled module has to agree with. */
function judge(schema: SchemaObject, location: string): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...schema, $id: 'root:' });
  const tokens = location.split('/').map(encodeURIComponent).join('/');
  return ajv.compile(location === '' ? { $ref: 'root:' } : { $ref: `root:#${tokens}` });
}

let folder = '';
let count = 0;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoso-compiled-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function write(schema: SchemaObject): Promise<string> {
  const file = join(folder, `module-${count++}.mjs`);
  writeFileSync(file, await compile(schema));
  return file;
}

async function load(schema: SchemaObject): Promise<Compiled> {
  const module = (await import(pathToFileURL(await write(schema)).href)) as { default: Compiled };
  return module.default;
}

const card = bundle('library-card/2024.json', openContentFolder(library)).schema;
const procedure = bundle('reading-room/procedure.json', openContentFolder(library)).schema;

const often = (good: unknown, ...others: unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: fc.constant(good), weight: 12 },
    { arbitrary: fc.constantFrom(undefined, null, ...others), weight: 1 },
  );

/** Declarations most members of which are right; a member may be missing. */
const declarations = fc
  .record({
    name: often('Nguyễn Thị Hoa', 'N', '😀', 7),
    age: fc.oneof(often(34, -1, 131, 4.5, '4'), often(4)),
    guardian: fc.oneof(
      often(undefined, {}),
      often({ name: 'An', relatives: [{ name: 'Bình' }] }, { name: 'An', relatives: [{}] }),
    ),
    favourite: often({ room: '01', shelf: 'a' }, { room: '03', shelf: 'a' }, { room: '02' }),
    contact: fc.oneof(
      often(
        { by: 'email', email: 'hoa@example.vn' },
        { by: 'email', email: 'hoa@' },
        { by: 'phone', email: 'hoa@example.vn' },
      ),
      often(
        { by: 'phone', phone: '0901234567' },
        { by: 'post' },
        { phone: '0901234567', email: 'hoa@example.vn' },
      ),
    ),
    other: often(undefined, 1),
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>);

describe('a compiled content module', () => {
  test('runs where code from text is forbidden', async () => {
    const file = await write(procedure);
    const example = join(library, 'reading-room/examples/lost.valid.json');
    const script = `
      import { readFileSync } from 'node:fs';
      let forbidden = false;
      try { new Function('return 1'); } catch { forbidden = true; }
      const { default: content } = await import(${JSON.stringify(pathToFileURL(file).href)});
      const value = JSON.parse(readFileSync(${JSON.stringify(example)}, 'utf8'));
      const answers = Object.values(content.matches).map((matches) => matches(value));
      console.log(JSON.stringify([forbidden, content.validate(value), content.validate({}), answers.length, content.base]));`;
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script];
    const output = execFileSync(process.execPath, flags, { encoding: 'utf8' });
    const answers = findAskedLocations(procedure).length + 1;
    assert.deepEqual(JSON.parse(output), [true, true, false, answers, pathToFileURL(file).href]);
  });

  test('holds the schema, and says by its version which one', async () => {
    const compiled = await load(card);
    assert.deepEqual(compiled.schema, card);
    assert.match(compiled.version, /^[0-9a-f]{16}$/);
    assert.notEqual((await load({ ...card, title: 'Khác' })).version, compiled.version);
    assert.equal((await load(card)).version, compiled.version);
  });

  test('judges the whole and every asked subschema as AJV does', async () => {
    const compiled = await load(card);
    assert.deepEqual(Object.keys(compiled.matches), ['', ...findAskedLocations(card)]);
    const judges = Object.keys(compiled.matches).map(
      (location) => [location, judge(card, location)] as const,
    );
    let accepted = 0;
    fc.assert(
      fc.property(declarations, (declaration) => {
        const values = [declaration, declaration['contact'], declaration['guardian']];
        for (const [location, isValid] of judges) {
          for (const value of values) {
            assert.equal(compiled.matches[location]?.(value), isValid(value), location);
          }
        }
        assert.equal(compiled.validate(declaration), judges[0]?.[1](declaration));
        if (compiled.validate(declaration)) accepted++;
      }),
      { numRuns: 2000, seed: 20_260_101 },
    );
    assert.ok(accepted > 300 && accepted < 1700, `${accepted} accepted`);
  });

  test('has a function for every location that a form asks about', async () => {
    const content = { ...(await load(card)) };
    const { matches } = compiledValidator(content);
    const asked = new Set<string>();
    const choosing = {
      registry: createRegistry(card),
      matches: (location: string, value: Json): boolean => {
        asked.add(location);
        return matches(location, value);
      },
      chosen: () => undefined,
      rows: (_id: string, length: number): string[] => Array.from({ length }, (_, index) => String(index)),
    };
    fc.assert(
      fc.property(
        declarations,
        (declaration) => void judgeAll(describeForm(declaration as JsonObject, choosing)),
      ),
      { numRuns: 300, seed: 20_260_102 },
    );
    assert.deepEqual([...asked].sort(), findAskedLocations(card).sort());
  });

  test('knows which case a fact still allows', async () => {
    const { matches } = await load(procedure);
    const reasonIn = (name: string): unknown =>
      matches[`/$defs/cases-${name}/properties/situation/properties/reason`]?.('lost');
    assert.deepEqual([reasonIn('lost'), reasonIn('damaged')], [true, false]);
  });

  test('answers for properties and definitions of any name', async () => {
    const names = ['a/b', 'a~b',
      'a~1b', 'a%41b',
      'a%25b', 'a%b', 'a#b', 'a?b', 'ạ đ', '😀', '"', '\\', '\n', '', ' ', '~', '/', '$', '[x]',
      '__proto__', 'constructor', 'toString', 'hasOwnProperty']; // prettier-ignore
    const oneOf = [{ type: 'string', minLength: 2 }, { type: 'integer' }];
    const members = Object.fromEntries(names.map((name) => [name, { oneOf }]));
    const definitions = Object.fromEntries(names.map((name) => [name, { not: { type: 'string' } }]));
    const compiled = await load({
      type: 'object',
      properties: members,
      additionalProperties: false,
      $defs: definitions,
    });
    assert.deepEqual(Object.keys(compiled.schema['properties'] as object), names);
    for (const name of names) {
      const of = (value: string): unknown => JSON.parse(`{ ${JSON.stringify(name)}: ${value} }`);
      const verdicts = ['3', '"ab"', '"a"', 'null'].map((value) => compiled.validate(of(value)));
      assert.deepEqual(verdicts, [true, true, false, false], JSON.stringify(name));
    }
    assert.equal(compiled.validate({ valueOf: 1 }), false);
    for (const location of findAskedLocations(compiled.schema)) {
      const answers = ['ab', 'a', 3, null].map((value) => compiled.matches[location]?.(value));
      const subschema = getAt(compiled.schema, location);
      const expected = isObject(subschema) && 'minLength' in subschema
        ? [true, false, false, false]
        : location.startsWith('/$defs') ? [true, true, false, false] : [false, false, true, false]; // prettier-ignore
      assert.deepEqual(answers, expected, location);
    }
    assert.equal(Object.keys(compiled.matches).length, 1 + 3 * names.length);
  });

  test('does not take what every object inherits for what was entered', async () => {
    const compiled = await load({ type: 'object', required: ['constructor', 'toString'] });
    assert.equal(compiled.validate({}), false);
    assert.equal(compiled.validate({ constructor: 1, toString: 1 }), true);
  });

  test('judges options as the schema says, whatever annotations they carry', async () => {
    const plain = {
      oneOf: [
        { const: 'a', title: 'A' },
        { const: 'b', 'x-notes': [] },
      ],
    };
    const compiled = await load({
      type: 'object',
      properties: {
        plain,
        twice: { oneOf: [{ const: 'a' }, { const: 'a' }, { const: 'b' }] },
        mixed: { oneOf: [{ const: 'a' }, { const: 1 }, { type: 'null' }] },
        beside: { ...plain, enum: ['a'] },
        several: { oneOf: [{ enum: ['a', 'b'] }, { const: 1, examples: [1] }] },
        more: { oneOf: [{ const: 'a', type: 'integer' }, { const: 'b' }] },
      },
    });
    const accepted = (name: string): unknown[] =>
      ['a', 'b', 1, null].filter((value) => compiled.validate({ [name]: value }));
    assert.deepEqual(['plain', 'twice', 'mixed', 'beside', 'more', 'several'].map(accepted), [
      ['a', 'b'],
      ['b'],
      ['a', 1, null],
      ['a'],
      ['b'],
      ['a', 'b', 1],
    ]);
    const { validate } = await load({
      type: 'object',
      properties: { plain, one: { $ref: '#/properties/plain/oneOf/1' } },
    });
    assert.deepEqual([validate({ one: 'b' }), validate({ one: 'a' })], [true, false]);
  });

  test('asserts formats and counts characters, not units', async () => {
    const compiled = await load({ type: 'string', format: 'date', minLength: 2 });
    assert.deepEqual(['2028-02-29', '2026-02-29', '😀'].map(compiled.validate), [true, false, false]);
    const short = await load({ type: 'string', maxLength: 1 });
    assert.deepEqual(['😀', '😀a'].map(short.validate), [true, false]);
  });
});
