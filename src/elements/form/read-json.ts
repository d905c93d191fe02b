import type { Json } from '../../schema/json.js';

/** Can it be written as JSON? Not a function, a BigInt, or what contains itself. */
export function isJson(value: unknown): value is Json | undefined {
  try {
    return value === undefined || JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

/** What a text of JSON says; undefined when it is none. */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
