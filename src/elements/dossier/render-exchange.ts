/** The parts of pages that speak with the host: a question to prove oneself by, and what went wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../form/issues.js';
import type { Wording } from '../../form/wording.js';
import type { HostError } from '../../host/host-error.js';
import type { Challenge, ChallengeAlternative } from '../../host/host.js';

export interface ErrorOptions {
  /** The dossier itself: a question or a look-up that may have arrived is nothing to worry about. */
  readonly mayHaveArrived?: boolean;
  /** Leads to the field of an issue, where the agency named any. */
  readonly mend?: (pointer: string) => void;
}

export function renderHostError(
  error: HostError | undefined,
  wording: Wording,
  { mayHaveArrived = false, mend }: ErrorOptions = {},
): unknown {
  if (!error) return nothing;
  const outlook = error.kind === 'duplicate' ? 'choice' : mayHaveArrived ? 'uncertain' : 'unsent';
  return html`<div class="notice notice--danger" role="alert" data-error-kind=${error.kind}>
    <p class="notice-title">${wording.phrase(`host.${error.kind}`)}</p>
    ${
      error.issues.length > 0 && mend
        ? renderIssues(error.issues, wording, mend)
        : html`<p>${wording.phrase(`host.${outlook}`)}</p>`
    }
  </div>`;
}

function renderIssues(
  issues: readonly Issue[],
  wording: Wording,
  mend: (pointer: string) => void,
): TemplateResult {
  return html`<p>${wording.phrase('host.issues')}</p>
    <ul>
      ${issues.map(
        ({ pointer, message }) =>
          html`<li><button class="link" type="button" @click=${() => mend(pointer)}>${message}</button></li>`,
      )}
    </ul>`;
}

export interface ChallengeControl {
  readonly id: string;
  readonly problem: boolean;
  readonly busy: boolean;
  readonly onRenew: (alternative?: ChallengeAlternative) => void;
}

/** The answer may be pasted, and the telephone may fill it in: a code is no test of memory (WCAG 3.3.8). */
export function renderChallenge(
  challenge: Challenge | undefined,
  wording: Wording,
  control: ChallengeControl,
): TemplateResult {
  const { id, problem, busy, onRenew } = control;
  if (!challenge)
    return busy
      ? html`<p class="loading" role="status">${wording.phrase('loading')}</p>`
      : html`<button
          class="button button--secondary"
          type="button"
          data-action="renew"
          @click=${() => onRenew()}
        >
          ${wording.phrase('code.retry')}
        </button>`;
  const isCode = challenge.kind === 'one-time-code';
  return html`<div class="field ${problem ? 'field--invalid' : ''}">
    <label class="label" for=${id}
      >${isCode ? wording.phrase('code.label') : wording.phrase('checkCode.label', { question: challenge.text ?? '' })}</label
    >
    <p class="hint" id="${id}-hint">
      ${isCode ? wording.phrase('code.hint', { phone: challenge.sentTo ?? '' }) : wording.phrase('checkCode.hint')}
    </p>
    ${
      problem
        ? html`<p class="error" id="${id}-error">
            <span class="visually-hidden">${wording.phrase('error')}</span
            >${wording.phrase(isCode ? 'code.missing' : 'checkCode.missing')}
          </p>`
        : nothing
    }
    ${challenge.image ? html`<img src=${challenge.image} alt="" />` : nothing}
    ${challenge.audio ? html`<audio src=${challenge.audio} controls></audio>` : nothing}
    <input
      class="control"
      id=${id}
      data-size="10"
      data-code
      inputmode=${isCode ? 'numeric' : 'text'}
      autocomplete=${isCode ? 'one-time-code' : 'off'}
      aria-describedby=${problem ? `${id}-hint ${id}-error` : `${id}-hint`}
      aria-invalid=${problem ? 'true' : nothing}
      aria-required="true"
    />
    <p class="meta">
      <button class="link" type="button" ?disabled=${busy} @click=${() => onRenew()}>
        ${wording.phrase(isCode ? 'code.renew' : 'checkCode.renew')}
      </button>
      ${(challenge.alternatives ?? []).map(
        (alternative) =>
          html`<button
            class="link"
            type="button"
            data-alternative=${alternative}
            ?disabled=${busy}
            @click=${() => onRenew(alternative)}
          >
            ${wording.phrase(`checkCode.${alternative}`)}
          </button>`,
      )}
    </p>
  </div>`;
}
