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
  /** What had the focus is gone: to the page. */
  readonly leave: () => void;
}

/** Above the page: a draft that was found, and what does not fit of one that was opened. */
export function renderFoundDraft(
  drafting: Drafting,
  misfits: readonly Misfit[],
  wording: Wording,
  actions: DraftActions,
): unknown {
  if (!hasWords(wording)) return nothing;
  if (misfits.length > 0) return renderMisfits(misfits, wording, actions);
  if (drafting.standing !== 'found') return nothing;
  const wipe = html`<button
    class="button button--quiet"
    type="button"
    data-draft-action="wipe"
    @click=${() => void drafting.wipe().then(actions.leave)}
  >
    ${wording.phrase('draft.wipe')}
  </button>`;
  return html`<section class="notice notice--info no-print" data-draft="found">
    <p class="notice-title">${wording.phrase('draft.found')}</p>
    <p>${wording.phrase('draft.until', { date: dayOf(drafting.expiresAt, wording) })}</p>
    ${renderPassphrase(drafting, wording, 'open', wipe)}
  </section>`;
}

/** Below the page. Whatever becomes of the draft, the focus stays in this section. */
export function renderDraft(
  drafting: Drafting,
  isShared: boolean,
  wording: Wording,
  { share }: DraftActions,
): unknown {
  const { standing } = drafting;
  if (!hasWords(wording) || standing === 'found' || (standing === 'impossible' && !isShared)) return nothing;
  const isKept = standing === 'kept';
  return html`<section
    class="no-print"
    data-draft=${isKept ? 'kept' : 'none'}
    tabindex="-1"
    aria-label=${wording.phrase('draft.label')}
  >
    ${isKept ? renderKept(drafting, wording) : renderOffer(drafting, isShared, wording, share)}
  </section>`;
}

/** They come after the page. */
function hasWords(wording: Wording): boolean {
  return wording.has('draft.label');
}

function renderKept(drafting: Drafting, wording: Wording): TemplateResult {
  const wipe = ({ target }: Event): void => {
    const section = sectionOf(target);
    void drafting.wipe().then(() => section?.focus());
  };
  return html`<p class="meta">
      ${wording.phrase('draft.kept')}
      ${wording.phrase('draft.until', { date: dayOf(drafting.expiresAt, wording) })}
      <button class="link" type="button" data-draft-action="wipe" @click=${wipe}>
        ${wording.phrase('draft.wipe')}
      </button>
    </p>
    ${renderError(drafting, wording)}`;
}

function renderOffer(
  drafting: Drafting,
  isShared: boolean,
  wording: Wording,
  share: DraftActions['share'],
): TemplateResult {
  return html`<details>
    <summary>${wording.phrase('draft.title')}</summary>
    <div class="group">
      <div class="option">
        <input
          type="checkbox"
          id="shared"
          data-draft-shared
          .checked=${isShared}
          @change=${({ target }: Event) => share((target as HTMLInputElement).checked)}
        />
        <label for="shared">${wording.phrase('draft.shared')}</label>
      </div>
      ${
        isShared
          ? html`<p>${wording.phrase('draft.nothingKept')}</p>`
          : html`<p>${wording.phrase(drafting.needsPassphrase ? 'draft.protection' : 'draft.inAccount')}</p>
              ${renderPassphrase(drafting, wording, 'keep')}`
      }
    </div>
  </details>`;
}

function renderPassphrase(
  drafting: Drafting,
  wording: Wording,
  act: 'keep' | 'open',
  beside: unknown = nothing,
): TemplateResult {
  const { busy, needsPassphrase } = drafting;
  const onSubmit = ({ target }: SubmitEvent): void => {
    const input = (target as HTMLFormElement).querySelector('input');
    const section = sectionOf(target);
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
    ${needsPassphrase ? renderPassphraseField(drafting, wording, act) : renderError(drafting, wording)}
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
    ${renderError(drafting, wording)}
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

function renderError({ error }: Drafting, wording: Wording): unknown {
  if (!error) return nothing;
  return html`<p class="error" id="passphrase-error" role="alert">
    <span class="visually-hidden">${wording.phrase('error')}</span>${wording.phrase(`draft.${error}`)}
  </p>`;
}

function sectionOf(target: EventTarget | null): HTMLElement | null {
  return (target as HTMLElement).closest<HTMLElement>('[data-draft]');
}

function renderMisfits(
  misfits: readonly Misfit[],
  wording: Wording,
  { mend, dismiss }: DraftActions,
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
