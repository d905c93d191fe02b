import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../../form/wording.js';
import { draftSectionOf } from './draft-section-of.js';
import type { Drafting } from './drafting.js';
import { renderDraftError } from './render-draft-error.js';

/** Keeps or opens a draft; a portal's, which knows who is logged in, needs no passphrase. */
export function renderPassphrase(
  drafting: Drafting,
  wording: Wording,
  act: 'keep' | 'open',
  beside: unknown = nothing,
): TemplateResult {
  const { busy, needsPassphrase } = drafting;
  const onSubmit = ({ target }: SubmitEvent): void => {
    const input = (target as HTMLFormElement).querySelector('input');
    const section = draftSectionOf(target);
    if (busy) return;
    void drafting[act](input?.value ?? '').then(() => {
      if (drafting.error) input?.focus();
      else if (act === 'keep') section?.focus();
    });
  };
  return html`<form
    class="group"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      onSubmit(event);
    }}
  >
    ${needsPassphrase ? renderPassphraseField(drafting, wording, act) : renderDraftError(drafting, wording)}
    <div class="button-row">
      <button
        class="button button--secondary"
        type="submit"
        data-draft-action=${act}
        aria-busy=${busy ? 'true' : nothing}
      >
        ${wording.phrase(`draft.${act}`)}
      </button>
      ${beside}
    </div>
  </form>`;
}

function renderPassphraseField(drafting: Drafting, wording: Wording, act: 'keep' | 'open'): TemplateResult {
  // A browser that keeps nothing is no mistake of the password.
  const isWrong = drafting.error !== undefined && drafting.error !== 'blocked';
  return html`<div class="field ${isWrong ? 'field--invalid' : ''}">
    <label class="label" for="passphrase">${wording.phrase('draft.passphrase')}</label>
    <p class="hint" id="passphrase-hint">
      ${act === 'keep' ? wording.phrase('draft.passphraseHint') : nothing}
    </p>
    ${renderDraftError(drafting, wording)}
    <input
      class="control"
      id="passphrase"
      type="password"
      data-size="20"
      aria-required="true"
      autocomplete=${act === 'keep' ? 'new-password' : 'current-password'}
      aria-describedby="passphrase-hint passphrase-error"
      aria-invalid=${isWrong ? 'true' : nothing}
    />
  </div>`;
}
