import { applicableTo, type Applied } from '../schema/applicable.js';
import { isObject, type JsonObject } from '../schema/json.js';
import type { CaseBranch } from './case-branches.js';
import type { OpenContent } from './content.js';

/**
 * An annotation of the dossier's case. One that hangs on a condition that the dossier meets is stronger than that of
 * the case, and the case's stronger than that of the whole procedure.
 */
export function annotationOfCase(
  content: OpenContent,
  { id, branch }: CaseBranch,
  dossier: JsonObject,
  keyword: string,
): Record<string, unknown> | undefined {
  const read = (entries: readonly Applied[]): Record<string, unknown> | undefined => {
    const stating = entries.filter(({ schema }) => isObject(schema) && isObject(schema[keyword]));
    const deepest = Math.max(...stating.map(depthOf));
    const found = stating.find((entry) => depthOf(entry) === deepest)?.schema as
      Record<string, unknown> | undefined;
    return found?.[keyword] as Record<string, unknown> | undefined;
  };
  const value = { ...dossier, case: id };
  const questions = { ...content, chosen: () => undefined };
  return (
    read(applicableTo([branch], value, questions).applied) ??
    read(applicableTo([content.registry.root], value, questions).applied)
  );
}

function depthOf({ condition }: Applied): number {
  let depth = 0;
  for (let next = condition; next; next = next.outer) depth++;
  return depth;
}
