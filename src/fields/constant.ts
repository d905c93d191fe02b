import { html, nothing } from 'lit';
import type { FieldRenderer } from './field-view.js';
import { titleOf } from './choice.js';
import { hintText, statementText } from './frame.js';

/** The schema leaves no choice: said, not asked. */
export const constantRenderer: FieldRenderer = (field) => {
  const [option] = field.node.facets.options ?? [];
  if (!option || !field.label) return html`${nothing}`;
  return html`<div class="field" data-kind="const">
    <p class="label">${statementText(field)}</p>
    ${hintText(field)}<output class="constant" data-pointer=${field.node.pointer}
      >${titleOf(option, field)}</output
    >
  </div>`;
};

export const nullRenderer: FieldRenderer = (field) =>
  html`<div class="field" data-kind="null">
    <p class="label">${statementText(field)}</p>
    ${hintText(field)}<output class="constant" data-pointer=${field.node.pointer}
      >${field.wording.phrase('null')}</output
    >
  </div>`;

/** A kind that nobody draws: said on the page, since silence would lose an answer. */
export const unknownRenderer: FieldRenderer = (field) =>
  html`<div class="notice notice--warning" role="note" data-pointer=${field.node.pointer}>
    <p>${field.wording.phrase('kind.unknown', { kind: field.node.kind, label: field.label })}</p>
  </div>`;
