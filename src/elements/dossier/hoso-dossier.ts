import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Form } from '../../form/create-form.js';
import type { Host, Receipt } from '../../host/host.js';
import { createHttpHost } from '../../host/http-host.js';
import { isEqual, type Json, type JsonObject } from '../../schema/json.js';
import { appendToken, getAt } from '../../schema/pointer.js';
import type { HosoChecklist } from '../checklist/hoso-checklist.js';
import { contentContext } from '../content-context.js';
import { ContentElement } from '../content-element.js';
import { createDossierForm, dossierOf } from '../create-dossier-form.js';
import type { HosoFinder } from '../finder/hoso-finder.js';
import { createFieldKeeper } from '../form/field-keeper.js';
import type { HosoForm } from '../form/hoso-form.js';
import { upgradeProperty } from '../upgrade-property.js';
import { HostConversation } from './host-conversation.js';
import { dossierStyles } from './hoso-dossier.styles.js';
import type { Journey } from './journey.js';
import { listPages, pageOf, steps, type Page, type Step } from './list-pages.js';
import { LookUp } from './look-up.js';
import { renderBar } from './render-bar.js';
import { renderButtons } from './render-buttons.js';
import { pageTitle, renderCheck } from './render-check.js';
import { renderChallenge, renderHostError } from './render-exchange.js';
import { renderOverview } from './render-overview.js';

/**
 * The whole journey of a dossier: what happened, the declaration, the papers, where the result goes, a look over
 * everything, and the appointment slip.
 *
 * @summary A procedure from the first question to the appointment.
 * @tag hoso-dossier
 * @csspart bar - the steps and the language
 * @fires {CustomEvent<{ pointer: string, value: unknown }>} hoso-change - the person gave or changed an answer
 * @fires {CustomEvent<{ case: string }>} hoso-case - the case is found
 * @fires {CustomEvent<{ dossier: object }>} hoso-submit - the dossier is about to be handed in; cancelable
 * @fires {CustomEvent<{ receipt: object }>} hoso-receipt - the host has accepted it
 * @fires {CustomEvent<{ error: object }>} hoso-error - the host could not be reached or refused
 *
 * @example
 * ```html
 * <hoso-dossier src="/content/vss-books-and-cards.js" case="1.2.a" lang="vi"></hoso-dossier>
 * ```
 */
export class HosoDossier extends ContentElement {
  static override readonly styles = dossierStyles;

  /** The case to start with, such as `1.2.a`: what it leaves open is asked, the rest is not. */
  @property() case = '';
  /** The step to start with: situation, declaration, documents, delivery, check. */
  @property() step = '';
  /** What the portal supplies; without it, the dossier is handed over by `hoso-submit` alone. */
  @property({ attribute: false }) host: Host | undefined;
  /** Address of an intake API, such as `/api`: a host over HTTP is made for it. */
  @property() endpoint = '';

  @state() private pageId = 'situation';
  @state() private receipt: Receipt | undefined;
  @state() private codeMissing = false;

  readonly #provider = new ContextProvider(this, { context: contentContext, initialValue: undefined });
  readonly #lookUp = new LookUp(() => this.requestUpdate());
  readonly #sending = new HostConversation(() => this.requestUpdate());
  #form: Form | undefined;
  #keeper = createFieldKeeper('');
  #pendingValue: JsonObject = {};
  /** Changing one answer from the page of answers leads back to it. */
  #returnsToCheck = false;

  /** The dossier so far; set it to prefill. */
  get value(): JsonObject {
    return this.#form ? dossierOf(this.#form) : this.#pendingValue;
  }

  set value(value: JsonObject) {
    this.#pendingValue = value;
    this.#form = undefined;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    upgradeProperty<'value'>(this, 'value');
    super.connectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('endpoint') && this.endpoint) this.host = createHttpHost(this.endpoint);
    if (this.#provider.value !== this.loaded) {
      this.#provider.setValue(this.loaded);
      this.#form = undefined;
    }
    if (this.loaded && !this.#form) this.#begin();
  }

