/** What it takes and what it costs, before anything is entered. */
import { html, nothing, type TemplateResult } from 'lit';
import { caseDetails, type LegalText } from '../../procedure/case-details.js';
import { fee } from '../../procedure/fee.js';
import type { Note } from '../../procedure/source.js';
import { feeText } from '../receipt/hoso-receipt.js';
import type { Journey } from './journey.js';
import { renderButtons } from './render-buttons.js';

export function renderOverview(journey: Journey): TemplateResult {
  const { content, dossier, form, wording } = journey;
  const details = caseDetails(content, dossier, { lang: wording.lang });
  const cost = fee(content, dossier);
  return html`<section class="page">
    <h2 class="page-title" tabindex="-1">${wording.phrase('overview.title')}</h2>
    <p class="lead">${wording.phrase('overview.lead')}</p>
    <dl class="facts">
      ${details?.workingDays ? renderFact(wording.phrase('term'), termText(details.workingDays, details.longest)) : nothing}
      ${cost ? renderFact(wording.phrase('fee'), feeText(cost.amount, cost.currency, wording)) : nothing}
    </dl>
    <h3 class="section-title">${wording.phrase('overview.papers')}</h3>
    <hoso-checklist .form=${form} lang=${wording.lang} readonly></hoso-checklist>
    ${
      details && details.notes.length > 0
        ? html`<h3 class="section-title">${wording.phrase('overview.notes')}</h3>
            ${details.notes.map(renderNote)}`
        : nothing
    }
    ${details && details.legalBasis.length > 0 ? renderLaws(wording.phrase('overview.legal-basis'), details.legalBasis) : nothing}
    ${renderButtons(journey, 'start')}
  </section>`;

  function termText(workingDays: number, longest: number | undefined): string {
    const days = wording.phrase('term.days', { count: workingDays });
    return longest ? wording.phrase('term.longest', { days, count: longest }) : days;
  }
}

function renderFact(name: string, text: string): TemplateResult {
  return html`<div class="fact">
    <dt>${name}</dt>
    <dd>${text}</dd>
  </div>`;
}

function renderLaws(title: string, laws: readonly LegalText[]): TemplateResult {
  return html`<details>
    <summary>${title}</summary>
    <ul>
      ${laws.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}

function renderNote({ text, source }: Note): TemplateResult {
  return html`<div class="notice notice--info" role="note">
    <p>${text}</p>
    ${source ? html`<p class="meta" lang="vi">${source}</p>` : nothing}
  </div>`;
}
