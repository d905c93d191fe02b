import type { Applied, Condition } from './applicable.js';
import type { Requirement } from './field-node.js';
import { isObject, type Json } from './json.js';
import { appendToken } from './pointer.js';

/** Required members, each with the subschema that requires it; an unconditional one wins. */
export function requiredMembers(
  applied: readonly Applied[],
  value: Json | undefined,
): Map<string, Requirement> {
  const required = new Map<string, Requirement>();
  const add = (keys: unknown, location: string, condition: Condition | undefined): void => {
    for (const key of [keys].flat()) {
      if (typeof key !== 'string') continue;
      if (!required.has(key) || condition === undefined) required.set(key, { location, condition });
    }
  };
  for (const { schema, location, condition } of applied) {
    if (!isObject(schema)) continue;
    if (Array.isArray(schema['required'])) add(schema['required'], `${location}/required`, condition);
    if (!isObject(schema['dependentRequired'])) continue;
    for (const [member, keys] of Object.entries(schema['dependentRequired'])) {
      if (isObject(value) && Object.hasOwn(value, member)) {
        add(keys, appendToken(`${location}/dependentRequired`, member), condition);
      }
    }
  }
  return required;
}
