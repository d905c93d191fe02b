import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from '../../src/cli/compile.js';
import type { SchemaObject } from '../../src/schema/json.js';
import type { ContentModule } from '../../src/validation/content-module.js';

/** The content module of a schema, compiled as the build does it. */
export async function compileContent(schema: SchemaObject): Promise<ContentModule> {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-validator-'));
  try {
    const file = join(folder, 'content.mjs');
    writeFileSync(file, await compile(schema));
    return ((await import(pathToFileURL(file).href)) as { default: ContentModule }).default;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function compileAll<Name extends string>(
  schemas: Readonly<Record<Name, SchemaObject>>,
): Promise<Record<Name, ContentModule>> {
  const names = Object.keys(schemas) as Name[];
  const modules = await Promise.all(
    names.map(async (name) => [name, await compileContent(schemas[name])] as const),
  );
  return Object.fromEntries(modules) as Record<Name, ContentModule>;
}
