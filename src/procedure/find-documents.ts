/** What a case says of each entry of `documents`: allowed, needed, and under which conditions. */
import {
  applicableTo,
  type Application,
  type Applied,
  type Condition,
  type Questions,
} from '../schema/applicable.js';
import { isObject, own, type JsonObject } from '../schema/json.js';
import { memberSubschemas, type Inherited } from '../schema/members.js';
import type { Pointer } from '../schema/pointer.js';
import type { Located } from '../schema/registry.js';
import { memberAsObject, type CaseBranch } from './case-branches.js';
import type { OpenContent } from './content.js';
import type { PlacedCondition } from './explain.js';

export interface DocumentRule {
  /** The key in `documents`. */
  readonly key: string;
  /** The subschemas of its value, of the whole procedure first, of the case last. */
  readonly subschemas: readonly Inherited[];
  /** The answers so far require it. */
  readonly needed: boolean;
  /** The answers so far let it be there. */
  readonly allowed: boolean;
  /** What made it needed; of one that is not needed, what would have to be otherwise. Empty: the case itself. */
  readonly conditions: readonly PlacedCondition[];
}

/** A subschema of `documents` and all conditions on the way to it. */
interface Entry {
  readonly schema: Record<string, unknown>;
  readonly from: Applied;
  readonly conditions: readonly PlacedCondition[];
}

export function findDocuments(content: OpenContent, branch: CaseBranch, dossier: JsonObject): DocumentRule[] {
  const questions: Questions = { ...content, chosen: () => undefined };
  const value: JsonObject = { ...dossier, case: branch.id };
  const documents = memberAsObject(dossier, 'documents');
  const taken: Entry[] = [];
  const untaken: Entry[] = [];

  const collect = (root: Application, into: Entry[], outer: readonly PlacedCondition[]): void => {
    for (const entry of root.applied) {
      const subschema = memberOf(entry, 'documents', content);
      if (!subschema) continue;
      const conditions = [...placeConditions(entry.condition, ''), ...outer];
      const inner = applicableTo([subschema], documents, questions);
      into.push(...listEntries(inner.applied, conditions));
      for (const [consequence, condition] of listUntaken(inner, content)) {
        const applied = applicableTo([consequence], documents, questions).applied;
        untaken.push(...listEntries(applied, [{ condition, at: '/documents' }, ...conditions]));
      }
    }
  };

  const root = applicableTo([content.registry.root], value, questions);
  collect(root, taken, []);
  for (const [consequence, condition] of listUntaken(root, content)) {
    collect(applicableTo([consequence], value, questions), untaken, [{ condition, at: '' }]);
  }
  const applied = applicableTo(
    root.applied.flatMap((entry) => memberOf(entry, 'documents', content) ?? []),
    documents,
    questions,
  ).applied;
  return [...listKeys(taken)].flatMap((key) => readRule(key, applied, taken, untaken, content) ?? []);
}

function readRule(
  key: string,
  applied: readonly Applied[],
  taken: readonly Entry[],
  untaken: readonly Entry[],
  content: OpenContent,
): DocumentRule | undefined {
  const { subschemas } = memberSubschemas(applied, key, content.registry);
  const spoken = subschemas.filter(({ schema }) => schema !== false);
  const allowed = spoken.length === subschemas.length;
  const requiring = fewestConditions(taken.filter((entry) => requires(entry, key)));
  if (requiring) return { key, subschemas: spoken, needed: true, allowed, conditions: requiring.conditions };
  // Under other answers it would be needed: people expect it, and are told why it is not.
  const refusing = fewestConditions(taken.filter((entry) => refuses(entry, key)));
  const otherwise = fewestConditions(untaken.filter((entry) => requires(entry, key)));
  const conditions = refusing?.conditions.length ? refusing.conditions : (otherwise?.conditions ?? []);
  if (!allowed && conditions.length === 0) return undefined;
  const described = untaken.flatMap((entry) => memberOf(entry.from, key, content) ?? []);
  const stated = spoken.length > 0 ? spoken : described.filter(({ schema }) => schema !== false);
  return { key, subschemas: stated, needed: false, allowed, conditions };
}

function listKeys(entries: readonly Entry[]): Set<string> {
  const keys = new Set<string>();
  for (const { schema } of entries) {
    for (const key of isObject(schema['properties']) ? Object.keys(schema['properties']) : []) keys.add(key);
  }
  for (const { schema } of entries) for (const key of requiredKeys(schema)) keys.add(key);
  return keys;
}

function requiredKeys(schema: Record<string, unknown>): string[] {
  return Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
}

function requires({ schema }: Entry, key: string): boolean {
  return requiredKeys(schema).includes(key);
}

function refuses({ schema }: Entry, key: string): boolean {
  return isObject(schema['properties']) && own(schema['properties'], key) === false;
}

function fewestConditions(entries: readonly Entry[]): Entry | undefined {
  return [...entries].sort((a, b) => a.conditions.length - b.conditions.length)[0];
}

function listEntries(applied: readonly Applied[], outer: readonly PlacedCondition[]): Entry[] {
  return applied.flatMap((from) => {
    const conditions = [...placeConditions(from.condition, '/documents'), ...outer];
    return isObject(from.schema) ? [{ schema: from.schema, from, conditions }] : [];
  });
}

function placeConditions(condition: Condition | undefined, at: Pointer): PlacedCondition[] {
  const placed: PlacedCondition[] = [];
  for (let next = condition; next; next = next.outer) placed.push({ condition: next, at });
  return placed;
}

/** Each `then` and `else` that other answers would have brought, with the condition it hangs on. */
function listUntaken({ untaken }: Application, { registry }: OpenContent): [Located, Condition][] {
  return untaken.flatMap((consequence) => {
    const match = /^(.*)\/(then|else)$/.exec(consequence.location);
    if (!match) return [];
    const test = registry.resolve(`#${encodeURI(match[1]!)}/if`, registry.root);
    return [[consequence, { keyword: match[2] as 'then' | 'else', test, outer: undefined }]];
  });
}

function memberOf(entry: Applied, key: string, { registry }: OpenContent): Inherited | undefined {
  const properties = isObject(entry.schema) ? entry.schema['properties'] : undefined;
  if (!isObject(properties) || own(properties, key) === undefined) return undefined;
  return { ...registry.child(entry, 'properties', key), scope: entry.scope };
}
