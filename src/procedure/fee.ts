import type { JsonObject } from '../schema/json.js';
import { annotationOfCase } from './case-annotation.js';
import { openContent, type Content } from './content.js';
import { caseOf } from './case-of.js';
import type { Source } from './source.js';

export interface Fee {
  /** In whole units of the currency; 0 when none is due. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly source: Source | undefined;
}

/** The fee of the dossier's case (`x-fee`). `undefined` while the case is open, and where the content names none. */
export function fee(content: Content, dossier: JsonObject): Fee | undefined {
  const open = openContent(content);
  const branch = caseOf(content, dossier);
  if (!branch) return undefined;
  const { amount, currency, source } = annotationOfCase(open, branch, dossier, 'x-fee') ?? {};
  if (typeof amount !== 'number' || typeof currency !== 'string') return undefined;
  return { amount, currency, source: source as Source | undefined };
}
