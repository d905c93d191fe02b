import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Plugin } from 'vite';

const prefix = '\0phrases:';
const keysPrefix = '\0phrase-keys:';

/**
 * Each language has its phrases in a file of its own, under the same keys: a page loads the keys once, and beside them the
 * texts of each language in their order.
 */
export const sharePhraseKeys: Plugin = {
  name: 'share-phrase-keys',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source.startsWith(keysPrefix)) return source;
    if (!/\/wording\/[\w-]+\.\w+\.json$/.test(source)) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    // Not by its own ending: it would be read as JSON. Nor by its place on this machine, which would be in what is built.
    return (
      resolved &&
      prefix +
        relative('.', resolved.id)
          .replaceAll('\\', '/')
          .replace(/\.json$/, '')
    );
  },
  async load(id) {
    if (id.startsWith(keysPrefix))
      return `export default ${JSON.stringify(await readKeys(id.slice(keysPrefix.length)))};`;
    if (!id.startsWith(prefix)) return null;
    const path = id.slice(prefix.length);
    const first = path.replace(/\.\w+$/, '.vi');
    const phrases = await readPhrases(path);
    const texts = (await readKeys(first)).map((key) => phrases[key]);
    return `import keys from ${JSON.stringify(keysPrefix + first)};
const texts = ${JSON.stringify(texts)};
export default /* @__PURE__ */ Object.fromEntries(/* @__PURE__ */ keys.map((key, index) => [key, texts[index]]));`;
  },
};

async function readKeys(path: string): Promise<readonly string[]> {
  return Object.keys(await readPhrases(path));
}

async function readPhrases(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(`${path}.json`, 'utf8')) as Record<string, unknown>;
}
