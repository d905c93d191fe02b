import type { FieldNode } from '../schema/field-node.js';
import type { Json, JsonObject } from '../schema/json.js';
import { judgeAll, judgeValue } from '../schema/judge.js';
import { describeCase, listCaseBranches, situationOf } from './case-branches.js';
import type { OpenContent } from './content.js';
import { listOptions } from './list-options.js';

/** A case that the facts known so far allow, and its situation with them. */
export interface Candidate {
  readonly id: string;
  readonly situation: FieldNode;
}

export function findCandidates(
  content: OpenContent,
  situation: JsonObject,
  among?: readonly string[],
): Candidate[] {
  return listCaseBranches(content).flatMap((branch) => {
    if (among && !among.includes(branch.id)) return [];
    const node = situationOf(describeCase(content, branch, { situation }));
    return node && accepts(node) ? [{ id: branch.id, situation: node }] : [];
  });
}

/** Nothing is wrong with the facts but that some are still missing. */
function accepts(situation: FieldNode): boolean {
  return judgeAll(situation).every(({ keyword }) => keyword === 'required');
}

export function factOf(situation: FieldNode, key: string): FieldNode | undefined {
  return situation.children.find((child) => child.key === key);
}

/** The answers to a question that a case allows, given the answers so far. */
export function valuesFor(content: OpenContent, { situation }: Candidate, fact: FieldNode): readonly Json[] {
  const node = factOf(situation, fact.key);
  if (!node) return [];
  let values = allowedValues.get(node);
  if (!values) {
    const { options, multiple } = listOptions(content, node);
    values = options
      .map(({ value }) => value)
      .filter((value) => judgeValue(node, multiple ? [value] : value).length === 0);
    allowedValues.set(node, values);
  }
  return values;
}

const allowedValues = new WeakMap<FieldNode, readonly Json[]>();
