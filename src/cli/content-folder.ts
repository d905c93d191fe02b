import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Finding, type Position } from './content-error.js';
import { parseJson, type JsonSource } from './parse-json.js';
import { readContentText } from './read-content-text.js';
import type { Pointer } from '../schema/pointer.js';

/** A folder of content. Every path is relative to it and written with `/`, on every system. */
export interface ContentFolder {
  /** The parsed file, `undefined` where there is none. Throws a ContentError where it is not JSON. */
  read(file: string): JsonSource | undefined;
  /** Every file below `folder` ('' is the content folder itself), sorted. */
  list(folder: string): string[];
  /** A place in one of the files, with its line and column. */
  locate(file: string, pointer: Pointer): Position;
  /** A finding there. */
  finding(file: string, pointer: Pointer, problem: string, remedy: string): Finding;
}

const skipped = new Set(['node_modules', 'dist', '.git']);

/** Does nobody look for content in a folder of this name? */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || skipped.has(name);
}

export function openContentFolder(root: string): ContentFolder {
  return createContentFolder(
    (file) => readContentText(root, file),
    (folder) => listFiles(root, folder),
  );
}

/** The same over any source of texts; each file is read and parsed once. */
export function createContentFolder(
  readText: (file: string) => string | undefined,
  list: (folder: string) => string[] = () => [],
): ContentFolder {
  const sources = new Map<string, JsonSource | ContentError | undefined>();

  function load(file: string): JsonSource | ContentError | undefined {
    if (!sources.has(file)) sources.set(file, parse(file));
    return sources.get(file);
  }

  function parse(file: string): JsonSource | ContentError | undefined {
    try {
      const text = readText(file);
      return text === undefined ? undefined : parseJson(file, text);
    } catch (error) {
      if (error instanceof ContentError) return error;
      throw error;
    }
  }

  function locate(file: string, pointer: Pointer): Position {
    const source = load(file);
    return { file, pointer, ...(source instanceof ContentError ? undefined : source?.locate(pointer)) };
  }

  return {
    list,
    locate,
    read(file) {
      const source = load(file);
      if (source instanceof ContentError) throw source;
      return source;
    },
    finding: (file, pointer, problem, remedy) => ({ ...locate(file, pointer), problem, remedy }),
  };
}

function listFiles(root: string, folder: string): string[] {
  const files: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (isSkipped(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) files.push(...listFiles(root, path));
    else files.push(path);
  }
  return files.sort();
}
