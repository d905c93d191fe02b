import type { FieldNode } from '../schema/field-node.js';

/** Members and items that have no place on the page: what is wrong with them is said at the field around them. */
export function unseenChildren({ kind, choices, children }: FieldNode): readonly FieldNode[] {
  const drawsChildren =
    kind === 'group' || kind === 'list' || (kind === 'any' && choices.some(({ settled }) => !settled));
  return drawsChildren ? children.filter((child) => child.kind === 'hidden') : children;
}
