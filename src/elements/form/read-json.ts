import type { Json } from '../../schema/json.js';

/** As for schemas: what goes through it level by level stays well within the stack. */
const deepest = 200;

/** Can it be written as JSON, and gone through? Not a function, a BigInt, what contains itself or is nested too deep. */
export function isJson(value: unknown): value is Json | undefined {
  try {
    return value === undefined || (!isDeeper(value, deepest) && JSON.stringify(value) !== undefined);
  } catch {
    return false;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}

/** What a text of JSON says; undefined when it is none. */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
