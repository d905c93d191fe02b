import { html, type TemplateResult } from 'lit';
import type { Receipt } from '../../host/host.js';
import type { Journey } from './journey.js';

/** The appointment slip, and the way to another dossier. */
export function renderReceipt(
  { dossier, wording }: Journey,
  receipt: Receipt | undefined,
  startAnew: () => void,
): TemplateResult {
  return html`<hoso-receipt .receipt=${receipt} .value=${dossier} lang=${wording.lang}></hoso-receipt>
    <div class="button-row no-print">
      <button class="button button--quiet" type="button" data-action="anew" @click=${startAnew}>
        ${wording.phrase('receipt.anew')}
      </button>
    </div>`;
}
