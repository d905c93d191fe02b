import type { FieldNode } from './field-node.js';

const childMaps = new WeakMap<FieldNode, Map<string, FieldNode>>();

/** The children by key, made once for each node. */
export function childrenByKey(node: FieldNode | undefined): Map<string, FieldNode> | undefined {
  if (!node) return undefined;
  let map = childMaps.get(node);
  if (!map) {
    map = new Map(node.children.map((child) => [child.key, child]));
    childMaps.set(node, map);
  }
  return map;
}
