import type { FieldNode } from '../schema/field-node.js';
import { pairChildren } from '../schema/pair-children.js';
import { judge } from '../schema/judge.js';
import { findById } from './find-field.js';
import type { FormState } from './state.js';

/** A field to draw again; `node` is its new description, where it has one. */
export interface ChangedField {
  readonly id: string;
  readonly node?: FieldNode;
}

/** The fields that look different in `after`, outermost first. A group looks the same while only its members change. */
export function* changedFields(before: FormState, after: FormState): Generator<ChangedField> {
  if (before.attempted !== after.attempted || before.withheld !== after.withheld) {
    yield* everyField(after.tree);
    return;
  }
  if (before.tree !== after.tree) yield* changedBelow(before.tree, after.tree);
  // A key pressed reaches one field, however many there are: nothing is looked for in the tree.
  if (before.edit !== after.edit)
    for (const edit of [before.edit, after.edit]) if (edit) yield { id: edit.id };
  const ids = new Set<string>();
  if (before.touched !== after.touched)
    for (const id of after.touched) if (!before.touched.has(id)) ids.add(id);
  if (before.removed !== after.removed)
    for (const row of [before.removed, after.removed]) if (row) ids.add(row.listId);
  for (const id of ids) {
    const node = findById(after.tree, id);
    if (node) yield { id, node };
  }
}

function* everyField(node: FieldNode): Generator<ChangedField> {
  yield { id: node.id, node };
  for (const child of node.children) yield* everyField(child);
}

function* changedBelow(before: FieldNode | undefined, after: FieldNode): Generator<ChangedField> {
  if (before === after) return;
  if (!before || looksDifferent(before, after)) yield { id: after.id, node: after };
  if (after.children === before?.children) return;
  for (const [child, earlier] of pairChildren(before, after)) yield* changedBelow(earlier, child);
}

function looksDifferent(before: FieldNode, after: FieldNode): boolean {
  return (
    before.kind !== after.kind ||
    before.pointer !== after.pointer ||
    before.required !== after.required ||
    before.closed !== after.closed ||
    before.applied !== after.applied ||
    (after.children.length === 0 && before.value !== after.value) ||
    before.children.length !== after.children.length ||
    before.children.some((child, index) => child.id !== after.children[index]?.id) ||
    before.choices.some((choice, index) => choice.selected !== after.choices[index]?.selected) ||
    judge(before).length !== judge(after).length ||
    judge(before).some(({ location }, index) => location !== judge(after)[index]?.location)
  );
}
