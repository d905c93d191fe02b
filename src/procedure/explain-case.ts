import type { FieldNode } from '../schema/field-node.js';
import type { JsonObject } from '../schema/json.js';
import { appendToken } from '../schema/pointer.js';
import { describeUndecided, listCaseBranches, memberAsObject, situationOf } from './case-branches.js';
import type { OpenContent } from './content.js';
import { explainAnswer, type Reason } from './explain.js';
import { findDocuments, type DocumentRule } from './find-documents.js';
import { listOptions } from './list-options.js';

/** A paper that the case itself asks for: the answer that led to the case, unless every case asks for it. */
export function explainCase(
  content: OpenContent,
  rule: DocumentRule,
  dossier: JsonObject,
  tree: FieldNode,
  lang: string | undefined,
): Reason[] {
  if (!rule.needed || neededInEveryCase(content).has(rule.key)) return [];
  const undecided = describeUndecided(content, { situation: memberAsObject(dossier, 'situation') });
  const all = new Map(
    situationOf(undecided)?.children.map((fact) => [fact.key, countOptions(content, fact)]),
  );
  // How much of a question's answers the case leaves: the fewer, the more the answer decided.
  const shares = (situationOf(tree)?.children ?? [])
    .filter((fact) => fact.value !== undefined)
    .map((fact) => ({ key: fact.key, share: countOptions(content, fact) / (all.get(fact.key) ?? 1) }))
    .filter(({ share }) => share < 1);
  const decisive = shares.reduce((best, fact) => (fact.share <= best.share ? fact : best), {
    key: '',
    share: 1,
  });
  return explainAnswer(content, tree, appendToken('/situation', decisive.key), lang);
}

function countOptions(content: OpenContent, fact: FieldNode): number {
  return listOptions(content, fact).options.length;
}

const everywhere = new WeakMap<OpenContent, ReadonlySet<string>>();

function neededInEveryCase(content: OpenContent): ReadonlySet<string> {
  let keys = everywhere.get(content);
  if (!keys) {
    const [first = [], ...others] = listCaseBranches(content).map((branch) =>
      findDocuments(content, branch, {}).flatMap(({ key, needed }) => (needed ? [key] : [])),
    );
    keys = new Set(first.filter((key) => others.every((list) => list.includes(key))));
    everywhere.set(content, keys);
  }
  return keys;
}
