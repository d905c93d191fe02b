/** What stands on the printed form, line by line, in the order of the numbers that an edition gives its items. */
import { labelOf } from '../../form/issues.js';
import type { Form } from '../../form/create-form.js';
import type { Wording } from '../../form/wording.js';
import type { Suggestion } from '../../fields/field-view.js';
import type { FieldNode } from '../../schema/field-node.js';
import { textAnnotation } from '../../schema/facets.js';
import { answersOf } from '../dossier/list-answers.js';

export interface PrintedLine {
  /** As printed: `[07]`. Empty for what has none of its own. */
  readonly number: string;
  readonly label: string;
  /** Undefined: a blank to be filled in by hand. */
  readonly text: string | undefined;
  /** What the item is made of. */
  readonly parts: readonly PrintedLine[];
}

export type Suggest = (node: FieldNode) => readonly Suggestion[];

/** Questions that only the page asks have no number, and are not printed. */
export function listLines(form: Form, wording: Wording, suggest: Suggest): readonly PrintedLine[] {
  const numbered = form.state.tree.children.filter((node) => numberOf(node) !== '');
  const lines = numbered.map((node) =>
    findEntries(node)
      ? {
          number: numberOf(node),
          label: labelOf(node, wording),
          text: wording.phrase('print.attached'),
          parts: [],
        }
      : lineOf(node, form, wording, suggest),
  );
  return lines.sort((a, b) => a.number.localeCompare(b.number, undefined, { numeric: true }));
}

/** The list of entries that an item consists of: on paper it is a table of its own, attached to the form. */
export function findEntries({ children }: FieldNode): FieldNode | undefined {
  return children.find(
    ({ kind, children: entries }) => kind === 'list' && entries.some((entry) => entry.children.length > 0),
  );
}

export function lineOf(node: FieldNode, form: Form, wording: Wording, suggest: Suggest): PrintedLine {
  const number = numberOf(node);
  const [own, ...others] = answersOf(node, wording, suggest, '').map(({ pointer, label, text }) => ({
    number: pointer === node.pointer ? number : numberOf(form.field(pointer)),
    label,
    text,
    isItself: pointer === node.pointer,
    parts: [],
  }));
  const label = labelOf(node, wording);
  if (!own) return { number, label, text: undefined, parts: [] };
  if (own.isItself && others.every(({ isItself }) => isItself))
    return { number, label, text: (others.at(-1) ?? own).text, parts: [] };
  return {
    number,
    label,
    text: own.isItself ? own.text : '',
    parts: own.isItself ? others : [own, ...others],
  };
}

function numberOf(node: FieldNode | undefined): string {
  return (node && textAnnotation(node.applied, 'x-number')) ?? '';
}
