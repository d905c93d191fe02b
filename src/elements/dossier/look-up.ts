/** Asking the agency what it knows of a person, so that it need not be declared again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HostError } from '../../host/host-error.js';
import type { ChallengeAlternative, Host, Person } from '../../host/host.js';
import { appendToken } from '../../schema/pointer.js';
import type { Journey } from './journey.js';
import { HostConversation } from './host-conversation.js';
import { listAnswers } from './list-answers.js';
import { renderChallenge, renderHostError } from './render-exchange.js';

export class LookUp {
  /** Who was found. */
  person: Person | undefined;
  readonly #conversation: HostConversation;
  readonly #changed: () => void;
  #codeMissing = false;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#conversation = new HostConversation(changed);
  }

  /** Nobody has been looked up. */
  restart(): void {
    this.person = undefined;
  }

  /** Resolves to the person when the number and the check code were right; the page shows whatever was not. */
  async ask(host: Host, number: string, input: HTMLInputElement | null): Promise<Person | undefined> {
    const code = input?.value.trim() ?? '';
    this.#codeMissing = code === '' && input !== null;
    // No question came yet, so there is none to answer.
    if (host.challenge && !this.#conversation.exchange.challenge) {
      await this.#renew(host);
      return undefined;
    }
    this.#changed();
    if (this.#codeMissing) {
      input?.focus();
      return undefined;
    }
    this.person = await this.#conversation.ask(() =>
      host.lookUp!({
        socialInsuranceNumber: number,
        challenge: this.#conversation.exchange.challenge?.id ?? '',
        answer: code,
      }),
    );
    if (!this.person && host.challenge) {
      if (input) input.value = '';
      await this.#renew(host);
    }
    return this.person;
  }

  /** What the last look-up failed with. */
  get error(): HostError | undefined {
    return this.#conversation.exchange.error;
  }

  /** A check code serves once. What went wrong stays to be read beside the new one. */
  async #renew(host: Host, alternative?: ChallengeAlternative): Promise<void> {
    const { error } = this.#conversation.exchange;
    this.#codeMissing = false;
    await this.#conversation.challenge(host, 'look-up', alternative ? { alternative } : undefined);
    this.#conversation.recall(error);
  }

  render(journey: Journey, host: Host, search: () => void): TemplateResult {
    if (this.person) return renderPerson(journey, this.person);
    const { wording } = journey;
    const { busy, challenge, error } = this.#conversation.exchange;
    if (host.challenge && !challenge && !busy && !error)
      queueMicrotask(() => void this.#conversation.challenge(host, 'look-up'));
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      search();
    };
    return html`<form class="group group--card" novalidate @submit=${onSubmit}>
      <h3 class="section-title">${wording.phrase('lookUp.title')}</h3>
      <p class="hint">${wording.phrase('lookUp.hint')}</p>
      ${renderHostError(error, wording)}
      ${
        host.challenge
          ? renderChallenge(challenge, wording, {
              id: 'check-code',
              problem: this.#codeMissing,
              busy,
              onRenew: (alternative) => void this.#renew(host, alternative),
            })
          : nothing
      }
      <button class="button button--secondary" type="submit" aria-busy=${busy ? 'true' : nothing}>
        ${wording.phrase('lookUp.act')}
      </button>
    </form>`;
  }
}

function renderPerson({ form, wording, suggest }: Journey, { declaration, card }: Person): TemplateResult {
  const parts = Object.keys(declaration).map((key) => appendToken('/declaration', key));
  const answers = listAnswers(form, { id: '', step: 'declaration', kind: 'fields', parts }, wording, suggest);
  const facts = [
    ...answers.map(({ label, text }) => [label, text ?? '']),
    ...(card ? [[wording.phrase('lookUp.card'), card.code], [wording.phrase('lookUp.facility'), card.facility.name]] : []),
  ]; // prettier-ignore
  return html`<div
    class="notice notice--success"
    id="found"
    tabindex="-1"
    role="group"
    aria-labelledby="found-title"
  >
    <p class="notice-title" id="found-title">${wording.phrase('lookUp.found')}</p>
    <dl class="facts">
      ${facts.map(
        ([name, text]) =>
          html`<div class="fact">
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
