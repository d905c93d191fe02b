/** What was answered on a page, as label and words: for looking it over before it is sent. */
import type { Form } from '../../form/create-form.js';
import { labelOf } from '../../form/issues.js';
import type { Wording } from '../../form/wording.js';
import { isTag } from '../../fields/group.js';
import { textOf } from '../../fields/parse-text.js';
import type { Suggestion } from '../../fields/field-view.js';
import type { FieldNode } from '../../schema/field-node.js';
import { isEqual, isObject, type Json } from '../../schema/json.js';
import type { Page } from './list-pages.js';
import { formatDate } from '../format-date.js';

export interface Answer {
  readonly pointer: string;
  readonly label: string;
  /** Undefined where nothing was answered. */
  readonly text: string | undefined;
}

type Suggest = (node: FieldNode) => readonly Suggestion[];

export function listAnswers(form: Form, page: Page, wording: Wording, suggest: Suggest): readonly Answer[] {
  return page.parts.flatMap((part) => {
    const field = form.field(part);
    return field ? answersOf(field, wording, suggest, '') : [];
  });
}

/** The answers at one field and below; `row` names the entry of a list that it is in. */
export function answersOf(
  node: FieldNode,
  wording: Wording,
  suggest: Suggest,
  row: string,
): readonly Answer[] {
  const name = labelOf(node, wording);
  const label = row ? wording.phrase('answers.inRow', { row, label: name }) : name;
  const choice = node.choices.find(({ settled }) => !settled);
  const chosen = choice?.branches[choice.selected]?.schema;
  const taken: readonly Answer[] = choice
    ? [
        {
          pointer: node.pointer,
          label,
          text:
            isObject(chosen) && typeof chosen['title'] === 'string'
              ? wording.text(chosen['title'])
              : undefined,
        },
      ]
    : [];
  if (node.kind === 'choices') return [{ pointer: node.pointer, label, text: listed(node, wording) }];
  if (node.children.length === 0) {
    if (node.kind === 'group' || (choice && node.value === undefined)) return taken;
    return [...taken, { pointer: node.pointer, label, text: words(node, wording, suggest) }];
  }
  const members = node.children.filter((child) => child.kind !== 'hidden' && !isTag(child, node.choices));
  return [
    ...taken,
    ...members.flatMap((child) =>
      answersOf(child, wording, suggest, node.kind === 'list' ? labelOf(child, wording, node) : row),
    ),
  ];
}

function words(node: FieldNode, wording: Wording, suggest: Suggest): string | undefined {
  const { value } = node;
  if (value === undefined) return undefined;
  const title = optionTitle(node, value, wording);
  if (title !== undefined) return title;
  if (typeof value === 'boolean') return wording.phrase(value ? 'yes' : 'no');
  if (node.kind === 'suggest') return suggest(node).find(([code]) => code === value)?.[1] ?? textOf(value);
  if (node.kind === 'date' || node.kind === 'date-parts') return formatDate(textOf(value), wording.lang);
  return textOf(value);
}

function listed(node: FieldNode, wording: Wording): string | undefined {
  const titles = node.children.map((child) =>
    child.value === undefined ? '' : (optionTitle(child, child.value, wording) ?? textOf(child.value)),
  );
  return titles.length > 0 ? titles.join(', ') : undefined;
}

function optionTitle(node: FieldNode, value: Json, wording: Wording): string | undefined {
  const option = node.facets.options?.find((candidate) => isEqual(candidate.value, value));
  return option?.title === undefined ? undefined : wording.text(option.title);
}
