import { posix } from 'node:path';
import { isObject } from '../../schema/json.js';
import { appendToken } from '../../schema/pointer.js';
import type { Bundle } from '../bundle.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';

/** Every definition of the procedure's folder that has a source is used by a case: a paper that nobody asks for is none. */
export function checkUnusedPapers(
  entry: string,
  { schema, files, origin }: Bundle,
  folder: ContentFolder,
): Finding[] {
  const names = isObject(schema['$defs']) ? Object.keys(schema['$defs']) : [];
  const used = new Set(
    names.map((name) => {
      const { file, pointer } = origin(appendToken('/$defs', name));
      return `${file}#${pointer}`;
    }),
  );
  const own = files.filter((file) => file !== entry && posix.dirname(file) === posix.dirname(entry));
  return own.flatMap((file) => {
    const value = folder.read(file)?.value;
    const definitions = isObject(value) && isObject(value['$defs']) ? value['$defs'] : {};
    return Object.entries(definitions).flatMap(([name, definition]) => {
      const pointer = appendToken('/$defs', name);
      if (!isObject(definition) || !definition['x-source'] || used.has(`${file}#${pointer}`)) return [];
      return [
        folder.finding(file, pointer, 'no case asks for this paper', 'Name it in a case, or remove it'),
      ];
    });
  });
}
