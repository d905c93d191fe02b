/** Member names that code likes to trip over: inherited ones, the empty one, those that JSON Pointer escapes, Unicode. */
export const awkwardNames: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '',
  ' ',
  '/',
  '~',
  '.',
  'a/b',
  'a~b',
  '~1',
  '~01',
  'a.b',
  '0',
  '-',
  '#',
  '%41',
  '"',
  '\\',
  'họ và tên',
  // Decomposed: a name is never normalized, only what is entered.
  'ho\u0323',
  '🏥',
];

/** An object with the one member, whatever it is called. */
export function objectOf<T>(name: string, value: T): Record<string, T> {
  return Object.fromEntries([[name, value]]);
}

/** What no code here may ever write to. */
export function snapshotPrototypes(): string {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((prototype) => Reflect.ownKeys(prototype).map(String).join(' '))
    .join('\n');
}
