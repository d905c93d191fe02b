/** The pages of a dossier, one thing at a time, from what the content groups together (`x-pages`). */
import type { Form } from '../../form/create-form.js';
import type { FieldNode } from '../../schema/field-node.js';
import { annotation } from '../../schema/facets.js';
import { isObject } from '../../schema/json.js';
import { isWithin, type Pointer } from '../../schema/pointer.js';

export const steps = ['situation', 'declaration', 'documents', 'delivery', 'check', 'receipt'] as const;
export type Step = (typeof steps)[number];

export interface Page {
  /** Unique among the pages: the step, and for a page of the declaration the fields on it. */
  readonly id: string;
  readonly step: Step;
  readonly kind: 'finder' | 'overview' | 'fields' | 'documents' | 'check' | 'confirm' | 'receipt';
  /** Texts of the content, in its own language. */
  readonly title?: string;
  readonly description?: string;
  /** Locations that are drawn on it. */
  readonly parts: readonly Pointer[];
}

/** The pages of the form as it stands: those on which nothing is asked are left out. */
export function listPages(form: Form): readonly Page[] {
  const delivery = form.field('/delivery');
  const pages: Page[] = [
    { id: 'situation', step: 'situation', kind: 'finder', parts: ['/situation'] },
    { id: 'overview', step: 'situation', kind: 'overview', parts: [] },
    ...pagesOf(form.field('/declaration')),
    { id: 'documents', step: 'documents', kind: 'documents', parts: ['/documents'] },
  ];
  if (delivery) pages.push(wholePage('delivery', delivery));
  return [
    ...pages,
    { id: 'check', step: 'check', kind: 'check', parts: [] },
    { id: 'confirm', step: 'check', kind: 'confirm', parts: [] },
    { id: 'receipt', step: 'receipt', kind: 'receipt', parts: [] },
  ];
}

function wholePage(step: Step, { pointer }: FieldNode): Page {
  return { id: step, step, kind: 'fields', parts: [pointer] };
}

function pagesOf(declaration: FieldNode | undefined): readonly Page[] {
  if (!declaration) return [];
  const stated = annotation(declaration.applied, 'x-pages');
  const groups = Array.isArray(stated) ? (stated as unknown[]).filter(isObject) : [];
  const drawn = declaration.children.filter(({ kind }) => kind !== 'hidden');
  const grouped = new Set(
    groups.flatMap(({ fields }) => (Array.isArray(fields) ? (fields as unknown[]) : [])),
  );
  const pages = groups.map((group): Page => {
    const fields = Array.isArray(group['fields']) ? (group['fields'] as unknown[]) : [];
    const children = fields.flatMap((key) => drawn.filter((child) => child.key === key));
    return declarationPage(children, group);
  });
  // What the content forgot to put on a page is asked all the same.
  const rest = drawn.filter(({ key }) => !grouped.has(key));
  return [...pages, declarationPage(rest, {})].filter((page) => page.parts.length > 0);
}

function declarationPage(
  children: readonly FieldNode[],
  { title, description }: Record<string, unknown>,
): Page {
  return {
    id: `declaration:${children.map(({ key }) => key).join(',')}`,
    step: 'declaration',
    kind: 'fields',
    parts: children.map(({ pointer }) => pointer),
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof description === 'string' ? { description } : {}),
  };
}

/** The page on which a location is asked. */
export function pageOf(pages: readonly Page[], pointer: Pointer): Page | undefined {
  return pages.find(({ parts }) => parts.some((part) => isWithin(pointer, part)));
}
