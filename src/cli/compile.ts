import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Schema, SchemaObject } from '../schema/json.js';
import { writeValidators } from './write-validators.js';

/**
 * A schema as the text of an ES module that needs nothing else: its default export is a ContentModule with the schema,
 * its compiled validator, and one function for every asked location. The module runs where code from text is forbidden
 * (`script-src 'self'`): there is neither AJV nor `eval` in it. Throws a SchemaError for what no form can be made of.
 */
export async function compile(source: Schema, others: readonly SchemaObject[] = []): Promise<string> {
  const { schema, code } = writeValidators(source, others);
  // AJV assigns each function to a property of `exports`, named by its location.
  return bundleModule(`
import { createMemory, formats, isEqual, isMultipleOf } from ${JSON.stringify(runTimeFile())};
const exports = {};
${code}
export default {
  schema: JSON.parse(${JSON.stringify(JSON.stringify(schema))}),
  version: ${JSON.stringify(versionOf(schema))},
  base: import.meta.url,
  validate: exports[''],
  matches: exports,
};`);
}

/** What a dossier was judged by: 16 hexadecimal digits of the SHA-256 of the bundled schema. */
export function versionOf(schema: Schema): string {
  return createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 16);
}

// AJV's code still calls require() for its own run time (ajv #2209): esbuild puts those few lines in place.
async function bundleModule(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, sourcefile: 'content.js', resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [withoutRequireText],
  });
  return outputFiles[0]?.text ?? '';
}

/** AJV's run time holds, as text, how its generator shall require it: no use in a page, and an alarm to whoever scans it. */
const withoutRequireText: Plugin = {
  name: 'without-require-text',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ajv[\\/]dist[\\/]runtime[\\/]\w+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^.*\.code = .*require\(.*$/m, ''),
    }));
  },
};

/** From the sources, or built: then this code is in dist/vite.js or in dist/cli, and what modules need in dist/cli. */
function runTimeFile(): string {
  const places = ['./compiled-run-time.ts', './compiled-run-time.js', './cli/compiled-run-time.js'];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`What content modules need is in none of ${files.join(', ')}`);
  return file;
}
