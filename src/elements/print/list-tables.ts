import type { Form } from '../../form/create-form.js';
import { labelOf } from '../../form/issues.js';
import type { Wording } from '../../form/wording.js';
import type { FieldNode } from '../../schema/field-node.js';
import { answersOf } from '../dossier/list-answers.js';
import { findEntries, lineOf, type PrintedLine, type Suggest } from './list-lines.js';

/** An appendix of the form: what is said once, and a row for each entry. */
export interface PrintedTable {
  readonly title: string;
  readonly lines: readonly PrintedLine[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function listTables(form: Form, wording: Wording, suggest: Suggest): readonly PrintedTable[] {
  return form.state.tree.children.flatMap((node) => {
    const list = findEntries(node);
    if (!list) return [];
    // An entry may leave out what another is asked for.
    const columns = new Map<string, string>();
    for (const entry of list.children)
      for (const cell of cellsOf(entry)) columns.set(cell.key, labelOf(cell, wording));
    const textOf = (entry: FieldNode, key: string): string =>
      cellsOf(entry)
        .filter((cell) => cell.key === key)
        .flatMap((cell) => answersOf(cell, wording, suggest, ''))
        .flatMap(({ text }) => text ?? [])
        .join(', ');
    return [
      {
        title: labelOf(node, wording),
        lines: node.children
          .filter((child) => child !== list && child.kind !== 'hidden')
          .map((child) => lineOf(child, form, wording, suggest)),
        columns: [...columns.values()],
        rows: list.children.map((entry) => [...columns.keys()].map((key) => textOf(entry, key))),
      },
    ];
  });
}

function cellsOf({ children }: FieldNode): readonly FieldNode[] {
  return children.filter(({ kind }) => kind !== 'hidden');
}
