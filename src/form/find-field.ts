import { childrenByKey } from '../schema/children-by-key.js';
import type { FieldNode } from '../schema/field-node.js';
import { appendToken, parsePointer, type Pointer } from '../schema/pointer.js';

/** The field at a pointer, if the form asks for it now. */
export function findField(tree: FieldNode, pointer: Pointer): FieldNode | undefined {
  let node: FieldNode | undefined = tree;
  for (const token of parsePointer(pointer)) node = childrenByKey(node)?.get(token);
  return node;
}

export function findById(tree: FieldNode, id: string): FieldNode | undefined {
  if (tree.id === id) return tree;
  const next = tree.children.find((child) => id === child.id || id.startsWith(`${child.id}/`));
  return next && findById(next, id);
}

export function toPointer(tokens: readonly string[]): Pointer {
  return tokens.reduce<Pointer>(appendToken, '');
}
