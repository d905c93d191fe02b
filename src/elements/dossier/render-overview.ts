/** What it takes and what it costs, before anything is entered. */
import { html, type TemplateResult } from 'lit';
import { caseDetails } from '../../procedure/case-details.js';
import { fee } from '../../procedure/fee.js';
import { renderCaseFacts, renderCaseNotes, renderLegalBasis } from '../render-case.js';
import type { Journey } from './journey.js';
import { renderButtons } from './render-buttons.js';

export function renderOverview(journey: Journey): TemplateResult {
  const { content, dossier, form, wording } = journey;
  const details = caseDetails(content, dossier, { lang: wording.lang });
  return html`<section class="page">
    <h2 class="page-title" tabindex="-1">${wording.phrase('overview.title')}</h2>
    <p class="lead">${wording.phrase('overview.lead')}</p>
    ${renderCaseFacts(details, fee(content, dossier), wording)}
    <h3 class="section-title">${wording.phrase('overview.papers')}</h3>
    <hoso-checklist .form=${form} lang=${wording.lang} readonly></hoso-checklist>
    ${renderCaseNotes(details, wording)} ${renderLegalBasis(details, wording)}
    ${renderButtons(journey, 'start')}
  </section>`;
}
