import { isObject, own, type JsonObject } from '../schema/json.js';
import { listCaseBranches, type CaseBranch } from './case-branches.js';
import { openContent, type Content } from './content.js';
import { findCases } from './find-cases.js';

/** The case of a dossier: the one it names, or the only one that its situation allows. */
export function caseOf(content: Content, dossier: JsonObject): CaseBranch | undefined {
  const cases = listCaseBranches(openContent(content));
  // Servers hand over whatever they were sent: what is no object is of no case.
  if (!isObject(dossier)) return undefined;
  const named = cases.find(({ id }) => id === own(dossier, 'case'));
  if (named) return named;
  const situation = own(dossier, 'situation');
  const found = isObject(situation) ? findCases(content, situation as JsonObject).cases : [];
  return found.length === 1 ? cases.find(({ id }) => id === found[0]) : undefined;
}
