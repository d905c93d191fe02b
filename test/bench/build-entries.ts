import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { createBuilder } from 'vite';
import { compile } from '../../src/cli/compile.js';
import { compileHint } from '../../build/compile-hint.js';
import { isObject, type SchemaObject } from '../../src/schema/json.js';
import { ours } from './targets.js';

export interface EntryOptions {
  /** Names of files beside this one, without their ending. */
  readonly names: readonly string[];
  readonly folder: string;
  /** Readable names in a profile, at the price of a few kilobytes more to parse. */
  readonly readable: boolean;
}

/** Each entry as one self-contained module `<folder>/<name>.js`. */
export async function buildEntries({ names, folder, readable }: EntryOptions): Promise<void> {
  const options: BuildOptions = {
    outdir: folder,
    entryNames: '[name]',
    bundle: true,
    minify: !readable,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'error',
  };
  const filesOf = (chosen: readonly string[]): string[] =>
    chosen.map((name) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url)));
  const [hoso, others] = [true, false].map((own) => names.filter((name) => isOurs(name) === own));
  await build({ ...options, entryPoints: filesOf(others!) });
  if (hoso!.length === 0) return;
  const plugins = readable ? [] : [insteadOfSource(await buildElement(folder))];
  await build({ ...options, entryPoints: filesOf(hoso!), banner: { js: compileHint }, plugins });
}

/** What a portal loads, as `npm run build` makes it: the folder of the element, and of the interpreter in a file beside. */
async function buildElement(folder: string): Promise<string> {
  const outDir = join(folder, 'element');
  const elsewhere = { name: 'elsewhere', configEnvironment: () => ({ build: { outDir } }) };
  const builder = await createBuilder({ logLevel: 'error', plugins: [elsewhere] });
  const wanted = ({ name }: { name: string }): boolean => name === 'hosoForm' || name.includes('interpreted');
  for (const environment of Object.values(builder.environments).filter(wanted))
    await builder.build(environment);
  return outDir;
}

const insteadOfSource = (built: string): Plugin => ({
  name: 'instead-of-source',
  setup({ onResolve }) {
    onResolve({ filter: /\/src\/define-form\.js$/ }, () => ({ path: join(built, 'hoso-form.js') }));
    onResolve({ filter: /\/src\/validation\/interpreted\.js$/ }, async () => {
      const [name = ''] = await readdir(join(built, 'chunks'));
      return { path: join(built, 'chunks', name) };
    });
  },
});

const isOurs = (name: string): boolean => ours.includes(name.replace('entries/', ''));

/** The content modules `<folder>/content/<id>.js`, as `hoso build` would make them of the workloads' schemas. */
export async function buildContent(
  schemas: ReadonlyMap<string, SchemaObject>,
  folder: string,
): Promise<void> {
  await mkdir(join(folder, 'content'), { recursive: true });
  for (const [id, schema] of schemas) {
    await writeFile(join(folder, 'content', `${id}.js`), await compile(stateTypes(schema) as SchemaObject));
  }
}

/** AJV's own standalone functions for the floors, with messages: `<folder>/judges/<id>.js`. */
export async function buildJudges(schemas: ReadonlyMap<string, SchemaObject>, folder: string): Promise<void> {
  for (const [id, schema] of schemas) {
    const ajv = addFormats.default(
      new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true } }),
    );
    await build({
      stdin: { contents: standalone.default(ajv, ajv.compile(schema)), resolveDir: import.meta.dirname },
      outfile: join(folder, 'judges', `${id}.js`),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      logLevel: 'error',
    });
  }
}

/** Content states the type wherever it speaks of members; the workloads leave it out of `if` and `then`. */
function stateTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stateTypes);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stateTypes(inner)]));
  const speaksOfMembers = isObject(value['properties']) || Array.isArray(value['required']);
  return speaksOfMembers && value['type'] === undefined ? { type: 'object', ...copy } : copy;
}
