import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isObject, type Json, type Schema, type SchemaObject } from '../../src/schema/json.js';

/** One schema of the official suite and what it says of some values. */
export interface Group {
  readonly file: string;
  readonly description: string;
  /** With the `$schema` of its draft, where it names none. */
  readonly schema: Schema;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

export const drafts = {
  draft4: 'http://json-schema.org/draft-04/schema#',
  draft6: 'http://json-schema.org/draft-06/schema#',
  draft7: 'http://json-schema.org/draft-07/schema#',
  'draft2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft2020-12': 'https://json-schema.org/draft/2020-12/schema',
} as const;
export type Draft = keyof typeof drafts;

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));

/** The mandatory tests of a draft; or, of a folder inside it, the optional ones there. */
export function readGroups(draft: Draft, folder = ''): Group[] {
  const path = `${fixtures}/tests/${draft}/${folder}`;
  return jsonFiles(path).flatMap((file) =>
    (readJson(`${path}/${file}`) as Group[]).map((group) => ({
      ...group,
      file: file.replace(/\.json$/, ''),
      schema: isObject(group.schema) ? { $schema: drafts[draft], ...group.schema } : group.schema,
    })),
  );
}

/**
 * What the suite refers to: its own documents, which it expects at `http://localhost:1234/`, and the meta-schemas. hoso
 * fetches nothing and knows documents by their `$id` alone: one without is given its address, one with another `$id`
 * is referred to from there.
 */
export function readRemotes(draft: Draft): SchemaObject[] {
  const keyword = draft === 'draft4' ? 'id' : '$id';
  const ofOtherDrafts = (path: string): boolean => path.startsWith('draft') && !path.startsWith(`${draft}/`);
  const documents = jsonFiles(`${fixtures}/remotes`)
    .filter((path) => !ofOtherDrafts(path))
    .flatMap((path): SchemaObject[] => {
      const address = `http://localhost:1234/${path}`;
      const document = readJson(`${fixtures}/remotes/${path}`) as SchemaObject;
      const id = document[keyword];
      if (typeof id !== 'string') return [{ ...document, [keyword]: address }];
      if (new URL(id, address).href.replace(/#.*/, '') === address) return [document];
      return [document, { $schema: drafts['draft2020-12'], $id: address, $ref: id }];
    });
  return [...documents, ...metaSchemas];
}

const require = createRequire(import.meta.url);
const vocabularies = {
  '2019-09': ['core', 'applicator', 'validation', 'meta-data', 'format', 'content'],
  '2020-12': ['core', 'applicator', 'unevaluated', 'validation', 'meta-data', 'format-annotation', 'content'],
};
const metaSchemas = [
  readJson(`${fixtures}/draft-04-meta-schema.json`),
  ...['json-schema-draft-06', 'json-schema-draft-07'].map((name) => readOfAjv(name)),
  ...Object.entries(vocabularies).flatMap(([draft, names]) =>
    ['schema', ...names.map((name) => `meta/${name}`)].map((name) =>
      readOfAjv(`json-schema-${draft}/${name}`),
    ),
  ),
] as SchemaObject[];

function readOfAjv(name: string): unknown {
  return readJson(require.resolve(`ajv/dist/refs/${name}.json`));
}

function jsonFiles(folder: string): string[] {
  const recursive = folder.endsWith('/remotes');
  const names = readdirSync(folder, { recursive, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
