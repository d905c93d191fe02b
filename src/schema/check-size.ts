import { appendToken } from './pointer.js';
import { SchemaError } from './schema-error.js';

/** Far above what anybody writes, far below what makes a page wait: characters, of which each value counts as ten. */
const largest = 4_000_000;
const ofValue = 10;
/** Objects and lists in each other: what walks through a schema recursively stays well within the stack. */
const deepest = 200;

/** Throws a SchemaError for documents that are too large or too deep. A circle of objects, which is no JSON, is too deep. */
export function checkSize(documents: readonly unknown[]): void {
  const path: (string | number)[] = [];
  let size = 0;

  function refuse(problem: string, remedy: string): never {
    throw new SchemaError(path.reduce<string>(appendToken, ''), problem, remedy);
  }

  function add(characters: number): void {
    size += characters + ofValue;
    if (size > largest)
      refuse(
        `the schema has more than ${largest} characters`,
        'Make several forms of it, or load long lists with x-options',
      );
  }

  function measure(value: object): void {
    if (path.length === deepest)
      refuse(`this is nested more than ${deepest} deep`, 'Name parts under $defs and refer to them');
    const isList = Array.isArray(value);
    for (const key of isList ? value.keys() : Object.keys(value)) {
      const member = (value as Record<string | number, unknown>)[key];
      add((isList ? 0 : (key as string).length) + (typeof member === 'string' ? member.length : 0));
      if (typeof member !== 'object' || member === null) continue;
      path.push(key);
      measure(member);
      path.pop();
    }
  }

  for (const document of documents) {
    if (typeof document === 'object' && document !== null) measure(document);
  }
}
