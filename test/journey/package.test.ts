import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from 'esbuild';

test(
  'the built command runs as it is, as npx runs it in this repository',
  { skip: process.platform === 'win32' },
  () => {
    assert.match(
      execFileSync('dist/cli/hoso.js', ['check', 'schemas'], { encoding: 'utf8' }),
      /nothing to mend/,
    );
  },
);

test('the declarations have the one that says what a content import gives', () => {
  assert.ok(existsSync('dist/types/cli/virtual-content.d.ts'));
});

/** The modules of the package that are in a bundle, and what it asks for from elsewhere. */
async function bundle(contents: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    external: ['lit', 'lit/*', '@lit/*'],
    format: 'esm',
    logLevel: 'error',
    metafile: true,
    minify: true,
    outdir: 'bundle',
    splitting: true,
    write: false,
  });
  const outputs = Object.values(metafile.outputs);
  const loaded = new Set(outputs.filter(({ entryPoint }) => entryPoint === '<stdin>'));
  for (const { imports } of loaded)
    for (const { kind, path } of imports)
      if (kind === 'import-statement' && metafile.outputs[path]) loaded.add(metafile.outputs[path]);
  return [...loaded].flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
}

describe('a portal that bundles', () => {
  const elements = (paths: readonly string[]): Set<string> =>
    new Set(paths.flatMap((path) => /modules\/elements\/(\w+)\//.exec(path)?.[1] ?? []));

  test('loads of the package what it imports, and nothing else', async () => {
    const form = await bundle(
      `import { HosoForm } from 'hoso'; customElements.define('hoso-form', HosoForm)`,
    );
    assert.deepEqual(elements(form), new Set(['form']));
    const host = await bundle(
      `import { createHttpHost } from 'hoso'; globalThis.host = createHttpHost('/api')`,
    );
    assert.deepEqual(elements(host), new Set());
    const folders = host.flatMap((path) => /modules\/(\w+)\//.exec(path)?.[1] ?? []);
    assert.deepEqual(new Set(folders), new Set(['host', 'schema']));
    assert.deepEqual(await bundle(`import 'hoso'`), []);
  });

  test('has every element by one import', async () => {
    const all = await bundle(`import 'hoso/define'`);
    for (const name of ['form', 'checklist', 'dossier', 'finder', 'print', 'receipt'])
      assert.ok(elements(all).has(name), name);
  });

  test('finds each module where npm packs it, with nothing of the machine that built it', () => {
    const paths = readdirSync('dist', { recursive: true, encoding: 'utf8' });
    const modules = paths.filter((path) => path.startsWith('modules') && path.endsWith('.js'));
    assert.ok(modules.length > 100);
    assert.deepEqual(
      paths.filter((path) => path.includes('node_modules')),
      [],
    );
    const files = paths.map((path) => join('dist', path)).filter((path) => statSync(path).isFile());
    assert.deepEqual(
      files.filter((path) => readFileSync(path, 'utf8').includes(process.cwd())),
      [],
    );
  });
});

test('what an install brings runs on this Node, which package.json promises', () => {
  const said = execFileSync(
    'npm',
    ['ci', '--dry-run', '--engine-strict', '--offline', '--ignore-scripts', '--loglevel=notice'],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  assert.match(said, /up to date|added|removed|changed/);
});
