import { applicableTo } from './applicable.js';
import type { FieldNode } from './field-node.js';
import { annotation, facetsOf, type Facets } from './facets.js';
import type { Json } from './json.js';
import { itemSubschemas, memberSubschemas, type Inherited } from './members.js';

/** What a new row, or a new named member, begins as: JSON has no "not yet" inside an array. */
export function blankItem(list: FieldNode, index: number): Json {
  return blankBy(itemSubschemas(list.applied, index, list.source.judging.registry), list);
}

export function blankMember(group: FieldNode, key: string): Json {
  return blankBy(memberSubschemas(group.applied, key, group.source.judging.registry).subschemas, group);
}

function blankBy(subschemas: readonly Inherited[], parent: FieldNode): Json {
  const { registry } = parent.source.judging;
  const { applied } = applicableTo(subschemas, undefined, {
    registry,
    matches: () => false,
    chosen: () => undefined,
  });
  const stated = annotation(applied, 'default') as Json | undefined;
  return stated ?? blankOf(facetsOf(applied));
}

/** Text is empty text, a group an empty group; anything else is null until it is answered. */
export function blankOf({ types, options }: Facets): Json {
  if (types.includes('object')) return {};
  if (types.includes('array')) return [];
  if (options?.length === 1) return options[0]!.value;
  return types.includes('string') && !options ? '' : null;
}
