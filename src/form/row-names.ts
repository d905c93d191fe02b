/** What the rows of a list are called, so that each keeps its identity wherever it goes. */
import type { FormState } from './state.js';

/** Of the rows of a list: none is called like one that was removed, whose answers may yet be taken back. */
export function namesIn(
  { rows, retired }: Pick<FormState, 'rows' | 'retired'>,
  listId: string,
  length: number,
): readonly string[] {
  return rowNames(rows.get(listId), length, retired.get(listId));
}

/** As many names as there are rows; those not named yet are called by a number that is not taken, above `retired`. */
export function rowNames(
  named: readonly string[] | undefined,
  length: number,
  retired = -1,
): readonly string[] {
  const names = (named ?? []).slice(0, length);
  let next = Math.max(retired, ...names.map(Number)) + 1;
  while (names.length < length) names.push(String(next++));
  return names;
}
