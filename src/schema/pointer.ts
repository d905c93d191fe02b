/**
 * JSON Pointer (RFC 6901) over immutable JSON: what is not touched keeps its identity, and no member name is
 * special: a computed key defines an own property even when it is called `__proto__`.
 */
import { isObject, own, type Json, type JsonObject } from './json.js';

/** RFC 6901 text: '' is the whole document, '/a/0' the first item of its member `a`. */
export type Pointer = string;

export function parsePointer(pointer: Pointer): string[] {
  if (pointer === '') return [];
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function escapeToken(token: string | number): string {
  const text = String(token);
  // Nearly no name has either, and a form escapes one for each field at each description.
  return /[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text;
}

export function appendToken(pointer: Pointer, token: string | number): Pointer {
  return `${pointer}/${escapeToken(token)}`;
}

/** Where a member or an item stands; the root is in nothing. */
export function parentOf(pointer: Pointer): Pointer {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

export function isPointer(text: string): text is Pointer {
  return /^(\/([^~]|~[01])*)?$/.test(text);
}

/** Is `pointer` the location `ancestor` or one below it? */
export function isWithin(pointer: Pointer, ancestor: Pointer): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

export function memberOf(value: unknown, token: string): unknown {
  if (Array.isArray(value))
    return /^(0|[1-9]\d*)$/.test(token) ? (value[Number(token)] as unknown) : undefined;
  return isObject(value) ? own(value, token) : undefined;
}

export function getAt(value: unknown, pointer: Pointer): unknown {
  return parsePointer(pointer).reduce<unknown>(memberOf, value);
}

/**
 * The document with `next` at `pointer`; `undefined` removes the member. Containers that are missing on the way
 * become objects: an array is never invented from a digit, since only the schema knows.
 */
export function setAt(value: Json | undefined, pointer: Pointer, next: Json | undefined): Json | undefined {
  return setIn(value, parsePointer(pointer), 0, next);
}

function setIn(
  value: Json | undefined,
  tokens: string[],
  depth: number,
  next: Json | undefined,
): Json | undefined {
  const token = tokens[depth];
  if (token === undefined) return next;
  const before = memberOf(value, token) as Json | undefined;
  const after = setIn(before, tokens, depth + 1, next);
  if (after === before) return value;
  if (Array.isArray(value)) {
    const index = Number(token);
    const items = value as readonly Json[];
    return after === undefined ? items.toSpliced(index, 1) : withItem(items, index, after);
  }
  const object = isObject(value) ? value : {};
  return after === undefined ? withoutMember(object, token) : { ...object, [token]: after };
}

function withItem(items: readonly Json[], index: number, item: Json): readonly Json[] {
  return index < items.length ? items.with(index, item) : [...items, item];
}

function withoutMember(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
