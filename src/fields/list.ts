/** Rows: of fields, of single values, of anything. A row keeps its controls and its focus when it moves. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { labelOf } from '../form/issues.js';
import { annotation } from '../schema/facets.js';
import type { FieldNode } from '../schema/field-node.js';
import { prefixLength } from '../schema/prefix-length.js';
import { itemSubschemas } from '../schema/members.js';
import type { FieldActions, FieldRenderer, FieldView } from './field-view.js';
import { describedBy, details, labelText } from './frame.js';
import { actionButton, branches } from './group.js';

export const listRenderer: FieldRenderer = (field, actions) => {
  const { node, wording } = field;
  return html`<fieldset class="group list ${field.error ? 'field--invalid' : ''}" data-kind="list" id=${field.domId} tabindex="-1" aria-describedby=${describedBy(field) ?? nothing}>
    ${field.label ? html`<legend class="legend">${labelText(field)}</legend>` : nothing}
    ${details(field)}${branches(field, actions)}
    ${node.children.length === 0 ? html`<p class="list-empty">${wording.phrase('list.empty')}</p>` : rows(field, actions)}
    ${field.readonly ? nothing : controls(field, actions)}
  </fieldset>`;
}; // prettier-ignore

/** In an element of their own: a browser lays out everything in a fieldset anew when a child of it comes or goes. */
function rows(field: FieldView, actions: FieldActions): TemplateResult {
  const draw = (child: FieldNode, index: number): unknown =>
    guard(rowDrawnFrom(field, child, index), () => row(field, actions, child, index));
  return html`<div class="rows">${repeat(field.node.children, (child) => child.id, draw)}</div>`;
}

/** Rows that are laid out at once. */
const mostAtOnce = 6;

/** Of the rows beside one that is added, none has to be drawn again. */
function rowDrawnFrom(field: FieldView, child: FieldNode, index: number): unknown[] {
  const { node, wording, disabled, readonly } = field;
  const isLast = index === node.children.length - 1;
  return [child, index, isLast, labelOf(child, wording, node), wording, disabled, readonly];
}

function row(field: FieldView, actions: FieldActions, child: FieldNode, index: number): TemplateResult {
  const { node, wording, domId } = field;
  const { pointer } = child;
  const title = labelOf(child, wording, node);
  const first = prefixLength(node.applied);
  const act = (action: string, run: () => void): TemplateResult =>
    actionButton(
      field,
      action,
      html`${wording.phrase(`row.${action}`)}<span class="visually-hidden"> ${title}</span>`,
      run,
      pointer,
    );
  const isGroup = child.kind === 'group' || child.kind === 'list';
  const isLazy =
    (field.isLazy || index >= mostAtOnce) &&
    !child.children.some(({ kind }) => kind === 'search' || kind === 'suggest');
  return html`<div class="row ${isLazy ? 'lazy' : ''}" role="group" aria-labelledby="${domId}-row-${index}">
    <div class="row-head">
      <p class="row-title" id="${domId}-row-${index}">${title}</p>
      ${
        field.readonly || !child.removable
          ? nothing
          : html`<div class="row-actions">
              ${index > first ? act('up', () => actions.move(pointer, -1)) : nothing}
              ${index < node.children.length - 1 ? act('down', () => actions.move(pointer, 1)) : nothing}
              ${act('remove', () => actions.remove(pointer))}
            </div>`
      }
    </div>
    ${field.child(child, isGroup ? '' : title)}
  </div>`;
}

function controls(field: FieldView, actions: FieldActions): unknown {
  const { node, wording } = field;
  const most = annotation(node.applied, 'maxItems');
  const canAdd = (typeof most !== 'number' || node.children.length < most) && allowsMore(node);
  return html`<div class="button-row">
    ${canAdd ? actionButton(field, 'add', wording.phrase('row.add', { label: field.label }), () => actions.add()) : nothing}
    ${field.restorable ? actionButton(field, 'restore', wording.phrase('row.restore'), () => actions.restore()) : nothing}
  </div>`;
}

/** A tuple that is closed with `items: false` takes no more. */
function allowsMore(node: FieldNode): boolean {
  const next = itemSubschemas(node.applied, node.children.length, node.source.judging.registry);
  return next.every(({ schema }) => schema !== false);
}
