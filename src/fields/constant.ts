import { html, nothing, type TemplateResult } from 'lit';
import type { FieldRenderer, FieldView } from './field-view.js';
import { titleOf } from './choice.js';
import { details, errorText, statementText } from './frame.js';

/** The schema leaves no choice: said, not asked. */
export const constantRenderer: FieldRenderer = (field) => {
  const [option] = field.node.facets.options ?? [];
  return option && field.label ? statement(field, titleOf(option, field)) : html`${nothing}`;
};

export const nullRenderer: FieldRenderer = (field) => statement(field, field.wording.phrase('null'));

function statement(field: FieldView, text: string): TemplateResult {
  const { kind, pointer } = field.node;
  return html`<div class="field" data-kind=${kind}>
    <p class="label">${statementText(field)}</p>
    ${details(field)}<output class="constant" data-pointer=${pointer}>${text}</output>
  </div>`;
}

/** A kind that nobody draws: said on the page, since silence would lose an answer. */
export const unknownRenderer: FieldRenderer = (field) =>
  html`<div class="notice notice--warning" role="note" data-pointer=${field.node.pointer}>
    <p>${field.wording.phrase('kind.unknown', { kind: field.node.kind, label: field.label })}</p>
    ${errorText(field)}
  </div>`;
