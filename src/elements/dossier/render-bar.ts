/** Above every page: what it is about, in which language, and how far one is. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../../form/wording.js';
import { caseDetails } from '../../procedure/case-details.js';
import { textAnnotation } from '../../schema/facets.js';
import { isObject } from '../../schema/json.js';
import type { Journey } from './journey.js';
import { steps, type Step } from './list-pages.js';

/** `isOver`: the dossier is handed in, and no step can be gone back to. */
export function renderBar(
  journey: Journey,
  current: Step,
  isOver: boolean,
  speak: (lang: string) => void,
): TemplateResult {
  return html`<div class="bar no-print" part="bar">
    <p class="caption">${titleOf(journey)}</p>
    ${renderLanguages(journey, speak)}${renderSteps(journey, current, isOver)}
  </div>`;
}

function titleOf({ content, dossier, form, wording }: Journey): string {
  const found = caseDetails(content, dossier, { lang: wording.lang });
  return found?.title ?? wording.text(textAnnotation(form.state.tree.applied, 'title') ?? '');
}

function renderLanguages({ content, wording }: Journey, speak: (lang: string) => void): TemplateResult {
  const locales = content.schema['x-wording'];
  const languages = ['vi', ...(isObject(locales) ? Object.keys(locales) : [])];
  return html`<div class="language" role="group" aria-label=${wording.phrase('language')}>
    ${languages.map(
      (lang) =>
        html`<button
          type="button"
          lang=${lang}
          aria-pressed=${lang === wording.lang ? 'true' : 'false'}
          @click=${() => speak(lang)}
        >
          ${nameOfLanguage(lang)}
        </button>`,
    )}
  </div>`;
}

function nameOfLanguage(lang: string): string {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

function renderSteps({ wording, pages, go }: Journey, current: Step, isOver: boolean): TemplateResult {
  const at = steps.indexOf(current);
  return html`<ol class="steps" aria-label=${wording.phrase('steps')}>
    ${steps.map((step, index) => renderStep(step, index, at, wording, isOver, () => go(pages.find((page) => page.step === step))))}
  </ol>`;
}

function renderStep(
  step: Step,
  index: number,
  current: number,
  wording: Wording,
  isOver: boolean,
  go: () => void,
): TemplateResult {
  const label = wording.phrase(`step.${step}`);
  if (index === current) return html`<li class="step" aria-current="step"><span>${label}</span></li>`;
  if (index > current || isOver) {
    return html`<li class="step" data-state=${index < current ? 'done' : nothing}><span>${label}</span></li>`;
  }
  return html`<li class="step" data-state="done">
    <button type="button" class="step-link" @click=${go}>
      <span class="visually-hidden">${wording.phrase('step.done')}</span>${label}
    </button>
  </li>`;
}
