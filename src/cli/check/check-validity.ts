import { isObject, type SchemaObject } from '../../schema/json.js';
import { walk } from '../asked-locations.js';
import type { Bundle } from '../bundle.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';

/** A paper that is no longer good (`x-until`) tells the person so, and what to bring instead. `today` is YYYY-MM-DD. */
export function checkValidity({ schema, origin }: Bundle, folder: ContentFolder, today: string): Finding[] {
  return [...walk(schema, '')]
    .filter(([, subschema]) => isExpired(subschema, today) && !tellsSo(subschema))
    .map(([location, subschema]) => {
      const { file, pointer } = origin(location);
      const problem = `this paper was good until ${String(subschema['x-until'])}, and nothing tells the person`;
      const remedy =
        'Add to "x-notes" since when it is no longer good and what does instead, dated after that day';
      return folder.finding(file, pointer, problem, remedy);
    });
}

function isExpired({ 'x-until': until }: SchemaObject, today: string): boolean {
  return typeof until === 'string' && until < today;
}

function tellsSo({ 'x-until': until, 'x-notes': notes }: SchemaObject): boolean {
  return (
    Array.isArray(notes) &&
    notes.some((note) => isObject(note) && typeof note['date'] === 'string' && note['date'] > String(until))
  );
}
