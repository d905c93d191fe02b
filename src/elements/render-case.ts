/** What the content says of a case: what it is, how long it takes, what it costs, and what has changed since. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../form/wording.js';
import type { CaseDetails } from '../procedure/case-details.js';
import type { Fee } from '../procedure/fee.js';
import type { Note } from '../procedure/source.js';
import { formatDate, formatMoney } from './format-date.js';

export function renderCaseTitle({ title, description }: CaseDetails): TemplateResult {
  return html`<h2 class="page-title" tabindex="-1">${title}</h2>
    ${description ? html`<p class="lead">${description}</p>` : nothing}`;
}

export function renderCaseFacts(
  details: CaseDetails | undefined,
  cost: Fee | undefined,
  wording: Wording,
): TemplateResult {
  return html`<dl class="facts">
    ${details?.workingDays ? renderFact(wording.phrase('term'), termText(details.workingDays, details.longest, wording)) : nothing}
    ${cost ? renderFact(wording.phrase('fee'), feeText(cost.amount, cost.currency, wording)) : nothing}
  </dl>`;
}

export function renderCaseNotes(details: CaseDetails | undefined, wording: Wording): unknown {
  if (!details || details.notes.length === 0) return nothing;
  return html`<section class="case-notes">
    <h3 class="section-title">${wording.phrase('overview.notes')}</h3>
    ${details.notes.map((note) => renderNote(note, wording.lang))}
  </section>`;
}

/** The laws that the procedure stands on, for whoever wants to look them up. */
export function renderLegalBasis(details: CaseDetails | undefined, wording: Wording): unknown {
  if (!details || details.legalBasis.length === 0) return nothing;
  return html`<details>
    <summary>${wording.phrase('overview.legal-basis')}</summary>
    <ul>
      ${details.legalBasis.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}

export function feeText(amount: number, currency: string, wording: Wording): string {
  return amount === 0 ? wording.phrase('fee.none') : formatMoney(amount, currency, wording.lang);
}

function termText(workingDays: number, longest: number | undefined, wording: Wording): string {
  const days = wording.phrase('term.days', { count: workingDays });
  return longest ? wording.phrase('term.longest', { days, count: longest }) : days;
}

function renderFact(name: string, text: string): TemplateResult {
  return html`<div class="fact">
    <dt>${name}</dt>
    <dd>${text}</dd>
  </div>`;
}

function renderNote(note: Note, lang: string): TemplateResult {
  return html`<div class="notice notice--info" role="note"><p>${noteText(note, lang)}</p></div>`;
}

/** A note with where it stands and since when: what has changed is never said without. */
export function noteText({ text, source, date }: Note, lang: string): TemplateResult {
  const since = date && formatDate(date, lang);
  return html`${text}${source ? html` <small>(<span lang="vi">${source}</span>; ${since})</small>` : nothing}`;
}
