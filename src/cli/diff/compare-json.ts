import { isEqual, isObject, own } from '../../schema/json.js';
import { appendToken, type Pointer } from '../../schema/pointer.js';

/** What differs between two documents: `before` is absent from what was added, `after` from what was removed. */
export interface Change {
  /** In the newer document; in the older one for what was removed. */
  readonly pointer: Pointer;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Where two values stand that are compared: an item may have moved. */
interface Places {
  readonly older: Pointer;
  readonly newer: Pointer;
}

/** The smallest places at which two JSON documents differ, in the order of the newer one, what was removed last. */
export function compareJson(
  before: unknown,
  after: unknown,
  { older, newer }: Places = { older: '', newer: '' },
): Change[] {
  if (isEqual(before, after)) return [];
  if (isObject(before) && isObject(after)) return compareObjects(before, after, { older, newer });
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, { older, newer });
  return [{ pointer: newer, before, after }];
}

function below({ older, newer }: Places, from: string | number, to: string | number): Places {
  return { older: appendToken(older, from), newer: appendToken(newer, to) };
}

function compareObjects(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  places: Places,
): Change[] {
  const kept = Object.keys(after).flatMap((key) =>
    Object.hasOwn(before, key)
      ? compareJson(own(before, key), own(after, key), below(places, key, key))
      : [{ pointer: appendToken(places.newer, key), after: own(after, key) }],
  );
  const removed = Object.keys(before)
    .filter((key) => !Object.hasOwn(after, key))
    .map((key) => ({ pointer: appendToken(places.older, key), before: own(before, key) }));
  return [...kept, ...removed];
}

/** Items are the same by what identifies them, so that one which is put in front does not change all that follow. */
function compareLists(before: readonly unknown[], after: readonly unknown[], places: Places): Change[] {
  const partners = pairItems(before, after);
  const kept = after.flatMap((item, index) => {
    const partner = partners.get(index);
    return partner === undefined
      ? [{ pointer: appendToken(places.newer, index), after: item }]
      : compareJson(before[partner], item, below(places, partner, index));
  });
  const paired = new Set(partners.values());
  const removed = before.flatMap((item, index) =>
    paired.has(index) ? [] : [{ pointer: appendToken(places.older, index), before: item }],
  );
  const changes = [...kept, ...removed];
  // Only the order is another: the order of choices is what a person sees.
  return changes.length === 0 ? [{ pointer: places.newer, before, after }] : changes;
}

/** Index in `after` → index in `before`: first what is equal, then what has the same name, then what is left, in order. */
function pairItems(before: readonly unknown[], after: readonly unknown[]): Map<number, number> {
  const partners = new Map<number, number>();
  const free = new Set(before.keys());
  const pair = (isSame: (older: unknown, newer: unknown) => boolean): void => {
    for (const [index, item] of after.entries()) {
      if (partners.has(index)) continue;
      const partner = [...free].find((candidate) => isSame(before[candidate], item));
      if (partner === undefined) continue;
      partners.set(index, partner);
      free.delete(partner);
    }
  };
  pair(isEqual);
  pair((older, newer) => nameOf(older) !== undefined && nameOf(older) === nameOf(newer));
  pair(
    (older, newer) =>
      isObject(older) && isObject(newer) && nameOf(older) === undefined && nameOf(newer) === undefined,
  );
  return partners;
}

/** By what an author tells one branch, choice or rule from another. */
function nameOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const keyword = ['const', '$ref', 'id', 'title'].find((candidate) => Object.hasOwn(item, candidate));
  return keyword === undefined ? undefined : `${keyword} ${JSON.stringify(item[keyword])}`;
}
