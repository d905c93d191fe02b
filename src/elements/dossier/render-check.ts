/** Everything that was answered, to be looked over and changed before it is sent (WCAG 3.3.4). */
import { html, nothing, type TemplateResult } from 'lit';
import { checklist } from '../../procedure/checklist.js';
import { questionOf } from '../../procedure/question-of.js';
import { annotation, textAnnotation } from '../../schema/facets.js';
import type { JsonObject } from '../../schema/json.js';
import { getAt } from '../../schema/pointer.js';
import type { Journey } from './journey.js';
import { listAnswers, type Answer } from './list-answers.js';
import { pageOf, type Page } from './list-pages.js';

export function renderCheck(journey: Journey): TemplateResult {
  const { content, dossier, form, pages, wording } = journey;
  const pledge = annotation(form.field('/declaration')?.applied ?? [], 'x-pledge');
  const papers = checklist(content, dossier, { lang: wording.lang }).filter((item) => item.allowed);
  const [wrong] = form.failures();
  return html`<section class="page">
    <h2 class="page-title" tabindex="-1">${wording.phrase('check.title')}</h2>
    <p class="lead">${wording.phrase('check.lead')}</p>
    ${wrong ? renderIncomplete(journey, wrong.pointer) : nothing}
    ${pages.filter(({ kind }) => kind === 'finder' || kind === 'fields').map((page) => renderAnswers(journey, page))}
    <h3 class="section-title">${wording.phrase('documents.title')}</h3>
    <dl class="answers">
      ${papers.map(({ pointer, title, state }) =>
        renderAnswer(journey, pageOf(pages, pointer)!, {
          pointer,
          label: title,
          text: wording.phrase(`checklist.${state}`),
        }),
      )}
    </dl>
    ${typeof pledge === 'string' ? html`<p><strong>${wording.text(pledge)}</strong></p>` : nothing}
    <div class="button-row">
      <button
        class="button button--primary"
        type="button"
        data-action="next"
        ?disabled=${Boolean(wrong)}
        @click=${journey.next}
      >
        ${wording.phrase('check.agree')}
      </button>
      <button class="button button--secondary" type="button" data-action="back" @click=${journey.back}>
        ${wording.phrase('back')}
      </button>
      <button class="button button--quiet" type="button" @click=${() => window.print()}>
        ${wording.phrase('print')}
      </button>
    </div>
  </section>`;
}

function renderIncomplete({ pages, wording, change }: Journey, pointer: string): TemplateResult {
  const page = pageOf(pages, pointer);
  return html`<div class="notice notice--warning" role="alert">
    <p>${wording.phrase('check.incomplete')}</p>
    ${
      page
        ? html`<button class="button button--secondary" type="button" @click=${() => change(page, pointer)}>
            ${wording.phrase('check.mend')}
          </button>`
        : nothing
    }
  </div>`;
}

function renderAnswers(journey: Journey, page: Page): unknown {
  const { form, wording, suggest } = journey;
  const answers = listAnswers(form, page, wording, suggest).filter(({ text }) => text !== undefined);
  if (answers.length === 0) return nothing;
  return html`<h3 class="section-title">${pageTitle(journey, page)}</h3>
    <dl class="answers">${answers.map((answer) => renderAnswer(journey, page, answer))}</dl>`;
}

function renderAnswer(journey: Journey, page: Page, { pointer, label, text }: Answer): TemplateResult {
  return html`<div class="answer" data-answer=${pointer}>
    <dt>${label}</dt>
    <dd>${text}</dd>
    <dd class="answer-action">
      ${
        isOpen(journey, page, pointer)
          ? html`<button
              class="button button--quiet"
              type="button"
              @click=${() => journey.change(page, pointer)}
            >
              ${journey.wording.phrase('change')}<span class="visually-hidden"> ${label}</span>
            </button>`
          : nothing
      }
    </dd>
  </div>`;
}

/** Is there another answer than the one given? A page about one case leaves some facts no choice. */
function isOpen({ case: id, content, form }: Journey, page: Page, pointer: string): boolean {
  const key = pointer.slice(pointer.lastIndexOf('/') + 1);
  // The declaration as a paper is the declaration that is filled in here.
  if (page.kind === 'documents') return form.field(`/${key}`) === undefined;
  if (page.kind !== 'finder') return true;
  const situation = (getAt(form.state.value, '/situation') ?? {}) as JsonObject;
  const question = questionOf(content, situation, key, id ? { among: [id] } : {});
  return question !== undefined && question.options.length > 1;
}

/** The page's title; where the content gives none, that of what is asked on it. */
export function pageTitle({ form, wording }: Journey, page: Page): string {
  const title = page.title ?? textAnnotation(form.field(page.parts[0] ?? '')?.applied ?? [], 'title');
  return title ? wording.text(title) : wording.phrase(`step.${page.step}`);
}
