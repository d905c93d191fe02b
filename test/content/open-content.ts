import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../src/cli/bundle.js';
import { findExamples } from '../../src/cli/check/check-examples.js';
import { findEntries } from '../../src/cli/content-entries.js';
import { openContentFolder } from '../../src/cli/content-folder.js';
import type { Json, SchemaObject } from '../../src/schema/json.js';

/** The content of this repository. */
const root = fileURLToPath(new URL('../../schemas', import.meta.url));
export const folder = openContentFolder(root);

/** What must be among the reasons for which an invalid example is refused. */
export interface Reason {
  readonly pointer: string;
  readonly keyword: string;
}

export interface Example {
  readonly name: string;
  readonly value: Json;
  readonly isValid: boolean;
  readonly reasons: readonly Reason[];
}

export interface OpenedContent {
  readonly name: string;
  readonly schema: SchemaObject;
  readonly examples: readonly Example[];
}

export function openContents(): OpenedContent[] {
  return findEntries(folder, root).map(({ name, file }) => {
    const { schema } = bundle(file, folder);
    const files = findExamples(file, folder);
    const expectations = files.find((path) => posix.basename(path) === 'expected.json');
    const expected = (expectations ? folder.read(expectations)?.value : {}) as Record<string, Reason[]>;
    const examples = files
      .filter((path) => path !== expectations)
      .map((path) => ({
        name: posix.basename(path),
        value: folder.read(path)!.value as Json,
        isValid: path.endsWith('.valid.json'),
        reasons: expected[posix.basename(path)] ?? [],
      }));
    return { name, schema, examples };
  });
}
