import { html, type TemplateResult } from 'lit';
import type { Journey } from './journey.js';
import { renderButtons } from './render-buttons.js';

/** The page of the papers. */
export function renderDocuments(journey: Journey): TemplateResult {
  const { form, uploads, wording } = journey;
  return html`<section class="page">
    <h2 class="page-title" tabindex="-1">${wording.phrase('documents.title')}</h2>
    <p class="lead">${wording.phrase('documents.lead')}</p>
    <hoso-checklist
      .form=${form}
      .uploads=${uploads}
      lang=${wording.lang}
      @hoso-continue=${journey.next}
    ></hoso-checklist>
    ${renderButtons(journey, 'continue')}
  </section>`;
}
