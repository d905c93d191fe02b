import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { caseDetails } from '../../procedure/case-details.js';
import { findCases, type DeadEnd, type FindOptions, type Question } from '../../procedure/find-cases.js';
import { questionOf } from '../../procedure/question-of.js';
import { own, type Json, type JsonObject } from '../../schema/json.js';
import { parsePointer } from '../../schema/pointer.js';
import { ContentElement } from '../content-element.js';
import { renderCaseTitle } from '../render-case.js';
import { finderStyles } from './hoso-finder.styles.js';
import { renderAnswers } from './render-answers.js';
import { renderOption } from './render-option.js';
import { withoutContradictions } from './without-contradictions.js';
import type { WithEvents } from '../typed-events.js';

/** What `addEventListener` of the element knows. */
export interface FinderEvents {
  'hoso-change': CustomEvent<{ situation: JsonObject }>;
  'hoso-case': CustomEvent<{ case: string; situation: JsonObject }>;
}

/**
 * Plain-language questions that lead to a person's case: one at a time, only those that still separate cases.
 *
 * @summary Finds the case of a procedure by a few questions.
 * @tag hoso-finder
 * @fires {CustomEvent<{ situation: object }>} hoso-change - an answer was given
 * @fires {CustomEvent<{ case: string, situation: object }>} hoso-case - the answers lead to one case and say all it needs to know
 */
export class HosoFinder extends (ContentElement as WithEvents<typeof ContentElement, FinderEvents>) {
  static override readonly styles = finderStyles;

  /** The facts known so far, such as those that the portal knows; the finder does not ask them again. */
  @property({ attribute: false }) value: JsonObject = {};
  /** Look only among what leads to this case. */
  @property() case = '';

  /** What is answered on the page, while "continue" is not pressed. */
  @state() private draft: Json | undefined;
  @state() private deadEnd: DeadEnd | undefined;
  @state() private unanswered = false;
  /** The fact that is being changed although it is answered. */
  @state() private changing = '';
  #asked: readonly string[] = [];

