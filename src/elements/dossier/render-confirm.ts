/** The last page before a dossier is sent: the code that confirms it, and what went wrong if anything did. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChallengeAlternative, Host } from '../../host/host.js';
import type { Journey } from './journey.js';
import { pageOf } from './list-pages.js';
import { renderChallenge, renderHostError } from './render-exchange.js';
import type { Sending } from './sending.js';

export interface ConfirmActions {
  readonly submit: (event: Event) => void;
  readonly askForCode: (alternative?: ChallengeAlternative) => void;
  /** Of a dossier that was received before. */
  readonly showReceipt: (reference: string) => void;
  /** What is sent is another dossier than the one received. */
  readonly separate: () => void;
}

export function renderConfirm(
  journey: Journey,
  host: Host | undefined,
  { exchange, codeMissing, mayHaveArrived }: Sending,
  { submit, askForCode, showReceipt, separate }: ConfirmActions,
): TemplateResult {
  const { wording, pages } = journey;
  const { busy, challenge, error } = exchange;
  const needsCode = host?.challenge !== undefined;
  const reference = host?.receipt && error?.reference;
  const mend = (pointer: string): void => {
    const page = pageOf(pages, pointer);
    if (page) journey.change(page, pointer);
  };
  return html`<form class="page" novalidate @submit=${submit}>
    <h2 class="page-title" tabindex="-1">${wording.phrase('confirm.title')}</h2>
    ${needsCode ? nothing : html`<p class="lead">${wording.phrase('confirm.lead')}</p>`}
    ${renderHostError(error, wording, { mayHaveArrived, mend })}
    ${
      error?.kind === 'duplicate'
        ? html`<div class="button-row">
            ${reference ? secondary('receipt.show', () => showReceipt(reference)) : nothing}
            ${secondary('tabs.separate', separate)}
          </div>`
        : nothing
    }
    ${
      needsCode
        ? renderChallenge(challenge, wording, {
            id: 'code',
            problem: codeMissing,
            busy,
            onRenew: askForCode,
          })
        : nothing
    }
    <div class="button-row">
      <button
        class="button button--primary"
        type="submit"
        data-action="submit"
        aria-busy=${busy ? 'true' : nothing}
        aria-disabled=${busy ? 'true' : nothing}
      >
        ${wording.phrase(busy ? 'confirm.busy' : 'confirm.act')}
      </button>
      <button class="button button--secondary" type="button" data-action="back" @click=${journey.back}>
        ${wording.phrase('back')}
      </button>
    </div>
  </form>`;

  function secondary(phrase: string, act: () => void): TemplateResult {
    return html`<button class="button button--secondary" type="button" data-action=${phrase} @click=${act}>
      ${wording.phrase(phrase)}
    </button>`;
  }
}
