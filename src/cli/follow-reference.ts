import { posix } from 'node:path';
import { isObject } from '../schema/json.js';
import { memberOf, parsePointer, type Pointer } from '../schema/pointer.js';
import { ContentError } from './content-error.js';
import type { ContentFolder } from './content-folder.js';

/** A place in a file of content. */
export interface Place {
  readonly file: string;
  readonly pointer: Pointer;
}

export interface Target extends Place {
  readonly value: unknown;
}

/** What a `$ref` that stands at `from` leads to. Throws a ContentError where it leads nowhere. */
export function followReference(reference: unknown, from: Place, folder: ContentFolder): Target {
  const fail = (problem: string, remedy: string): never => {
    throw new ContentError([folder.finding(from.file, from.pointer, problem, remedy)]);
  };
  if (typeof reference !== 'string') {
    return fail('$ref is not text', 'Write the path of a file, #, and a pointer');
  }
  const [path = '', fragment = ''] = reference.split('#', 2).map(decode);
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(path)) {
    return fail(
      `$ref "${reference}" leads out of the content`,
      'Copy what is needed into a file here and name that file',
    );
  }
  if (fragment !== '' && !fragment.startsWith('/')) {
    return fail(`$ref "${reference}" names an anchor`, 'Write the pointer instead, such as #/$defs/name');
  }
  const file = path === '' ? from.file : posix.join(posix.dirname(from.file), path);
  const source = folder.read(file);
  if (!source) return fail(`there is no file ${file}`, suggestFile(file, folder));
  let value = source.value;
  for (const token of parsePointer(fragment)) {
    const next = memberOf(value, token);
    if (next === undefined) {
      const there = isObject(value) ? enumerate(Object.keys(value)) : 'no further member';
      return fail(`${file} has nothing at ${fragment}`, `Instead of "${token}" there is: ${there}`);
    }
    value = next;
  }
  return { file, pointer: fragment, value };
}

/** A pointer as a local `$ref` (RFC 6901, section 6). */
export function writeReference(pointer: Pointer): string {
  return `#${encodeURI(pointer).replaceAll('#', '%23')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function suggestFile(file: string, folder: ContentFolder): string {
  const name = posix.basename(file).toLowerCase();
  const namesakes = folder.list('').filter((other) => posix.basename(other).toLowerCase() === name);
  return namesakes.length > 0
    ? `Did you mean ${enumerate(namesakes)}?`
    : 'Check its spelling, or add the file';
}

function enumerate(names: readonly string[]): string {
  if (names.length === 0) return 'nothing';
  return names.slice(0, 12).join(', ') + (names.length > 12 ? ', …' : '');
}
