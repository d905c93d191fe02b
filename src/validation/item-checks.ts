/** Keywords about the items of arrays (JSON Schema 2020-12, Core, section 10.3.1). */
import type { Json } from '../schema/json.js';
import { checkArray, type Check, type KeywordChecks, type Scope, type Seen } from './check.js';

export const itemChecks: KeywordChecks = {
  prefixItems(entry, { prefixItems }, { below }) {
    const places = (prefixItems as unknown[]).map((_, index) => below(entry, 'prefixItems', index));
    return checkArray((items, scope, seen) =>
      places.every((check, index) => index >= items.length || checkItem(items, index, check, scope, seen)),
    );
  },
  items(entry, { prefixItems = [] }, { below }) {
    const check = below(entry, 'items');
    const places = (prefixItems as unknown[]).length;
    return checkArray((items, scope, seen) =>
      items.every((_, index) => index < places || checkItem(items, index, check, scope, seen)),
    );
  },
  contains(entry, { minContains = 1, maxContains = Infinity }, { below }) {
    const check = below(entry, 'contains');
    return checkArray((items, scope, seen) => {
      const found = [...items.keys()].filter((index) => check(items[index]!, scope, undefined));
      for (const index of found) seen?.items.add(index);
      return found.length >= (minContains as number) && found.length <= (maxContains as number);
    });
  },
};

/** Runs after everything else that applies to the array. */
export const unevaluatedItemChecks: KeywordChecks = {
  unevaluatedItems(entry, _, { below }) {
    const check = below(entry, 'unevaluatedItems');
    return checkArray((items, scope, seen) =>
      items.every(
        (_, index) => seen?.items.has(index) === true || checkItem(items, index, check, scope, seen),
      ),
    );
  },
};

function checkItem(
  items: readonly Json[],
  index: number,
  check: Check,
  scope: Scope,
  seen: Seen | undefined,
): boolean {
  seen?.items.add(index);
  return check(items[index]!, scope, undefined);
}