  #options(): FindOptions {
    return { lang: this.wording.lang, ...(this.case ? { among: [this.case] } : {}) };
  }

  #question(): Question | undefined {
    const content = this.loaded!;
    if (this.changing) return questionOf(content, this.value, this.changing, this.#options());
    return findCases(content, this.value, this.#options()).next[0];
  }

  #isPossible(situation: JsonObject): boolean {
    return findCases(this.loaded!, situation, this.#options()).cases.length > 0;
  }

  #answer(question: Question, event: Event): void {
    event.preventDefault();
    if (this.draft === undefined) {
      this.unanswered = true;
      void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
      return;
    }
    const key = keyOf(question.pointer);
    const { [key]: _, ...others } = this.value;
    const asked = this.#asked.includes(key) ? this.#asked : [...this.#asked, key];
    this.#asked = asked;
    this.changing = '';
    this.unanswered = false;
    this.value = withoutContradictions(
      { ...others, [key]: this.draft },
      (situation) => this.#isPossible(situation),
      key,
    );
    this.draft = undefined;
    this.dispatchEvent(
      new CustomEvent('hoso-change', { detail: { situation: this.value }, bubbles: true, composed: true }),
    );
    this.#conclude();
    this.#focusTitle();
  }

  #conclude(): void {
    const { cases, next, implied } = findCases(this.loaded!, this.value, this.#options());
    const [id] = cases;
    if (cases.length !== 1 || next.length > 0 || id === undefined) return;
    const situation = { ...implied, ...this.value };
    this.dispatchEvent(
      new CustomEvent('hoso-case', { detail: { case: id, situation }, bubbles: true, composed: true }),
    );
  }

  /** Back to the question before; false when this is the first. */
  back(): boolean {
    const key = this.changing ? undefined : this.#asked.at(-1);
    if (!key) return false;
    this.#asked = this.#asked.slice(0, -1);
    const { [key]: answer, ...others } = this.value;
    this.draft = answer;
    this.value = others;
    this.deadEnd = undefined;
    this.#focusTitle();
    return true;
  }

  /** What was pressed may be gone: the next thing begins at its title. */
  #focusTitle(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.page-title')?.focus());
  }

  #showDeadEnd(deadEnd: DeadEnd | undefined): void {
    this.deadEnd = deadEnd;
    this.#focusTitle();
  }

  override render(): TemplateResult {
    if (!this.loaded) return this.renderWithoutContent();
    const { wording } = this;
    if (this.deadEnd) return this.#renderDeadEnd(this.deadEnd);
    const question = this.#question();
    if (!question) return this.#renderEnd();
    const hintId = question.description ? 'hint' : undefined;
    const chosen =
      this.draft ?? (this.changing ? (own(this.value, this.changing) as Json | undefined) : undefined);
    const choose = (answer: Json | undefined): void => {
      this.draft = answer;
      this.unanswered = false;
    };
    return html`<form class="page" novalidate @submit=${(event: Event) => this.#answer(question, event)}>
      <fieldset
        class="group ${this.unanswered ? 'field--invalid' : ''}"
        aria-describedby=${[hintId, this.unanswered ? 'error' : undefined].filter(Boolean).join(' ') || nothing}
      >
        <legend class="legend legend--title">
          <h2 class="page-title" tabindex="-1">${question.title}</h2>
        </legend>
        ${hintId ? html`<p class="hint" id="hint">${question.description}</p>` : nothing}
        ${
          this.unanswered
            ? html`<p class="error" id="error" role="alert">
                <span class="visually-hidden">${wording.phrase('error')}</span
                >${wording.phrase('finder.unanswered')}
              </p>`
            : nothing
        }
        <div class="options">
          ${question.options.map((option, index) => renderOption(question, option, index, chosen, choose))}
        </div>
      </fieldset>
      <div class="button-row">
        <button class="button button--primary" type="submit">${wording.phrase('continue')}</button>
        ${
          this.#asked.length > 0
            ? html`<button class="button button--secondary" type="button" @click=${() => this.back()}>
                ${wording.phrase('back')}
              </button>`
            : nothing
        }
        ${
          question.deadEnd
            ? html`<button
                class="button button--quiet"
                type="button"
                @click=${() => this.#showDeadEnd(question.deadEnd)}
              >
                ${wording.phrase('finder.none')}
              </button>`
            : nothing
        }
      </div>
      ${this.#renderAnswers()}
    </form>`;
  }

  /** Everything is answered: the case, or, where the answers contradict each other, the way out. */
  #renderEnd(): TemplateResult {
    const { wording } = this;
    const { cases, deadEnd } = findCases(this.loaded!, this.value, this.#options());
    if (cases.length === 0) return this.#renderDeadEnd(deadEnd);
    const details = caseDetails(
      this.loaded!,
      { case: cases[0]!, situation: this.value },
      { lang: wording.lang },
    );
    return html`<div class="page">
      <p class="caption">${wording.phrase('finder.found')}</p>
      ${details ? renderCaseTitle(details) : nothing} ${this.#renderAnswers()}
      <div class="button-row">
        <button class="button button--primary" type="button" @click=${() => this.#conclude()}>
          ${wording.phrase('continue')}
        </button>
      </div>
    </div>`;
  }

  #renderAnswers(): TemplateResult | typeof nothing {
    const { [this.changing]: _, ...others } = this.value;
    return renderAnswers(
      others,
      (key) => questionOf(this.loaded!, this.value, key, this.#options()),
      this.wording,
      (key) => this.change(key),
    );
  }

  /** Asks a question again that was answered; by the pointer or the name of the fact. */
  change(fact: string): void {
    const key = fact.startsWith('/') ? keyOf(fact) : fact;
    this.changing = key;
    this.deadEnd = undefined;
    this.draft = own(this.value, key) as Json | undefined;
    this.#focusTitle();
  }

  #renderDeadEnd(deadEnd: DeadEnd | undefined): TemplateResult {
    const { wording } = this;
    return html`<div class="page" data-dead-end>
      <h2 class="page-title" tabindex="-1">${wording.phrase('finder.deadEnd')}</h2>
      ${deadEnd ? html`<p>${deadEnd.text}</p>` : nothing}
      ${deadEnd?.href ? html`<p><a href=${deadEnd.href} rel="noopener">${wording.phrase('finder.elsewhere')}</a></p>` : nothing}
      ${
        this.deadEnd
          ? html`<div class="button-row">
              <button
                class="button button--secondary"
                type="button"
                @click=${() => this.#showDeadEnd(undefined)}
              >
                ${wording.phrase('back')}
              </button>
            </div>`
          : nothing
      }
      ${this.#renderAnswers()}
    </div>`;
  }
}

function keyOf(pointer: string): string {
  return parsePointer(pointer).at(-1) ?? '';
}
