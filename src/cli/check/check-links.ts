import type { Bundle } from '../bundle.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';
import { findLinkedFiles, schemaLinks } from '../linked-files.js';

/** Every link to data that is loaded later leads to a file. */
export function checkLinks({ schema, origin }: Bundle, folder: ContentFolder): Finding[] {
  return [...schemaLinks(schema)]
    .filter(({ href }) => findLinkedFiles(href, folder).length === 0)
    .map(({ href, location }) => {
      const { file, pointer } = origin(location);
      const problem = `no file in common/ matches "${href}"`;
      return folder.finding(
        file,
        pointer,
        problem,
        'Write the path from common/, such as places/countries.json',
      );
    });
}
