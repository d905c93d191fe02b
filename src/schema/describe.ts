/** A schema and a value → what to ask for: the tree of fields. Pure; a tree made before is reused where nothing changed. */
import { applicableTo, type Application } from './applicable.js';
import { childrenByKey } from './children-by-key.js';
import { dormantMembers } from './dormant-members.js';
import { drawnMembers } from './drawn-members.js';
import { facetsOf } from './facets.js';
import type { Choosing, FieldNode } from './field-node.js';
import { itemFacets } from './item-facets.js';
import { isObject, type Json } from './json.js';
import { kindOf, type Kind } from './kind.js';
import { itemSubschemas, type Inherited } from './members.js';
import { outermost, type Place } from './place.js';
import { appendToken } from './pointer.js';
import { prefixLength } from './prefix-length.js';
import { leadsBack, levelsAround } from './recursion.js';
import { requiredMembers } from './required-members.js';
import { chosenAt, isCurrent, judgingOf, keepIdentity, relocate, rowIds, sameSchemas } from './reuse-node.js';

export function describe(value: Json | undefined, choosing: Choosing, before?: FieldNode): FieldNode {
  const { root } = choosing.registry;
  return describeField([{ ...root, scope: [] }], value, outermost, choosing, before);
}

function describeField(
  subschemas: readonly Inherited[],
  value: Json | undefined,
  place: Place,
  choosing: Choosing,
  before: FieldNode | undefined,
): FieldNode {
  if (before && isCurrent(before, subschemas, value, place, choosing)) {
    return before.pointer === place.pointer ? before : relocate(before, place.pointer, place.key);
  }
  const { registry } = choosing;
  const application = applicableTo(subschemas, value, {
    registry,
    matches: (location, instance) => choosing.matches(location, instance),
    chosen: (location) => choosing.chosen(place.id, location),
  });
  const { choices } = application;
  const applied =
    before && sameSchemas(before.applied, application.applied) ? before.applied : application.applied;
  const facets = before?.applied === applied ? before.facets : facetsOf(applied);
  const items = facets.types.includes('array') ? itemFacets(applied, choosing, place.id) : undefined;
  const kind = kindOf(applied, facets, value, items);
  // Whoever took a branch here has begun the group, though nothing in it is answered yet.
  const isBegun =
    value !== undefined || choices.some(({ location }) => choosing.chosen(place.id, location) !== undefined);
  const recurs = !isBegun && applied.some(({ schema }) => leadsBack(schema, place.around, registry));
  const closed = kind === 'group' && recurs;
  const children = recurs
    ? []
    : describeChildren({ ...application, applied }, value, kind, place, choosing, before);
  const dormant = kind === 'group' || isObject(value) ? dormantMembers(application, value, registry) : [];
  // Member by member: a form has thousands of these, and a literal is made several times faster than spread objects.
  const node: FieldNode = {
    id: place.id,
    pointer: place.pointer,
    key: place.key,
    kind,
    facets,
    items,
    applied,
    choices,
    value,
    required: place.required,
    present: place.present,
    requirement: place.requirement,
    children,
    dormant,
    closed,
    removable: place.removable,
    source: { subschemas, judging: judgingOf(choosing), chosen: chosenAt(place.id, choices, choosing) },
  };
  return keepIdentity(node, before);
}

function describeChildren(
  application: Application,
  value: Json | undefined,
  kind: Kind,
  place: Place,
  choosing: Choosing,
  before: FieldNode | undefined,
): readonly FieldNode[] {
  if (Array.isArray(value) || kind === 'list') {
    return describeItems(application, value, place, choosing, before);
  }
  if (kind === 'group' || isObject(value))
    return describeMembers(application, value, place, choosing, before);
  return [];
}

function describeMembers(
  application: Application,
  value: Json | undefined,
  place: Place,
  choosing: Choosing,
  before: FieldNode | undefined,
): readonly FieldNode[] {
  const { applied } = application;
  const required = requiredMembers(applied, value);
  const around = levelsAround(applied, value, place, choosing.registry);
  const known = childrenByKey(before);
  return drawnMembers(application, value, required, choosing).map(
    ({ key, value: entered, subschemas, removable }) =>
      describeField(
        subschemas,
        entered,
        {
          id: appendToken(place.id, key),
          pointer: appendToken(place.pointer, key),
          key,
          required: required.has(key),
          present: isObject(value),
          requirement: required.get(key),
          removable,
          around,
        },
        choosing,
        known?.get(key),
      ),
  );
}

function describeItems(
  { applied }: Application,
  value: Json | undefined,
  place: Place,
  choosing: Choosing,
  before: FieldNode | undefined,
): readonly FieldNode[] {
  const items = Array.isArray(value) ? (value as readonly Json[]) : [];
  const around = levelsAround(applied, value, place, choosing.registry);
  const fixed = prefixLength(applied);
  const least = Math.max(
    0,
    ...applied.map(({ schema }) =>
      isObject(schema) && typeof schema['minItems'] === 'number' ? schema['minItems'] : 0,
    ),
  );
  const ids = rowIds(place.id, Math.max(items.length, fixed), choosing);
  const known = new Map(before?.children.map((child) => [child.id, child]));
  return ids.map((id, index) => {
    const item = items[index];
    return describeField(
      itemSubschemas(
        applied,
        index,
        choosing.registry,
        ({ location }) => item !== undefined && choosing.matches(location, item),
      ),
      item,
      {
        id,
        pointer: appendToken(place.pointer, index),
        key: String(index),
        required: index >= fixed || index < least,
        present: index < items.length,
        requirement: undefined,
        removable: index >= fixed,
        around,
      },
      choosing,
      known.get(id),
    );
  });
}
