import type { Application } from './applicable.js';
import { mentionsMember } from './branches.js';
import { isObject, type Json } from './json.js';
import { memberSubschemas } from './members.js';
import type { Registry } from './registry.js';

export function isParked(key: string, untaken: Application['untaken'], registry: Registry): boolean {
  return untaken.some((entry) => mentionsMember(entry, key, registry));
}

export function dormantMembers(
  { applied, untaken }: Application,
  value: Json | undefined,
  registry: Registry,
): readonly string[] {
  if (!isObject(value)) return [];
  const excludes = applied.some(
    ({ schema }) =>
      isObject(schema) &&
      isObject(schema['properties']) &&
      Object.values(schema['properties']).includes(false),
  );
  if (untaken.length === 0 && !excludes) return [];
  return Object.keys(value).filter((key) => {
    const { named, excluded } = memberSubschemas(applied, key, registry);
    return excluded || (!named && isParked(key, untaken, registry));
  });
}
