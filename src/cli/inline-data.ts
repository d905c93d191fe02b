import { isObject } from '../schema/json.js';
import { appendToken } from '../schema/pointer.js';
import { ContentError } from './content-error.js';
import type { ContentFolder } from './content-folder.js';
import { followReference, type Place } from './follow-reference.js';

/**
 * The data of an annotation, with what other files supply: an object `{ "$ref": "calendar.json" }` stands for the
 * data there. `onFile` hears of each file. Throws a ContentError where a reference leads nowhere or to itself.
 */
export function inlineData(
  value: unknown,
  at: Place,
  folder: ContentFolder,
  onFile: (file: string) => void,
  within: readonly string[] = [],
): unknown {
  const below = (token: string | number): Place => ({ ...at, pointer: appendToken(at.pointer, token) });
  const inline = (item: unknown, token: string | number): unknown =>
    inlineData(item, below(token), folder, onFile, within);
  if (Array.isArray(value)) return value.map(inline);
  if (!isObject(value)) return value;
  if (Object.keys(value).length !== 1 || !Object.hasOwn(value, '$ref')) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inline(item, key)]));
  }
  const from = below('$ref');
  const target = followReference(value['$ref'], from, folder);
  const key = `${target.file}#${target.pointer}`;
  if (within.includes(key)) {
    const problem = 'this data contains itself';
    throw new ContentError([folder.finding(from.file, from.pointer, problem, 'Break the circle of $ref')]);
  }
  onFile(target.file);
  return inlineData(withoutSchema(target.value), target, folder, onFile, [...within, key]);
}

/** A data file may name its meta schema for the editor; that is no part of the data. */
function withoutSchema(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { $schema: _schema, ...data } = value;
  return data;
}
