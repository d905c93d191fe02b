import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

// Sheets, sentences, then code, each folder after those that it imports.
const folders = [
  'styles',
  'wording',
  'schema',
  'procedure',
  'form',
  'validation',
  'host',
  'fields',
  'elements',
];
const source = join(import.meta.dirname, '../src');

/**
 * A server compresses a file by what stood in the 32 KiB before. The modules of an entry would stand in the order in which
 * they are first imported, a style sheet beside its element; like beside like, `hoso.js` is 4 % less, `hoso-form.js` 1 %. What an entry does
 * not need stays out: no module of these folders does anything when it is imported.
 */
export const orderModules: Plugin = {
  name: 'order-modules',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'hoso' || name === 'hosoForm',
  transform: {
    filter: { id: /\/src\/define(-form)?\.ts$/ },
    handler: (code) => ({
      code:
        folders
          .flatMap(listModules)
          .map((path) => `import ${JSON.stringify(path)};\n`)
          .join('') + code,
      map: null,
    }),
  },
};

function listModules(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.(ts|json)$/.test(name))
    .sort()
    .map((name) => join(source, folder, name));
}
