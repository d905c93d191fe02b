import { compareJson, type Change } from './compare-json.js';
import type { Side } from './open-side.js';

/** What differs in a file; `file` is absent where only the other side has it. */
export interface FileChanges {
  readonly older?: string;
  readonly newer?: string;
  readonly changes: readonly Change[];
}

/** Two files of other names are compared when each side is one file. Throws a ContentError where a file is no JSON. */
export function compareSides(older: Side, newer: Side): FileChanges[] {
  return pairFiles(older.files, newer.files)
    .map(([before, after]) => ({
      ...(before !== undefined && { older: before }),
      ...(after !== undefined && { newer: after }),
      changes: compareFiles(older, before, newer, after),
    }))
    .filter(({ changes }) => changes.length > 0);
}

/** At least one of the two is there. */
type Pair = readonly [older: string | undefined, newer: string | undefined];

function pairFiles(older: readonly string[], newer: readonly string[]): Pair[] {
  if (older.length === 1 && newer.length === 1) return [[older[0], newer[0]]];
  const names = [...new Set([...older, ...newer])].sort();
  return names.map((name) => [
    older.includes(name) ? name : undefined,
    newer.includes(name) ? name : undefined,
  ]);
}

function compareFiles(
  older: Side,
  before: string | undefined,
  newer: Side,
  after: string | undefined,
): Change[] {
  if (before === undefined) return [{ pointer: '', after: newer.read(after!) }];
  if (after === undefined) return [{ pointer: '', before: older.read(before) }];
  return compareJson(older.read(before), newer.read(after));
}
