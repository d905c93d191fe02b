/** From answers to a case: which cases the facts of a situation still allow, and what to ask next. */
import type { FieldNode } from '../schema/field-node.js';
import { isEqual, isObject, type Json, type JsonObject } from '../schema/json.js';
import { factOf, findCandidates, valuesFor, type Candidate } from './candidates.js';
import { describeUndecided, situationOf } from './case-branches.js';
import { openContent, type Content, type OpenContent } from './content.js';
import { askFor, deadEndOf, type DeadEnd, type Question } from './question.js';

export type { DeadEnd, Question, QuestionOption } from './question.js';

export interface FindOptions {
  /** Language of titles; Vietnamese where the content is not translated. */
  readonly lang?: string;
  /** Ids of the only cases to look among, when a page is about one of them. */
  readonly among?: readonly string[];
}

export interface FoundCases {
  /** Ids of the cases that the answers still allow, in the order of the content. */
  readonly cases: readonly string[];
  /** What to ask next, in the order of the content; empty when one case is found and all it asks is answered. */
  readonly next: readonly Question[];
  /** Facts that follow from the answers, since every remaining case has them: to be taken over, not to be asked. */
  readonly implied: JsonObject;
  /** Where to go instead, when no case is left. */
  readonly deadEnd: DeadEnd | undefined;
}

/**
 * The cases that a situation allows, and what to ask next. An empty list counts as no answer.
 */
export function findCases(
  content: Content,
  situation: JsonObject,
  { lang, among }: FindOptions = {},
): FoundCases {
  const open = openContent(content);
  let implied: JsonObject = {};
  let answered = dropUnanswered(situation);
  let candidates = findCandidates(open, answered, among);
  // A fact that follows may let another one follow.
  for (let next; (next = findImplied(open, candidates, answered));) {
    implied = { ...implied, [next.fact]: next.value };
    answered = { ...answered, [next.fact]: next.value };
    candidates = findCandidates(open, answered, among);
  }
  const root = situationOf(describeUndecided(open, { situation: answered }));
  const facts = listFacts(root, candidates).filter(({ key }) => !Object.hasOwn(answered, key));
  const next = chooseFacts(open, candidates, facts).map((fact) => askFor(open, fact, candidates, lang));
  const deadEnd = candidates.length === 0 && root ? deadEndOf(open, root, lang) : undefined;
  return { cases: candidates.map(({ id }) => id), next, implied, deadEnd };
}

function dropUnanswered(situation: JsonObject): JsonObject {
  // What a page or a server was sent may be anything; only an object has answers.
  const entries = Object.entries(isObject(situation) ? situation : {}).filter(
    ([, value]) => !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** In the order of the procedure; then what only a case knows of. */
function listFacts(root: FieldNode | undefined, candidates: readonly Candidate[]): FieldNode[] {
  const facts = new Map<string, FieldNode>();
  for (const fact of [root, ...candidates.map(({ situation }) => situation)].flatMap(
    (node) => node?.children ?? [],
  )) {
    if (!facts.has(fact.key)) facts.set(fact.key, fact);
  }
  return [...facts.values()];
}

/**
 * While several cases remain: what separates them, first what all of them need. When one remains: what it needs.
 * What has only one possible answer is never asked.
 */
function chooseFacts(
  content: OpenContent,
  candidates: readonly Candidate[],
  facts: readonly FieldNode[],
): FieldNode[] {
  const requiredByAll = (fact: FieldNode): boolean =>
    candidates.every(({ situation }) => factOf(situation, fact.key)?.required === true);
  if (candidates.length === 0) return [];
  if (candidates.length === 1) return facts.filter(requiredByAll);
  const separating = facts.filter((fact) => {
    const sets = candidates.map((candidate) => JSON.stringify(valuesFor(content, candidate, fact)));
    return new Set(sets).size > 1;
  });
  const certain = separating.filter(requiredByAll);
  return certain.length > 0 ? certain : separating;
}

/** A fact that every remaining case requires with one and the same value. */
function findImplied(
  content: OpenContent,
  candidates: readonly Candidate[],
  situation: JsonObject,
): { fact: string; value: Json } | undefined {
  const [first] = candidates;
  for (const fact of first?.situation.children ?? []) {
    if (Object.hasOwn(situation, fact.key)) continue;
    const nodes = candidates.map((candidate) => factOf(candidate.situation, fact.key));
    if (!nodes.every((node) => node?.required)) continue;
    const allowed = candidates.flatMap((candidate) => valuesFor(content, candidate, fact));
    const [value] = allowed;
    if (value === undefined || !allowed.every((other) => isEqual(other, value))) continue;
    return { fact: fact.key, value: fact.facets.types.includes('array') ? [value] : value };
  }
  return undefined;
}
