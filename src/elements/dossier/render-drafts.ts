/** Keeping a draft, opening one from before, and what of it no longer fits. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../format-date.js';
import type { Wording } from '../../form/wording.js';
import { todayIn } from '../../host/today-in.js';
import { draftSectionOf } from './draft-section-of.js';
import type { Drafting } from './drafting.js';
import type { Misfit } from './list-misfits.js';
import { renderDraftError } from './render-draft-error.js';
import { renderMisfits, type MisfitActions } from './render-misfits.js';
import { renderPassphrase } from './render-passphrase.js';

export interface DraftActions extends MisfitActions {
  readonly share: (isShared: boolean) => void;
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
    const section = draftSectionOf(target);
    void drafting.wipe().then(() => section?.focus());
  };
  return html`<p class="meta">
      ${wording.phrase('draft.kept')}
      ${wording.phrase('draft.until', { date: dayOf(drafting.expiresAt, wording) })}
      <button class="link" type="button" data-draft-action="wipe" @click=${wipe}>
        ${wording.phrase('draft.wipe')}
      </button>
    </p>
    ${renderDraftError(drafting, wording)}`;
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

/** By the person's own clock: it is their device that keeps it. */
function dayOf(instant: number, wording: Wording): string {
  return formatDate(todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, instant), wording.lang);
}
