import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../../form/wording.js';
import type { UploadLimits } from '../../host/file-limits.js';
import { canRetry, isPending, type Attachment } from './attachment.js';
import { problemText, sizeText, stateText } from './attachment-text.js';
import type { Uploads } from './uploads.js';

/** One file of a paper: its name, how far it is, and what can be done with it. */
export function renderAttachment(
  attachment: Attachment,
  limits: UploadLimits,
  uploads: Uploads,
  wording: Wording,
  isFixed: boolean,
): TemplateResult {
  const { key, name, phase, part } = attachment;
  const act = (action: string, run: (button: HTMLElement) => void): TemplateResult =>
    html`<button
      class="button button--quiet"
      type="button"
      data-action=${action}
      @click=${({ currentTarget }: Event) => run(currentTarget as HTMLElement)}
    >
      ${wording.phrase(`upload.${action}`)}<span class="visually-hidden"> ${name}</span>
    </button>`;
  return html`<div class="row" data-phase=${phase}>
    <div class="row-head">
      <p class="row-title"><bdi>${name}</bdi></p>
      ${
        isFixed
          ? nothing
          : html`<div class="row-actions">
              ${canRetry(attachment) ? act('retry', (button) => leave(button, () => uploads.retry(key))) : nothing}
              ${act(isPending(attachment) ? 'cancel' : 'remove', (button) => leave(button, () => uploads.remove(key)))}
            </div>`
      }
    </div>
    <p class=${phase === 'failed' ? 'error' : 'meta'}>
      ${phase === 'failed' ? problemText(attachment, limits, wording) : `${stateText(attachment, wording)} · ${sizeText(attachment, wording)}`}
    </p>
    ${
      phase === 'sending'
        ? html`<progress
            max="1"
            .value=${part}
            aria-label=${wording.phrase('upload.progress', { name })}
          ></progress>`
        : nothing
    }
  </div>`;
}

/** The button that was pressed goes: the focus stays with the files of this paper. */
function leave(button: HTMLElement, act: () => void): void {
  button.closest('.field')?.querySelector<HTMLElement>('[data-action="add"]')?.focus();
  act();
}
