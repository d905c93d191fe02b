import { posix } from 'node:path';
import { isObject, own, type SchemaObject } from '../schema/json.js';
import type { ContentFolder } from './content-folder.js';
import { schemaTexts } from './schema-texts.js';

/** One locale: Vietnamese source text → translation, and wording of the library itself. */
export interface Locale {
  readonly text: Readonly<Record<string, string>>;
  readonly interface?: Readonly<Record<string, unknown>>;
}

/**
 * `x-wording` for a bundle: of each `locales/<language>.json` that lies beside one of its files or in a folder above,
 * the translations of texts that the bundle has. The entry's own folder, named last, has the last word.
 */
export function foldWording(
  schema: SchemaObject,
  files: readonly string[],
  folder: ContentFolder,
): { 'x-wording'?: Record<string, Locale> } {
  const used = new Set([...schemaTexts(schema)].map(({ text }) => text));
  const wording: Record<string, Locale> = {};
  for (const file of findLocales(files, folder)) {
    const value = folder.read(file)?.value;
    const language = posix.basename(file, '.json');
    const texts = own(isObject(value) ? value : {}, 'text');
    const interfaceTexts = own(isObject(value) ? value : {}, 'interface');
    const before = wording[language];
    wording[language] = {
      text: { ...before?.text, ...pick(isObject(texts) ? texts : {}, used) },
      ...(isObject(interfaceTexts) || before?.interface
        ? { interface: { ...before?.interface, ...(isObject(interfaceTexts) ? interfaceTexts : {}) } }
        : {}),
    };
  }
  return Object.keys(wording).length === 0 ? {} : { 'x-wording': wording };
}

/** The locale files of a bundle, farthest first. `files` begins with the entry. */
export function findLocales(files: readonly string[], folder: ContentFolder): string[] {
  const [entry = '', ...others] = files;
  const folders = [...others.sort(), entry].flatMap((file) => foldersAbove(file));
  // A folder keeps its last, nearest place.
  const ordered = [...new Set(folders.reverse())].reverse();
  const all = folder.list('').filter((file) => /(^|\/)locales\/[^/]+\.json$/.test(file));
  return ordered.flatMap((path) => all.filter((file) => posix.dirname(posix.dirname(file)) === path));
}

/** '.', 'a', 'a/b' for 'a/b/c.json'. */
function foldersAbove(file: string): string[] {
  const parent = posix.dirname(file);
  return parent === '.' ? ['.'] : [...foldersAbove(parent), parent];
}

function pick(texts: Record<string, unknown>, used: ReadonlySet<string>): Record<string, string> {
  const entries = Object.entries(texts).filter(
    (entry): entry is [string, string] => used.has(entry[0]) && typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}
