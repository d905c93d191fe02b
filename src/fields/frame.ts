/** What stands around every control: its label, its hint, what is wrong with it, and what the law says of it since. */
import { html, nothing, type TemplateResult } from 'lit';
import { annotation, hasAnnotation } from '../schema/facets.js';
import type { FieldNode } from '../schema/field-node.js';
import { isObject } from '../schema/json.js';
import type { Attributes } from './attributes.js';
import type { FieldView } from './field-view.js';

/** One control under its label. One template, not several in one another: a form has thousands of these. */
export function frame(field: FieldView, control: unknown): TemplateResult {
  return html`<div class=${classOf('field', field)} data-kind=${field.node.kind}>
    <label class="label" for=${field.domId}>${labelText(field)}</label>
    ${details(field)}${control}
  </div>`;
}

/** A list that opens over what follows would be cut off at the edge of a field that is laid out by itself. */
const opensBeyond = new Set(['search', 'suggest']);

function classOf(name: string, { error, isLazy, node }: FieldView): string {
  const isApart = isLazy && node.children.length === 0 && !opensBeyond.has(node.kind);
  return `${name}${error ? ' field--invalid' : ''}${isApart ? ' lazy' : ''}`;
}

/** Several controls under one legend. That one of them must be taken can be said of radio buttons, and of no other group. */
export function frameGroup(
  field: FieldView,
  controls: unknown,
  about = details(field),
  role?: 'radiogroup',
): TemplateResult {
  return html`<fieldset
    class=${classOf('group', field)}
    data-kind=${field.node.kind}
    role=${role ?? nothing}
    aria-required=${role && field.node.required ? 'true' : nothing}
    aria-describedby=${describedBy(field) ?? nothing}
    ?disabled=${field.disabled}
  >
    ${field.label ? html`<legend class="legend">${labelText(field)}</legend>` : nothing} ${about}${controls}
  </fieldset>`;
}

/**
 * Of what may be left out and what must be filled in, only the former is marked: most fields of an official form must be
 * filled in. What is on its way out of use says so.
 */
export function labelText({ node, label, wording }: FieldView): unknown {
  const marks = [
    ...(node.required || node.pointer === '' ? [] : [wording.phrase('optional')]),
    ...(hasAnnotation(node.applied, 'deprecated') ? [wording.phrase('deprecated')] : []),
  ];
  return marks.length > 0 ? html`${label} <span class="optional">${marks.join(' ')}</span>` : label;
}

/** The same for what is said or agreed to and not asked: that it may be left out goes without saying. */
export function statementText(field: FieldView): unknown {
  return labelText({ ...field, node: { ...field.node, required: true } });
}

/** Between the label and the control, so that it is read before the control and not covered by a keyboard. */
export function details(field: FieldView): unknown {
  if (!field.hint && !field.error && notesOf(field.node).length === 0) return nothing;
  return html`${hintText(field)}${notes(field)}${errorText(field)}`;
}

export function hintText({ hint, domId }: FieldView): unknown {
  return hint ? html`<p class="hint" id="${domId}-hint">${hint}</p>` : nothing;
}

export function errorText({ domId, error, node, wording }: FieldView): unknown {
  if (!error) return nothing;
  return html`<p class="error" id="${domId}-error" data-error-for=${node.pointer}>
    <span class="visually-hidden">${wording.phrase('error')}</span>${error}
  </p>`;
}

function notes({ node, domId, wording }: FieldView): unknown {
  const texts = notesOf(node);
  if (texts.length === 0) return nothing;
  return html`<div id="${domId}-note">
    ${texts.map((text) => html`<p class="note">${wording.text(text)}</p>`)}
  </div>`;
}

export function notesOf(node: FieldNode): readonly string[] {
  const stated = annotation(node.applied, 'x-notes');
  return Array.isArray(stated)
    ? stated.flatMap((note: unknown) =>
        isObject(note) && typeof note['text'] === 'string' ? [note['text']] : [],
      )
    : [];
}

/** For `aria-describedby`: only ids that are in the page. */
export function describedBy(field: FieldView): string | undefined {
  const ids = [
    field.hint && `${field.domId}-hint`,
    notesOf(field.node).length > 0 && `${field.domId}-note`,
    field.error && `${field.domId}-error`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What every control says of its field. */
export function controlAttributes(field: FieldView): Attributes {
  const { node, domId } = field;
  return {
    id: domId,
    'data-pointer': node.pointer,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? 'true' : undefined,
    'aria-required': node.required ? 'true' : undefined,
    disabled: field.disabled,
    readonly: isReadonly(field),
  };
}

/** A select, a radio button and a check box cannot be read-only: they are disabled then. */
export function isFixed(field: FieldView): boolean {
  return field.disabled || isReadonly(field);
}

export function isReadonly(field: FieldView): boolean {
  return field.readonly || hasAnnotation(field.node.applied, 'readOnly');
}
