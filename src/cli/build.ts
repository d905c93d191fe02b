import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createContentCache, type ContentCache } from './content-cache.js';
import { UsageError } from './read-arguments.js';
import { writeTypes } from './types.js';

export interface WrittenFile {
  /** Relative to the output folder. */
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

/**
 * Builds every procedure and form of the content folder `root` into `out`: `<name>.js`, `<name>.json`, `<name>.d.ts`,
 * and beside them the data that they link to. Throws a ContentError, with nothing written, when any has a mistake.
 */
export async function buildContent(root: string, out: string): Promise<WrittenFile[]> {
  const content = createContentCache(root);
  const files = await content.files();
  return writeFiles(out, [...files, ...(await declarations(content))]);
}

/** Builds `<name>.d.ts` alone. */
export async function buildTypes(root: string, out: string): Promise<WrittenFile[]> {
  return writeFiles(out, await declarations(createContentCache(root)));
}

async function declarations(content: ContentCache): Promise<[file: string, text: string][]> {
  const found: [string, string][] = [];
  for (const name of content.names()) {
    const schema = content.schema(name);
    if (schema) found.push([`${name}.d.ts`, await writeTypes(schema, name)]);
  }
  return found;
}

function writeFiles(out: string, files: readonly (readonly [file: string, text: string])[]): WrittenFile[] {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([file, text]) => {
    const path = join(out, file);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    } catch (error) {
      throw new UsageError(`Nothing can be written to ${out}: ${(error as Error).message}`);
    }
    return { file, bytes: Buffer.byteLength(text), gzip: gzipSync(text).length };
  });
}
