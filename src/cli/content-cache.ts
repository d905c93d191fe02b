import { statSync, type BigIntStats } from 'node:fs';
import { join } from 'node:path';
import type { SchemaObject } from '../schema/json.js';
import { bundle } from './bundle.js';
import { checkSchema } from './check/check-schema.js';
import { compile } from './compile.js';
import { findEntries } from './content-entries.js';
import { ContentError, sortFindings, type Finding } from './content-error.js';
import { openContentFolder, type ContentFolder } from './content-folder.js';
import { findLinkedFiles, schemaLinks } from './linked-files.js';
import { readContentText } from './read-content-text.js';

/** The built content of a folder. Each part is built when it is first asked for, and again after a file has changed. */
export interface ContentCache {
  /** Names of the procedures and forms. */
  names(): string[];
  /** Another text once a file has been saved, added or removed. */
  version(): string;
  /** The bundled schema; `undefined` where nothing has that name. Throws a ContentError. */
  schema(name: string): SchemaObject | undefined;
  /** The text of `<name>.js`, `<name>.json` or a data file that one of them links to. Rejects with a ContentError. */
  file(path: string): Promise<string | undefined>;
  /** All of them, path → text. Rejects with a ContentError of everything that is wrong. */
  files(): Promise<Map<string, string>>;
}

export function createContentCache(root: string): ContentCache {
  let folder = openContentFolder(root);
  let schemas = new Map<string, SchemaObject>();
  let modules = new Map<string, Promise<string>>();
  let stamp = '';

  const names = (): string[] => findEntries(folder, root).map(({ name }) => name);

  function schema(name: string): SchemaObject | undefined {
    const entry = findEntries(folder, root).find((candidate) => candidate.name === name);
    const known = schemas.get(name);
    if (known || !entry) return known;
    const bundled = bundle(entry.file, folder);
    const findings = checkSchema(bundled, folder);
    if (findings.length > 0) throw new ContentError(sortFindings(findings));
    schemas.set(name, bundled.schema);
    return bundled.schema;
  }

  async function file(path: string): Promise<string | undefined> {
    forgetChanged();
    return read(path);
  }

  async function read(path: string): Promise<string | undefined> {
    const [, name = '', extension] = /^([^/]+)\.(js|json)$/.exec(path) ?? [];
    const found = schema(name);
    if (!found) return linkedFile(path);
    if (extension === 'json') return `${JSON.stringify(found, null, 2)}\n`;
    const module = modules.get(name) ?? compile(found);
    modules.set(name, module);
    return module;
  }

  function linkedFile(path: string): string | undefined {
    const isLinked = names().some((name) => linkedFiles(name).some(({ to }) => to === path));
    return isLinked ? readContentText(root, `common/${path}`) : undefined;
  }

  function linkedFiles(name: string): { from: string; to: string }[] {
    return [...schemaLinks(schema(name) ?? {})].flatMap(({ href }) => findLinkedFiles(href, folder));
  }

  async function files(): Promise<Map<string, string>> {
    forgetChanged();
    const texts = new Map<string, string>();
    const findings: Finding[] = [];
    for (const name of names()) {
      try {
        for (const path of [`${name}.js`, `${name}.json`]) texts.set(path, (await read(path)) ?? '');
        for (const { from, to } of linkedFiles(name)) texts.set(to, readContentText(root, from) ?? '');
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        findings.push(...error.findings);
      }
    }
    if (findings.length > 0) throw new ContentError(sortFindings(findings));
    return texts;
  }

  /** A watcher is no substitute: it drops what changes twice at once, and may speak while a file is half written. */
  function forgetChanged(): void {
    const now = stampOf(folder, root);
    if (now === stamp) return;
    stamp = now;
    folder = openContentFolder(root);
    schemas = new Map();
    modules = new Map();
  }

  function version(): string {
    forgetChanged();
    return stamp;
  }

  return { names, version, schema, file, files };
}

/** The names, times and sizes of all files: cheaper than their texts, and enough to know that one was saved. */
function stampOf(folder: ContentFolder, root: string): string {
  const stamps = folder.list('').map((file) => {
    const found = statIfAny(join(root, file));
    return `${file} ${found?.mtimeNs} ${found?.size}`;
  });
  return stamps.join('\n');
}

/** Nothing also of a link in a circle, which throws: whatever reads that file says so. */
function statIfAny(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
