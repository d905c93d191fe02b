import type { FieldNode } from './field-node.js';

/** The children of a description with what each was before; most are where they were. */
export function* pairChildren(
  before: FieldNode | undefined,
  after: FieldNode,
): Generator<[FieldNode, FieldNode | undefined]> {
  let byId: Map<string, FieldNode> | undefined;
  for (const [index, child] of after.children.entries()) {
    const there = before?.children[index];
    if (!before || there?.id === child.id) yield [child, there];
    else
      yield [
        child,
        (byId ??= new Map(before.children.map((earlier) => [earlier.id, earlier]))).get(child.id),
      ];
  }
}
