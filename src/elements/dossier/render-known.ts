import { html, nothing } from 'lit';
import type { Journey } from './journey.js';
import { listAnswers } from './list-answers.js';
import type { Page } from './list-pages.js';

/** What the portal said of the person. Each fact can be called wrong; then it is asked. */
export function renderKnown(journey: Journey, page: Page, pointers: readonly string[]): unknown {
  const { form, wording, suggest } = journey;
  const facts = pointers.flatMap((pointer) => {
    const answers = listAnswers(form, { ...page, parts: [pointer] }, wording, suggest);
    return answers.filter(({ text }) => text !== undefined).map((answer) => ({ ...answer, part: pointer }));
  });
  if (facts.length === 0) return nothing;
  return html`<section class="group group--card" data-known>
    <h3 class="section-title">${wording.phrase('account.title')}</h3>
    <p class="hint">${wording.phrase('account.hint')}</p>
    <dl class="answers">
      ${facts.map(
        ({ part, label, text }) =>
          html`<div class="answer" data-known-fact=${part}>
            <dt>${label}</dt>
            <dd>${text}</dd>
            <dd class="answer-action">
              <button class="button button--quiet" type="button" @click=${() => journey.open(part)}>
                ${wording.phrase('account.wrong')}<span class="visually-hidden">: ${label}</span>
              </button>
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