  #begin(): void {
    const loaded = this.loaded!;
    const start = this.case ? { ...this.#pendingValue, case: this.case } : this.#pendingValue;
    this.#form = createDossierForm(loaded, start);
    this.#keeper = createFieldKeeper(loaded.base);
    const isStep = (steps as readonly string[]).includes(this.step) && this.step !== 'receipt';
    if (isStep)
      this.pageId = this.#pages().find((page) => page.step === (this.step as Step))?.id ?? this.pageId;
  }

  #pages(): readonly Page[] {
    return this.#form ? listPages(this.#form) : [];
  }

  get #page(): Page {
    const pages = this.#pages();
    // A page goes by its fields; when an answer changes which they are, the page with the first of them is the same page.
    return (
      pages.find(({ id }) => id === this.pageId) ??
      pages.find(({ id }) => sharesFields(id, this.pageId)) ??
      pages[0]!
    );
  }

  /** Shows a page and begins it at its title, for eyes and for screen readers. */
  #go(page: Page | undefined, focus?: string): void {
    if (!page) return;
    this.pageId = page.id;
    this.codeMissing = false;
    if (page.kind === 'confirm') void this.#askForCode();
    void this.#drawn().then(() => {
      if (focus !== undefined && page.kind === 'finder')
        return this.renderRoot.querySelector<HosoFinder>('hoso-finder')?.change(focus);
      if (focus !== undefined && this.#focusField(focus)) return;
      const title =
        this.renderRoot.querySelector<HTMLElement>('.page-title') ??
        this.#inner('hoso-finder, hoso-receipt', '[tabindex="-1"]');
      title?.focus();
      this.scrollIntoView({ block: 'start' });
    });
  }

  #inner(host: string, selector: string): HTMLElement | null | undefined {
    return this.renderRoot.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  async #drawn(): Promise<void> {
    await this.updateComplete;
    for (const child of this.renderRoot.querySelectorAll<HosoForm>(
      'hoso-form, hoso-checklist, hoso-finder, hoso-receipt',
    )) {
      await child.updateComplete;
    }
  }

  #focusField(pointer: string): boolean {
    return [...this.renderRoot.querySelectorAll<HosoForm | HosoChecklist>('hoso-form, hoso-checklist')].some(
      (element) => element.focusField(pointer),
    );
  }

  /** On to the next page, when this one is right; otherwise the focus is on what is wrong. */
  #next(): void {
    const page = this.#page;
    const asks = page.kind === 'fields' || page.kind === 'documents';
    const form =
      asks &&
      this.renderRoot.querySelector<HosoForm | HosoChecklist>('.page > hoso-form, .page > hoso-checklist');
    if (form && !form.reportValidity()) return;
    const pages = this.#pages();
    const at = pages.findIndex(({ id }) => id === page.id);
    const following = pages.slice(at + 1);
    const next = this.#returnsToCheck
      ? (following.find((candidate) => !this.#isComplete(candidate)) ?? following[0])
      : following.find((candidate) => !this.#isPrefilled(candidate));
    if (next?.kind === 'check') this.#returnsToCheck = true;
    this.#go(next);
  }

  #back(): void {
    const pages = this.#pages();
    const at = pages.findIndex(({ id }) => id === this.#page.id);
    this.#returnsToCheck = false;
    this.#go(pages.slice(0, at).findLast((candidate) => !this.#isPrefilled(candidate)));
  }

  /** Nothing on the page is wrong or still to be answered, so that it need not be shown again. */
  #isComplete(page: Page): boolean {
    if (page.kind === 'finder' || page.kind === 'overview') return true;
    if (page.kind === 'check') return false;
    return page.parts.every((part) => this.#form!.failures(part).length === 0);
  }

  /** All that is asked there came from the look-up: it is shown with the other answers, and not asked again. */
  #isPrefilled(page: Page): boolean {
    // The page of the look-up is the one that one comes from.
    if (page.kind !== 'fields' || page.step !== 'declaration' || this.#lookUpField(page)) return false;
    const prefilled = { declaration: this.#lookUp.person?.declaration };
    const known = page.parts.map((part) => [getAt(prefilled, part), getAt(this.#form!.value, part)]);
    const filled = known.filter(([known]) => known !== undefined);
    return (
      filled.length > 0 &&
      known.every(([before, now]) => now === undefined || isEqual(before, now)) &&
      this.#isComplete(page)
    );
  }

  #onCase(event: CustomEvent<{ case: string; situation: JsonObject }>): void {
    event.stopPropagation();
    const { case: id, situation } = event.detail;
    this.#set('/case', id);
    this.#set('/situation', situation);
    this.#tell('hoso-case', { case: id });
    const [, ...following] = this.#pages();
    this.#go(this.#returnsToCheck ? following.find((page) => !this.#isComplete(page)) : following[0]);
  }

  #onSituation(event: CustomEvent<{ situation: JsonObject }>): void {
    event.stopPropagation();
    this.#set('/situation', event.detail.situation);
  }

  #set(pointer: string, value: Json): void {
    this.#form?.dispatch({ type: 'change', pointer, value });
    this.requestUpdate();
    this.#tell('hoso-change', { pointer, value });
  }

  /** False when the embedder took it into its own hands. */
  #tell(type: string, detail: object, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** Where the content says that the agency can be asked what it knows of a person (`x-look-up`). */
  #lookUpField(page: Page): string | undefined {
    const pointer = this.loaded?.schema['x-look-up'];
    if (typeof pointer !== 'string' || !this.host?.lookUp) return undefined;
    return page.parts.includes(pointer) && this.#form?.field(pointer) ? pointer : undefined;
  }

  async #askAboutPerson(pointer: string): Promise<void> {
    const number = getAt(this.#form!.value, pointer);
    if (typeof number !== 'string' || this.#form!.failures(pointer).length > 0) {
      this.renderRoot.querySelector<HosoForm>('.page > hoso-form')?.reportValidity();
      return;
    }
    const person = await this.#lookUp.ask(this.host!, number, this.renderRoot.querySelector('#check-code'));
    if (this.#lookUp.error) this.#tell('hoso-error', { error: this.#lookUp.error });
    if (!person) return;
    for (const [key, value] of Object.entries(person.declaration)) {
      const at = appendToken('/declaration', key);
      const field = this.#form!.field(at);
      if (field && field.value === undefined) this.#set(at, value);
    }
    await this.#drawn();
    this.renderRoot.querySelector<HTMLElement>('#found')?.focus();
  }

  async #askForCode(): Promise<void> {
    if (this.host?.challenge) await this.#sending.challenge(this.host, 'submit', this.value);
    await this.#drawn();
    this.renderRoot.querySelector<HTMLElement>('#code')?.focus();
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>('#code');
    this.codeMissing = Boolean(input && !input.value.trim());
    if (this.codeMissing) return input?.focus();
    const dossier = this.value;
    if (!this.#tell('hoso-submit', { dossier }, true) || !this.host) return;
    const receipt = await this.#sending.submit(this.host, dossier, input?.value.replace(/\s/g, '') ?? '');
    const { error } = this.#sending.exchange;
    if (error) this.#tell('hoso-error', { error });
    if (!receipt) return;
    this.receipt = receipt;
    this.#tell('hoso-receipt', { receipt });
    this.#go(this.#pages().at(-1));
  }

  get #journey(): Journey {
    return {
      content: this.loaded!,
      form: this.#form!,
      dossier: this.value,
      wording: this.wording,
      case: this.case,
      pages: this.#pages(),
      go: (page, focus) => this.#go(page, focus),
      next: () => this.#next(),
      back: () => this.#back(),
      change: (page, pointer) => this.#change(page, pointer),
      suggest: (node) => this.#keeper.suggestions(this.#form!, node, () => this.requestUpdate()),
    };
  }

  override render(): TemplateResult {
    if (!this.loaded || !this.#form) return this.renderWithoutContent();
    const page = this.#page;
    const journey = this.#journey;
    return html`${renderBar(journey, page.step, this.receipt !== undefined, (lang) => (this.lang = lang))}
    ${this.#renderPage(journey, page)}`;
  }

  #renderPage(journey: Journey, page: Page): TemplateResult {
    switch (page.kind) {
      case 'finder': return this.#renderFinder();
      case 'overview': return renderOverview(journey);
      case 'fields': return this.#renderFields(journey, page);
      case 'documents': return this.#renderDocuments(journey);
      case 'check': return renderCheck(journey);
      case 'confirm': return this.#renderConfirm();
      case 'receipt': return html`<hoso-receipt .receipt=${this.receipt} .value=${journey.dossier} lang=${journey.wording.lang}></hoso-receipt>`;
    } // prettier-ignore
  }

  #renderFinder(): TemplateResult {
    return html`<hoso-finder
      lang=${this.wording.lang}
      case=${this.case}
      .value=${getAt(this.#form!.state.value, '/situation') ?? {}}
      @hoso-change=${(event: CustomEvent<{ situation: JsonObject }>) => this.#onSituation(event)}
      @hoso-case=${(event: CustomEvent<{ case: string; situation: JsonObject }>) => this.#onCase(event)}
    ></hoso-finder>`;
  }

  #renderFields(journey: Journey, page: Page): TemplateResult {
    const { wording } = journey;
    const lookUp = this.#lookUpField(page);
    return html`<section class="page" @hoso-continue=${() => this.#next()}>
      ${page.title ? html`<p class="caption">${wording.phrase(`step.${page.step}`)}</p>` : nothing}
      <h2 class="page-title" tabindex="-1">${pageTitle(journey, page)}</h2>
      ${page.description ? html`<p class="lead">${wording.text(page.description)}</p>` : nothing}
      <hoso-form
        .form=${journey.form}
        .parts=${page.parts}
        .base=${journey.content.base}
        lang=${wording.lang}
        @hoso-change=${() => this.requestUpdate()}
      ></hoso-form>
      ${lookUp ? this.#lookUp.render(journey, this.host!, () => void this.#askAboutPerson(lookUp)) : nothing}
      ${renderButtons(journey, 'continue')}
    </section>`;
  }

  #renderDocuments(journey: Journey): TemplateResult {
    const { wording } = journey;
    return html`<section class="page">
      <h2 class="page-title" tabindex="-1">${wording.phrase('documents.title')}</h2>
      <p class="lead">${wording.phrase('documents.lead')}</p>
      <hoso-checklist
        .form=${journey.form}
        lang=${wording.lang}
        @hoso-continue=${() => this.#next()}
      ></hoso-checklist>
      ${renderButtons(journey, 'continue')}
    </section>`;
  }

  #change(page: Page | undefined, pointer: string): void {
    this.#returnsToCheck = true;
    this.#go(page, pointer);
  }

  #renderConfirm(): TemplateResult {
    const { wording } = this;
    const { busy, challenge, error } = this.#sending.exchange;
    const needsCode = this.host?.challenge !== undefined;
    return html`<form class="page" novalidate @submit=${(event: Event) => void this.#submit(event)}>
      <h2 class="page-title" tabindex="-1">${wording.phrase('confirm.title')}</h2>
      ${needsCode ? nothing : html`<p class="lead">${wording.phrase('confirm.lead')}</p>`}
      ${renderHostError(error, wording, (pointer) => this.#change(pageOf(this.#pages(), pointer), pointer))}
      ${
        needsCode
          ? renderChallenge(challenge, wording, {
              id: 'code',
              problem: this.codeMissing,
              busy,
              onRenew: () => void this.#askForCode(),
            })
          : nothing
      }
      <div class="button-row">
        <button
          class="button button--primary"
          type="submit"
          data-action="submit"
          aria-busy=${busy ? 'true' : nothing}
          aria-disabled=${busy ? 'true' : nothing}
        >
          ${wording.phrase(busy ? 'confirm.busy' : 'confirm.act')}
        </button>
        <button
          class="button button--secondary"
          type="button"
          data-action="back"
          @click=${() => this.#back()}
        >
          ${wording.phrase('back')}
        </button>
      </div>
    </form>`;
  }
}

function sharesFields(a: string, b: string): boolean {
  const fields = (id: string): string[] => id.split(':')[1]?.split(',') ?? [];
  return fields(a).some((field) => fields(b).includes(field));
}
