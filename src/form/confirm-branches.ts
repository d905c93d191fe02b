import type { Choice } from '../schema/applicable.js';
import { mentionsMember } from '../schema/branches.js';
import { childrenByKey } from '../schema/children-by-key.js';
import type { FieldNode } from '../schema/field-node.js';
import { parsePointer, type Pointer } from '../schema/pointer.js';
import type { Registry } from '../schema/registry.js';
import { choiceKey } from './settle.js';
import type { Definition, FormState } from './state.js';

/**
 * Whoever answers a field within a branch has taken the branch. Otherwise what is being typed would decide which one is
 * drawn, and might take the field away from under their hands.
 */
export function confirmBranches(state: FormState, pointer: Pointer, { registry }: Definition): FormState {
  const chosen = new Map(state.chosen);
  let node: FieldNode | undefined = state.tree;
  for (const token of parsePointer(pointer)) {
    // What the form does not ask for is answered by a script: the value decides.
    if (!node) return state;
    for (const choice of node.choices) {
      const key = choiceKey(node.id, choice.location);
      if (isInferred(choice) && !chosen.has(key)) chosen.set(key, holderOf(token, choice, node, registry));
    }
    node = childrenByKey(node)?.get(token);
  }
  return node && chosen.size > state.chosen.size ? { ...state, chosen } : state;
}

/** Read off the value as a whole: where one member tells the branches apart, the others decide nothing. */
function isInferred({ selected, settled, tag }: Choice): boolean {
  return selected >= 0 && !settled && tag === undefined;
}

/** The branch that asks for the member: under `anyOf` a value may have members of several. */
function holderOf(
  member: string,
  { branches, selected }: Choice,
  { applied }: FieldNode,
  registry: Registry,
): number {
  const holds = (index: number): boolean =>
    applied.some(({ location }) => location === branches[index]?.location) &&
    mentionsMember(branches[index]!, member, registry);
  return [selected, ...branches.keys()].find(holds) ?? selected;
}
