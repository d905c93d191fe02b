import { html, type TemplateResult } from 'lit';
import type { Journey } from './journey.js';

/** On and back. */
export function renderButtons({ wording, next, back }: Journey, on: 'start' | 'continue'): TemplateResult {
  return html`<div class="button-row">
    <button class="button button--primary" type="button" data-action="next" @click=${next}>
      ${wording.phrase(on)}
    </button>
    <button class="button button--secondary" type="button" data-action="back" @click=${back}>
      ${wording.phrase('back')}
    </button>
  </div>`;
}
