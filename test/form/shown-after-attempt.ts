import { isTag } from '../../src/fields/group.js';
import type { Form } from '../../src/form/create-form.js';
import { unseenChildren } from '../../src/form/unseen-children.js';
import type { FieldNode } from '../../src/schema/field-node.js';
import type { Failure } from '../../src/schema/judge.js';

/** What a person is shown as wrong once they tried to submit: at fields that are on the page, where they can mend it. */
export function shownAfterAttempt(form: Form): readonly Failure[] {
  form.dispatch({ type: 'attempt', pointer: '' });
  return drawnFields(form.state.tree).flatMap((node) => form.shownFailures(node));
}

function drawnFields(node: FieldNode): FieldNode[] {
  const unseen = unseenChildren(node);
  const drawn = node.children.filter((child) => !unseen.includes(child) && !isTag(child, node.choices));
  return [node, ...drawn.flatMap(drawnFields)];
}
