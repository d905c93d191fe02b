import type { JsonObject } from '../../schema/json.js';

/**
 * A changed answer may rule out others: they are dropped, latest first, until a case is possible again. Then those come
 * back that did not stand in its way.
 */
export function withoutContradictions(
  situation: JsonObject,
  isPossible: (situation: JsonObject) => boolean,
  changed: string,
): JsonObject {
  let kept = situation;
  for (const key of Object.keys(situation).reverse()) {
    if (isPossible(kept)) break;
    if (key === changed) continue;
    const { [key]: _, ...others } = kept;
    kept = others;
  }
  for (const [key, value] of Object.entries(situation)) {
    const more = { ...kept, [key]: value };
    if (isPossible(more)) kept = more;
  }
  return kept;
}
