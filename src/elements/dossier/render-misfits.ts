import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../../form/wording.js';
import type { Misfit } from './list-misfits.js';

export interface MisfitActions {
  readonly mend: (pointer: string) => void;
  readonly dismiss: () => void;
}

/** What does not fit of a draft that was opened, since the content has changed. */
export function renderMisfits(
  misfits: readonly Misfit[],
  wording: Wording,
  { mend, dismiss }: MisfitActions,
): TemplateResult {
  return html`<section class="notice notice--warning no-print" role="alert" data-draft="misfits">
    <p class="notice-title">${wording.phrase('draft.misfits')}</p>
    <ul>
      ${misfits.map(
        ({ pointer, label, text, isAsked }) =>
          html`<li data-misfit=${pointer}>
            ${wording.phrase('draft.misfit', { label, text })}
            ${
              isAsked
                ? html`<button class="link" type="button" @click=${() => mend(pointer)}>
                    ${wording.phrase('change')}<span class="visually-hidden"> ${label}</span>
                  </button>`
                : nothing
            }
          </li>`,
      )}
    </ul>
    <button class="button button--secondary" type="button" data-draft-action="dismiss" @click=${dismiss}>
      ${wording.phrase('draft.dismiss')}
    </button>
  </section>`;
}
