import type { FieldNode } from '../schema/field-node.js';
import { isObject, type JsonObject } from '../schema/json.js';
import { describeUndecided, situationOf } from './case-branches.js';
import { factOf, findCandidates } from './candidates.js';
import { openContent, type Content } from './content.js';
import type { FindOptions } from './find-cases.js';
import { askFor, type Question } from './question.js';

/**
 * The question of one fact, answered or not, for changing the answer in one step: with every answer that the facts
 * before it allow, whatever was said after it. `undefined` when there is no such fact.
 */
export function questionOf(
  content: Content,
  situation: JsonObject,
  fact: string,
  { lang, among }: FindOptions = {},
): Question | undefined {
  const open = openContent(content);
  const order = listFactNames(situationOf(describeUndecided(open, { situation: {} })));
  const place = order.indexOf(fact);
  const before = Object.fromEntries(
    Object.entries(situation).filter(([key]) => order.slice(0, Math.max(0, place)).includes(key)),
  );
  const candidates = findCandidates(open, before, among);
  const general = situationOf(describeUndecided(open, { situation: before }));
  const nodes = [general, ...candidates.map((candidate) => candidate.situation)].map(
    (node) => node && factOf(node, fact),
  );
  const node = nodes.find((found) => found !== undefined);
  return node && askFor(open, node, candidates, lang);
}

/** Every fact of the procedure, those too that the answers so far exclude. */
function listFactNames(situation: FieldNode | undefined): string[] {
  const names = (situation?.applied ?? []).flatMap(({ schema }) =>
    isObject(schema) && isObject(schema['properties']) ? Object.keys(schema['properties']) : [],
  );
  return [...new Set(names)];
}
