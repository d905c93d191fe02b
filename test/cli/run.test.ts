import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.js';
import { copyLibrary, library } from './library-copy.js';

const command = fileURLToPath(new URL('../../src/cli/hoso.ts', import.meta.url));
const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

async function runWith(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const texts = { out: '', error: '' };
  const status = await run(args, {
    out: (text) => (texts.out += text),
    error: (text) => (texts.error += text),
  });
  return { status, ...texts };
}

describe('the command hoso', () => {
  let out = '';
  before(() => {
    out = mkdtempSync(join(tmpdir(), 'hoso-built-'));
  });
  after(() => rmSync(out, { recursive: true, force: true }));

  test('ends with 0 where there is nothing to mend', async () => {
    const { status, out: said, error } = await runWith('check', library);
    assert.deepEqual([status, error], [0, '']);
    assert.match(said, /nothing to mend/);
  });

  test('ends with 1 where content has mistakes, and says each with file, place, problem and remedy', async () => {
    const copy = copyLibrary();
    try {
      copy.replace('library-card/2024.json', '#/$defs/relative', '#/$defs/relation');
      const check = await runWith('check', copy.root);
      const build = await runWith('build', copy.root, '--out', join(out, 'never'));
      assert.deepEqual([check.status, build.status], [1, 1]);
      for (const said of [check.out, build.error]) {
        assert.ok(
          said.includes(`${copy.root}/library-card/2024.json:10:27 /properties/guardian/$ref\n`),
          said,
        );
        assert.match(
          said,
          /has nothing at \/\$defs\/relation\n {2}→ Instead of "relation" there is: name, relative/,
        );
        assert.match(said, /1 mistake$/);
      }
      assert.equal(existsSync(join(out, 'never')), false);
    } finally {
      copy.dispose();
    }
  });

  for (const [name, args] of [
    ['no command', []],
    ['an unknown command', ['mend', library]],
    ['an unknown option', ['check', library, '--fast']],
    ['a folder that is not there', ['check', join(library, 'gone')]],
    ['a file where a folder has to be', ['check', command]],
    ['two folders', ['check', library, library]],
    ['build into the content itself', ['build', library, '--out', library]],
    [
      'build into a folder of the content',
      ['build', library, '--out', join(library, 'reading-room', 'built')],
    ],
    ['types into the content', ['types', library, '--out', join(library, 'built')]],
    ['build into a file', ['build', library, '--out', command]],
    ['build below a file', ['build', library, '--out', join(command, 'built')]],
    ['build without --out', ['build', library]],
    ['check with --out', ['check', library, '--out', 'x']],
    ['a port for another command', ['check', library, '--port', '1']],
    ['a port that is none', ['preview', library, '--port', '65536']],
    ['a port in words', ['preview', library, '--port', 'any']],
    ['preview with --out', ['preview', library, '--out', 'x']],
    ['preview of a folder that is not there', ['preview', join(library, 'gone')]],
    ['diff of one', ['diff', library]],
    ['diff of three', ['diff', library, library, library]],
    ['diff with a folder that is not there', ['diff', library, join(library, 'gone')]],
  ] as const) {
    test(`ends with 2 and its usage on ${name}`, async () => {
      const { status, out: said, error } = await runWith(...args);
      assert.deepEqual([status, said], [2, '']);
      assert.match(error, /Usage: hoso <command>/);
    });
  }

  test('builds into a folder of the content where nobody looks for content', async () => {
    const copy = copyLibrary();
    try {
      const { status } = await runWith('build', copy.root, '--out', join(copy.root, 'dist', 'content'));
      assert.deepEqual([status, (await runWith('check', copy.root)).status], [0, 0]);
    } finally {
      copy.dispose();
    }
  });

  // Permissions do not stop root; a link that leads nowhere stops anybody.
  for (const [name, link, target] of [
    ['an edition', 'library-card/2025.json', '2025.json'],
    ['a part that nothing uses', 'common/spare.json', 'gone.json'],
    ['data that a page loads', 'common/places/shelves/03.json', 'gone.json'],
  ] as const) {
    test(`says of ${name} that is a link to no file what it says of any other mistake`, async () => {
      const copy = copyLibrary();
      try {
        symlinkSync(target, join(copy.root, link));
        const check = await runWith('check', copy.root);
        assert.equal(check.status, 1);
        const told = `${copy.root}/${link}\n  this is a link that leads to no file\n  → Correct the link`;
        assert.ok(check.out.includes(told), check.out);
        const build = await runWith('build', copy.root, '--out', join(copy.root, 'dist'));
        // What nothing uses is not built.
        if (link === 'common/spare.json') assert.equal(build.status, 0);
        else assert.ok(build.status === 1 && build.error.includes(told), build.error);
      } finally {
        copy.dispose();
      }
    });
  }

  test('ends with 2 where the port of a preview is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { status, error } = await runWith('preview', library, '--port', String(port));
    taken.close();
    assert.equal(status, 2);
    assert.match(error, new RegExp(`Port ${port} is taken`));
  });

  test('explains itself', async () => {
    const { status, out: said } = await runWith('--help');
    assert.equal(status, 0);
    assert.match(said, /Usage: hoso/);
  });

  test('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(await runWith('--version'), { status: 0, out: version, error: '' });
  });

  test('as a process: the exit status is its own, findings and usage go where a pipe expects them', () => {
    const start = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', command, ...args], { encoding: 'utf8' });
    const fine = start('check', library);
    assert.deepEqual([fine.status, fine.stderr], [0, '']);
    const wrong = start('mend');
    assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
    assert.match(wrong.stderr, /There is no command "mend"/);
  });

  test('builds modules, schemas, types and the data that they link to, and says their sizes', async () => {
    const { status, out: said } = await runWith('build', library, '--out', out);
    assert.equal(status, 0);
    assert.deepEqual(
      readdirSync(out, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.\w+$/.test(file))
        .sort(),
      [
        'library-card-2024.d.ts',
        'library-card-2024.js',
        'library-card-2024.json',
        join('places', 'shelves', '01.en.json'),
        join('places', 'shelves', '01.json'),
        join('places', 'shelves', '02.en.json'),
        join('places', 'shelves', '02.json'),
        'reading-room.d.ts',
        'reading-room.js',
        'reading-room.json',
      ],
    );
    assert.match(said, /reading-room\.js +\d+\.\d KiB {2}gzip +\d+\.\d KiB/);
    const module = (await import(join(out, 'reading-room.js'))) as { default: { schema: unknown } };
    assert.deepEqual(JSON.parse(readFileSync(join(out, 'reading-room.json'), 'utf8')), module.default.schema);
  });

  test('the types that it builds hold: a right dossier is one, a wrong one is not', () => {
    const file = join(out, 'dossier.ts');
    writeFileSync(
      file,
      `import content, { type ReadingRoom } from './reading-room.js';
type Declaration = NonNullable<ReadingRoom['declaration']>;
const declaration: Declaration = { name: 'Hoa', age: 34, contact: { by: 'phone', phone: '0901234567' } };
const documents = { declaration: { answer: 'have' } } as const;
export const dossier: ReadingRoom = { procedure: 'reading-room', case: 'lost', situation: { reason: 'lost' }, declaration, documents };
// @ts-expect-error The damaged card itself is asked for.
export const without: ReadingRoom = { procedure: 'reading-room', case: 'damaged', situation: { reason: 'damaged' }, declaration, documents };
// @ts-expect-error There is no such contact.
export const contact: Declaration['contact'] = { by: 'post', phone: '0901234567' };
// @ts-expect-error An age is a number.
export const age: Declaration['age'] = '34';
const unknown: unknown = dossier;
export const reason: 'lost' | 'damaged' | undefined = content.validate(unknown) ? unknown.situation.reason : undefined;
`,
    );
    const flags = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
    const { stdout, status } = spawnSync(process.execPath, [compiler, ...flags, file], {
      cwd: out,
      encoding: 'utf8',
    });
    assert.deepEqual([stdout, status], ['', 0]);
  });

  test('writes the types alone', async () => {
    const folder = join(out, 'types');
    const { status } = await runWith('types', library, '--out', folder);
    assert.equal(status, 0);
    assert.deepEqual(readdirSync(folder).sort(), ['library-card-2024.d.ts', 'reading-room.d.ts']);
  });
});
