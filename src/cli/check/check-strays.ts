import type { Bundle } from '../bundle.js';
import type { ContentEntry } from '../content-entries.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';
import { findLinkedFiles, schemaLinks } from '../linked-files.js';

/** About content: how it is written, translated and tried, and where data comes from. */
const companions = /(^|\/)((meta|locales|examples)\/|source\.json$)/;

/** Those of `files` that no procedure and no form uses: a case not listed yet, or a part that was left behind. */
export function checkStrays(
  files: readonly string[],
  entries: readonly ContentEntry[],
  bundles: readonly Bundle[],
  folder: ContentFolder,
): Finding[] {
  const used = new Set([
    ...entries.map(({ file }) => file),
    ...bundles.flatMap(({ files }) => files),
    ...bundles.flatMap(({ schema }) =>
      [...schemaLinks(schema)].flatMap(({ href }) => findLinkedFiles(href, folder).map(({ from }) => from)),
    ),
  ]);
  return files
    .filter((file) => !companions.test(file) && !used.has(file))
    .map((file) =>
      folder.finding(file, '', 'no procedure and no form uses this file', 'Name it in a $ref, or remove it'),
    );
}
