import { posix } from 'node:path';
import { isObject, type SchemaObject } from '../schema/json.js';
import { appendToken, type Pointer } from '../schema/pointer.js';
import { walk } from './asked-locations.js';
import type { ContentFolder } from './content-folder.js';

/** A relative link of a schema to data that a page loads when it needs it (`x-options`). */
export interface SchemaLink {
  /** Relative to the built module; `{name}` stands for the value of a property beside it. */
  readonly href: string;
  readonly location: Pointer;
}

/** Links start from the built module; in the content folder the data lies below this folder. */
const dataFolder = 'common';

export function* schemaLinks(schema: SchemaObject): Generator<SchemaLink> {
  for (const [location, subschema] of walk(schema, '')) {
    const options = subschema['x-options'];
    if (!isObject(options)) continue;
    const at = `${location}/x-options`;
    const { href, localized } = options;
    if (typeof href === 'string') yield { href, location: `${at}/href` };
    for (const [language, other] of Object.entries(isObject(localized) ? localized : {})) {
      if (typeof other === 'string')
        yield { href: other, location: appendToken(`${at}/localized`, language) };
    }
  }
}

/** The files that a link may lead to: their path in the content folder, and where they are beside the module. */
export function findLinkedFiles(href: string, folder: ContentFolder): { from: string; to: string }[] {
  const literal = href.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${literal.join('[^/]+')}$`);
  return folder
    .list('')
    .filter((file) => file.startsWith(`${dataFolder}/`))
    .map((from) => ({ from, to: posix.relative(dataFolder, from) }))
    .filter(({ to }) => pattern.test(to));
}
