import type { Json } from '../schema/json.js';

/** A value without a title of its own, as text. */
export function valueText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
