import { readFile } from 'node:fs/promises';
import { compile } from '../../src/cli/compile.js';
import type { SchemaObject } from '../../src/schema/json.js';

/** Of the same content: it asks for no email any more, and for a shorter name. */
export async function compileLaterEdition(): Promise<string> {
  const file = new URL('../../dist/content/vss-books-and-cards.json', import.meta.url);
  const schema = JSON.parse(await readFile(file, 'utf8')) as { $defs: Record<string, SchemaObject> };
  const properties = schema.$defs['tk1-ts-490-2023-declaration']!['properties'] as Record<
    string,
    SchemaObject
  >;
  delete properties['email'];
  properties['fullName'] = { ...properties['fullName'], maxLength: 10 };
  return compile(schema);
}
