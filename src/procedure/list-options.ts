import { applicableTo } from '../schema/applicable.js';
import type { FieldNode } from '../schema/field-node.js';
import { facetsOf, type Option } from '../schema/facets.js';
import { itemSubschemas } from '../schema/members.js';
import type { OpenContent } from './content.js';

/** The options of a fact; those of its items when it is a list. */
export function listOptions(
  content: OpenContent,
  node: FieldNode,
): { options: readonly Option[]; multiple: boolean } {
  if (!node.facets.types.includes('array')) return { options: node.facets.options ?? [], multiple: false };
  const items = applicableTo(itemSubschemas(node.applied, 0, content.registry), undefined, {
    ...content,
    chosen: () => undefined,
  });
  return { options: facetsOf(items.applied).options ?? [], multiple: true };
}
