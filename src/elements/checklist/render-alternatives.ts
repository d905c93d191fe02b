/** Several papers of which one will do: one open question that any of them answers. */
import { html, nothing, type TemplateResult } from 'lit';
import { noteText } from '../render-case.js';
import type { FieldNode } from '../../schema/field-node.js';
import type { Wording } from '../../form/wording.js';
import type { ChecklistItem } from '../../procedure/checklist.js';
import { isObject, type Json, type JsonObject } from '../../schema/json.js';

export interface AlternativesActions {
  readonly answer: (item: ChecklistItem, value: Json) => void;
}

export function renderAlternatives(
  item: ChecklistItem,
  node: FieldNode | undefined,
  wording: Wording,
  error: string | undefined,
  { answer }: AlternativesActions,
): unknown {
  const value = node?.value;
  if (Array.isArray(value))
    return renderMore(wording.phrase('checklist.onlyOne'), () => answer(item, value[0] as Json));
  const paper = isObject(value) ? value : undefined;
  const errorId = `${item.id}-error`;
  return html`<fieldset class="group" aria-describedby=${error ? errorId : nothing}>
      <legend class="label">
        ${wording.phrase('checklist.choose', { count: item.alternatives.length })}
      </legend>
      ${error ? html`<p class="error" id=${errorId} data-error-for=${item.pointer}>${error}</p>` : nothing}
      <div class="options options--papers">
        ${item.alternatives.map((alternative, index) => {
          const id = `${item.id}-${index}`;
          const notes = alternative.notes.map(
            (note) => html`<p class="note">${noteText(note, wording.lang)}</p>`,
          );
          return html`<div class="option">
            <input
              type="radio"
              id=${id}
              name=${item.id}
              value=${alternative.document}
              data-action="branch"
              data-pointer=${item.pointer}
              aria-describedby=${notes.length > 0 ? `${id}-hint` : nothing}
              .checked=${paper?.['document'] === alternative.document}
              @change=${() => answer(item, anotherPaper(paper, alternative.document))}
            />
            <label for=${id}>${alternative.title}</label>
            ${notes.length > 0 ? html`<div class="hint" id="${id}-hint">${notes}</div>` : nothing}
          </div>`;
        })}
      </div>
    </fieldset>
    ${
      paper?.['answer'] !== undefined && allowsSeveral(node)
        ? renderMore(wording.phrase('checklist.several'), () => answer(item, [paper]))
        : nothing
    }`;
}

/** Just to read. */
export function listAlternatives(item: ChecklistItem, wording: Wording): TemplateResult {
  return html`<p>${wording.phrase('checklist.oneOf', { count: item.alternatives.length })}</p>
    <ul class="papers">
      ${item.alternatives.map(
        ({ title, notes }) =>
          html`<li>
            ${title}${notes.map((note) => html`<span class="note">${noteText(note, wording.lang)}</span>`)}
          </li>`,
      )}
    </ul>`;
}

function renderMore(text: string, act: () => void): TemplateResult {
  return html`<div class="button-row">
    <button class="button button--quiet" type="button" @click=${act}>${text}</button>
  </div>`;
}

/** Number, day, issuer and files are of the paper before; whether it is there and as which copy is asked alike of each. */
function anotherPaper(before: JsonObject | undefined, document: string): JsonObject {
  const kept = Object.entries(before ?? {}).filter(([key]) => key === 'answer' || key === 'copy');
  return { document, ...Object.fromEntries(kept) };
}

function allowsSeveral(node: FieldNode | undefined): boolean {
  return (node?.choices ?? []).some(({ branches }) =>
    branches.some(({ schema }) => isObject(schema) && schema['type'] === 'array'),
  );
}
