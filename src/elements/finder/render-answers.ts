import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../procedure/find-cases.js';
import type { Wording } from '../../form/wording.js';
import { isEqual, own, type JsonObject } from '../../schema/json.js';

/** What was answered so far, each to be changed in one step. */
export function renderAnswers(
  situation: JsonObject,
  questionAbout: (key: string) => Question | undefined,
  wording: Wording,
  change: (key: string) => void,
): TemplateResult | typeof nothing {
  const answered = Object.keys(situation)
    .map((key) => [key, questionAbout(key)] as const)
    .filter(([, question]) => question && question.options.length > 1);
  if (answered.length === 0) return nothing;
  return html`<section>
    <h3 class="section-title">${wording.phrase('finder.answers')}</h3>
    <dl class="answers">
      ${answered.map(([key, question]) => {
        const given = [own(situation, key)].flat();
        const titles = question?.options
          .filter((option) => given.some((value) => isEqual(value, option.value)))
          .map(({ title }) => title);
        return html`<div class="answer">
          <dt>${question?.title ?? key}</dt>
          <dd>${titles?.join(', ')}</dd>
          <dd class="answer-action">
            <button class="button button--quiet" type="button" @click=${() => change(key)}>
              ${wording.phrase('change')}<span class="visually-hidden"> ${question?.title}</span>
            </button>
          </dd>
        </div>`;
      })}
    </dl>
  </section>`;
}
