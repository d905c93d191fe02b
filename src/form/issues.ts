/** Failures in the words of the page: which field, what is wrong, how to mend it. */
import { annotation, textAnnotation } from '../schema/facets.js';
import type { FieldNode } from '../schema/field-node.js';
import { isObject, own } from '../schema/json.js';
import type { Failure } from '../schema/judge.js';
import { parentOf, type Pointer } from '../schema/pointer.js';
import { findField } from './find-field.js';
import type { Wording } from './wording.js';

export interface Issue {
  /** Where in the value. */
  readonly pointer: Pointer;
  /** Which keyword of the schema: its JSON Pointer (after the document's URI and `#` when it is in another one). */
  readonly schemaPointer: string;
  readonly keyword: string;
  readonly message: string;
}

export function toIssue(failure: Failure, tree: FieldNode, wording: Wording): Issue {
  const { pointer, location, keyword } = failure;
  const field = findField(tree, pointer);
  const parent = pointer === '' ? undefined : findField(tree, parentOf(pointer));
  const isRow = parent?.kind === 'list' || Array.isArray(parent?.value);
  const label =
    keyword === 'propertyNames' && field ? field.key : labelOf(field, wording, isRow ? parent : undefined);
  return { pointer, schemaPointer: location, keyword, message: messageOf(failure, field, label, wording) };
}

/**
 * How the field is called; a row without a title of its own goes by its list and its number, and of members that a
 * person named, which share a title, each goes by its name too.
 */
export function labelOf(field: FieldNode | undefined, wording: Wording, list?: FieldNode): string {
  if (!field) return '';
  const title = textAnnotation(field.applied, 'title');
  // As text: formatting a number loads the language's number data, which takes longer than drawing the form.
  const number = String(Number(field.key) + 1);
  const isNamed = field.removable && !/^\d+$/.test(field.key);
  if (title && !list)
    return isNamed
      ? wording.phrase('row.of', { label: wording.text(title), number: field.key })
      : wording.text(title);
  if (!list && (isNamed || !field.removable)) return field.key.trim() || wording.phrase('value');
  const label = title ? wording.text(title) : labelOf(list, wording);
  return label ? wording.phrase('row.of', { label, number }) : wording.phrase('row', { number });
}

/** The content's own message for the keyword comes first; then the most particular phrase that there is. */
function messageOf(
  { keyword, limit, pointer }: Failure,
  field: FieldNode | undefined,
  named: string,
  wording: Wording,
): string {
  const stated = field && statedMessage(field, keyword);
  if (stated) return wording.text(stated);
  const label = named || pointer.slice(pointer.lastIndexOf('/') + 1);
  const kind = field?.kind ?? 'any';
  const members = field ? alternativeMembers(field, keyword, limit, wording) : '';
  const detail = members ? 'members' : typeof limit === 'string' ? limit : kind;
  const key = [`${keyword}.${detail}`, `${keyword}.${kind}`, keyword].find((candidate) =>
    wording.has(candidate),
  );
  return wording.phrase(key ?? 'invalid', { label, members, limit: amount(limit), count: countOf(limit) });
}

/** `anyOf: [{ required: ['email'] }, { required: ['phone'] }]` is about its members: they are named, not the branches. */
function alternativeMembers(field: FieldNode, keyword: string, limit: unknown, wording: Wording): string {
  if ((keyword !== 'anyOf' && keyword !== 'oneOf') || !Array.isArray(limit)) return '';
  const keys = (limit as unknown[]).flatMap((branch) =>
    isObject(branch) && Array.isArray(branch['required']) ? (branch['required'] as unknown[]) : [],
  );
  const named = field.children.filter(({ key }) => keys.includes(key));
  return named.map((child) => `“${labelOf(child, wording)}”`).join(', ');
}

function statedMessage(field: FieldNode, keyword: string): string | undefined {
  for (const { schema } of field.applied) {
    const messages = isObject(schema) ? schema['x-messages'] : undefined;
    const message = isObject(messages) ? own(messages, keyword) : undefined;
    if (typeof message === 'string') return message;
  }
  return undefined;
}

/** Phrases speak of numbers and texts; of a list that may hold anything (a member called `toString`) they say nothing. */
function amount(limit: unknown): string | number {
  return typeof limit === 'number' || typeof limit === 'string' ? limit : '';
}

function countOf(limit: unknown): number {
  return typeof limit === 'number' ? limit : 0;
}

export function hintOf(field: FieldNode, wording: Wording): string | undefined {
  const description = textAnnotation(field.applied, 'description');
  if (description) return wording.text(description);
  const examples = annotation(field.applied, 'examples');
  const [example] = Array.isArray(examples) ? (examples as unknown[]) : [];
  return typeof example === 'string' || typeof example === 'number'
    ? wording.phrase('example', { example })
    : undefined;
}
