import { html, nothing } from 'lit';
import type { Wording } from '../../form/wording.js';
import type { Drafting } from './drafting.js';

/** Why a draft could not be kept or opened. */
export function renderDraftError({ error }: Drafting, wording: Wording): unknown {
  if (!error) return nothing;
  return html`<p class="error" id="passphrase-error" role="alert">
    <span class="visually-hidden">${wording.phrase('error')}</span>${wording.phrase(`draft.${error}`)}
  </p>`;
}
