import { blankItem } from '../schema/blank.js';
import { childrenByKey } from '../schema/children-by-key.js';
import type { FieldNode } from '../schema/field-node.js';
import type { Json } from '../schema/json.js';
import { getAt, parsePointer, setAt, type Pointer } from '../schema/pointer.js';

/**
 * The value made ready for something at `pointer`. The second place of a tuple may be answered before the first: an
 * array has no holes, so blanks go before it; and an array that is not there yet is not to be taken for an object.
 */
export function padTuples(value: Json | undefined, tree: FieldNode, pointer: Pointer): Json | undefined {
  const tokens = parsePointer(pointer);
  let padded = value;
  let node: FieldNode | undefined = tree;
  for (const [depth, token] of tokens.entries()) {
    const isLast = depth === tokens.length - 1;
    if (node?.kind === 'list') padded = padList(padded, node, Number(token) + (isLast ? 0 : 1));
    node = childrenByKey(node)?.get(token);
  }
  return padded;
}

function padList(value: Json | undefined, list: FieldNode, length: number): Json | undefined {
  const entered = getAt(value, list.pointer);
  if (Array.isArray(entered) && !(entered.length < length)) return value;
  const items = Array.isArray(entered) ? (entered as readonly Json[]) : [];
  const missing = Math.max(0, length - items.length);
  const blanks = Array.from({ length: missing }, (_, at) => blankItem(list, items.length + at));
  return setAt(value, list.pointer, [...items, ...blanks]);
}
