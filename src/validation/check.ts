import { isObject, type Json, type JsonObject, type SchemaObject } from '../schema/json.js';
import type { Located, Registry } from '../schema/registry.js';

/**
 * A subschema, or one keyword of it, made a function. `scope` are the schema resources entered so far, outermost first;
 * what was evaluated goes into `seen`, where a schema around this one says `unevaluated…`.
 */
export type Check = (value: Json, scope: Scope, seen: Seen | undefined) => boolean;
export type Scope = readonly string[];

/** Members and items that a subschema spoke of (JSON Schema 2020-12, Core, section 11). */
export interface Seen {
  readonly members: Set<string>;
  readonly items: Set<number>;
}

/** What a keyword needs to become a check. */
export interface Maker {
  readonly registry: Registry;
  /** The check of the subschema at `tokens` below `entry`. */
  below(entry: Located, ...tokens: (string | number)[]): Check;
  /** The check of a subschema that is elsewhere. */
  enter(from: Located, to: Located): Check;
  /** The same check, asked once about each object or list. */
  remembered(check: Check): Check;
}

/** Keyword → its check. Called only where the schema has the keyword. */
export type KeywordChecks = Readonly<
  Record<string, (entry: Located, schema: SchemaObject, maker: Maker) => Check>
>;

export function checkObject(
  check: (value: JsonObject, scope: Scope, seen: Seen | undefined) => boolean,
): Check {
  return (value, scope, seen) => !isObject(value) || check(value, scope, seen);
}

export function checkArray(
  check: (items: readonly Json[], scope: Scope, seen: Seen | undefined) => boolean,
): Check {
  return (value, scope, seen) => !Array.isArray(value) || check(value as readonly Json[], scope, seen);
}

/** What a subschema saw counts only when it accepts the value. */
export function attempt(check: Check, value: Json, scope: Scope, seen: Seen | undefined): boolean {
  if (!seen) return check(value, scope, undefined);
  const inner = createSeen();
  if (!check(value, scope, inner)) return false;
  note(inner, seen);
  return true;
}

export function createSeen(): Seen {
  return { members: new Set(), items: new Set() };
}

export function note(inner: Seen, seen: Seen): void {
  for (const member of inner.members) seen.members.add(member);
  for (const item of inner.items) seen.items.add(item);
}
