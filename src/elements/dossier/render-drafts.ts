/** Keeping a draft, opening one from before, and what of it no longer fits. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../format-date.js';
import type { Wording } from '../../form/wording.js';
import { todayIn } from '../../host/today-in.js';
import type { Drafting } from './drafting.js';
import type { Misfit } from './list-misfits.js';

export interface DraftActions {
  readonly share: (isShared: boolean) => void;
  readonly mend: (pointer: string) => void;
  readonly dismiss: () => void;
}

/** Above the page: a draft that was found, and what does not fit of one that was opened. */
export function renderFoundDraft(
  drafting: Drafting,
  misfits: readonly Misfit[],
  wording: Wording,
  { mend, dismiss }: DraftActions,
): unknown {
  if (misfits.length > 0) return renderMisfits(misfits, wording, mend, dismiss);
  if (drafting.standing !== 'found') return nothing;
  return html`<section class="notice notice--info no-print" data-draft="found">
    <p class="notice-title">${wording.phrase('draft.found')}</p>
    <p>${wording.phrase('draft.until', { date: dayOf(drafting.expiresAt, wording) })}</p>
    ${renderPassphrase(drafting, wording, 'open')} ${renderWipe(drafting, wording)}
  </section>`;
}

/** Below the page. */
export function renderDraft(
  drafting: Drafting,
  isShared: boolean,
  wording: Wording,
  { share }: DraftActions,
): unknown {
  const { standing } = drafting;
  if (standing === 'found' || (standing === 'impossible' && !isShared)) return nothing;
  if (standing === 'kept') {
    return html`<section class="no-print" data-draft="kept">
      <p class="meta" role="status">
        ${wording.phrase('draft.kept')}
        ${wording.phrase('draft.until', { date: dayOf(drafting.expiresAt, wording) })}
      </p>
      ${renderError(drafting, wording)} ${renderWipe(drafting, wording)}
    </section>`;
  }
  return html`<details class="no-print" data-draft="none">
    <summary>${wording.phrase('draft.title')}</summary>
    <div class="group">
      <label class="option">
        <input
          type="checkbox"
          data-draft-shared
          .checked=${isShared}
          @change=${({ target }: Event) => share((target as HTMLInputElement).checked)}
        />
        <span>${wording.phrase('draft.shared')}</span>
      </label>
      ${
        isShared
          ? html`<p>${wording.phrase('draft.nothingKept')}</p>`
          : html`<p>${wording.phrase(drafting.needsPassphrase ? 'draft.protection' : 'draft.inAccount')}</p>
              ${renderPassphrase(drafting, wording, 'keep')}`
      }
    </div>
  </details>`;
}

function renderPassphrase(drafting: Drafting, wording: Wording, act: 'keep' | 'open'): TemplateResult {
  const { busy, error, needsPassphrase } = drafting;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input');
    if (!busy) void drafting[act](input?.value ?? '').then(() => drafting.error && input?.focus());
  };
  return html`<form class="group" novalidate @submit=${onSubmit}>
    ${
      needsPassphrase
        ? html`<div class="field">
            <label class="label" for="passphrase">${wording.phrase('draft.passphrase')}</label>
            ${act === 'keep' ? html`<p class="hint" id="passphrase-hint">${wording.phrase('draft.passphraseHint')}</p>` : nothing}
            <input
              class="control"
              id="passphrase"
              type="password"
              data-size="20"
              aria-required="true"
              autocomplete=${act === 'keep' ? 'new-password' : 'current-password'}
              aria-describedby="passphrase-hint passphrase-error"
              aria-invalid=${error === undefined ? nothing : 'true'}
            />
          </div>`
        : nothing
    }
    ${renderError(drafting, wording)}
    <button
      class="button button--secondary"
      type="submit"
      data-draft-action=${act}
      aria-busy=${busy ? 'true' : nothing}
    >
      ${wording.phrase(`draft.${act}`)}
    </button>
  </form>`;
}

function renderError({ error }: Drafting, wording: Wording): unknown {
  if (!error) return nothing;
  return html`<p class="error" id="passphrase-error" role="alert">
    <span class="visually-hidden">${wording.phrase('error')}</span>${wording.phrase(`draft.${error}`)}
  </p>`;
}

function renderWipe(drafting: Drafting, wording: Wording): TemplateResult {
  return html`<button
    class="button button--quiet"
    type="button"
    data-draft-action="wipe"
    @click=${() => void drafting.wipe()}
  >
    ${wording.phrase('draft.wipe')}
  </button>`;
}

function renderMisfits(
  misfits: readonly Misfit[],
  wording: Wording,
  mend: (pointer: string) => void,
  dismiss: () => void,
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

/** By the person's own clock: it is their device that keeps it. */
function dayOf(instant: number, wording: Wording): string {
  return formatDate(todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, instant), wording.lang);
}
