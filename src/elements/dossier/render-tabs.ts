import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../../form/wording.js';
import type { TabStanding } from './other-tabs.js';

export interface TabActions {
  readonly take: () => void;
  readonly separate: () => void;
  readonly showReceipt: () => void;
}

/** That another tab has this dossier too, and what can be done about it. */
export function renderTabs(
  standing: TabStanding,
  wording: Wording,
  { take, separate, showReceipt }: TabActions,
): TemplateResult | typeof nothing {
  if (standing === 'alone') return nothing;
  const button = (name: string, action: () => void): TemplateResult =>
    html`<button class="button button--secondary" type="button" data-tab-action=${name} @click=${action}>
      ${wording.phrase(`tabs.${name}`)}
    </button>`;
  return html`<div
    class="notice notice--warning no-print"
    role="group"
    aria-labelledby="tabs-title"
    tabindex="-1"
    data-tabs=${standing}
  >
    <p class="notice-title" id="tabs-title">${wording.phrase(`tabs.${standing}.title`)}</p>
    <p>${wording.phrase(`tabs.${standing}`)}</p>
    <div class="button-row">
      ${standing === 'sent' ? button('receipt', showReceipt) : button('take', take)}
      ${standing === 'moved' ? nothing : button('separate', separate)}
    </div>
  </div>`;
}
