import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Form } from '../../form/create-form.js';
import type { ChallengeAlternative, Draft, Host, Receipt } from '../../host/host.js';
import type { HostError } from '../../host/host-error.js';
import { createHttpHost } from '../../host/http-host.js';
import type { Json, JsonObject } from '../../schema/json.js';
import { appendToken, getAt } from '../../schema/pointer.js';
import type { HosoChecklist } from '../checklist/hoso-checklist.js';
import { contentContext } from '../content-context.js';
import { ContentElement } from '../content-element.js';
import { createDossierForm, dossierOf, withoutUnasked } from '../create-dossier-form.js';
import { createFieldKeeper } from '../form/field-keeper.js';
import type { HosoForm } from '../form/hoso-form.js';
import type { OptionSource } from '../form/option-lists.js';
import { Uploads } from '../upload/uploads.js';
import { upgradeProperty } from '../upgrade-property.js';
import { AccountFacts } from './account-facts.js';
import { Drafting } from './drafting.js';
import { focusPage, whenDrawn } from './focus-page.js';
import { dossierStyles } from './hoso-dossier.styles.js';
import type { Journey } from './journey.js';
import { KeptReceipt } from './kept-receipt.js';
import { listLabels } from './list-labels.js';
import { listMisfits, type Misfit } from './list-misfits.js';
import type { Page } from './list-pages.js';
import { LookUp } from './look-up.js';
import { isElsewhere, OtherTabs, type TabState } from './other-tabs.js';
import { PageTurner } from './page-turner.js';
import { renderBar } from './render-bar.js';
import { renderDraft, renderFoundDraft, type DraftActions } from './render-drafts.js';
import { renderPage, type CaseEvent, type SituationEvent } from './render-page.js';
import { renderTabs } from './render-tabs.js';
import { sayWhatChanged } from './say-what-changed.js';
import { Sending } from './sending.js';
import type { WithEvents } from '../typed-events.js';

/** What `addEventListener` of the element knows. */
export interface DossierEvents {
  'hoso-change': CustomEvent<{ pointer: string; value: Json | undefined }>;
  'hoso-case': CustomEvent<{ case: string }>;
  'hoso-submit': CustomEvent<{ dossier: JsonObject }>;
  'hoso-receipt': CustomEvent<{ receipt: Receipt }>;
  'hoso-error': CustomEvent<{ error: HostError }>;
}

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
export class HosoDossier extends (ContentElement as WithEvents<typeof ContentElement, DossierEvents>) {
  static override readonly styles = dossierStyles;

  /** The case to start with, such as `1.2.a`: what it leaves open is asked, the rest is not. */
  @property() case = '';
  /** The step to start with: situation, declaration, documents, delivery, check. */
  @property() step = '';
  /** What the portal supplies; without it, the dossier is handed over by `hoso-submit` alone. */
  @property({ attribute: false }) host: Host | undefined;
  /** Address of an intake API, such as `/api`: a host over HTTP is made for it. */
  @property() endpoint = '';
  /** Other people use this computer: nothing is kept on it. The person can say so too. */
  @property({ type: Boolean, reflect: true }) shared = false;

  @state() private receipt: Receipt | undefined;

  readonly #redraw = (): void => this.requestUpdate();
  readonly #provider = new ContextProvider(this, { context: contentContext, initialValue: undefined });
  readonly #account = new AccountFacts();
  readonly #lookUp = new LookUp(this.#redraw);
  readonly #sending = new Sending(this.#redraw);
  readonly #turner = new PageTurner({
    form: () => this.#form,
    known: () => ({ ...this.#account.declaration, ...this.#lookUp.person?.declaration }),
    // The page of the look-up is the one that one comes from.
    isAlwaysShown: (page) => this.#lookUpField(page) !== undefined,
  });
  readonly #drafting = new Drafting({
    draft: () => this.#draft(),
    resume: (draft) => this.#resumeDraft(draft),
    changed: this.#redraw,
  });
  #misfits: readonly Misfit[] = [];
  readonly #tabs = new OtherTabs({
    state: () => this.#state(),
    adopt: (key) => this.#sending.adopt(key),
    receive: (given) => this.#resume(given),
    sent: () => void this.#drafting.finish(this.#sending.idempotencyKey),
    changed: () => this.#noticeTab(),
  });
  readonly #uploads = new Uploads();
  #kept = new KeptReceipt('');
  #form: Form | undefined;
  #keeper = createFieldKeeper('');
  #options: OptionSource | undefined;
  #pendingValue: JsonObject = {};

  /** The dossier so far; set it to prefill. */
  get value(): JsonObject {
    return this.#form ? dossierOf(this.#form) : this.#pendingValue;
  }

  set value(value: JsonObject) {
    this.#pendingValue = value;
    this.#form = undefined;
    this.requestUpdate();
  }

  constructor() {
    super();
    this.#uploads.addEventListener('hoso-change', ({ detail }: CustomEventInit<object>) => {
      this.#redraw();
      this.#tell('hoso-change', detail ?? {});
    });
    this.addEventListener('hoso-change', () => this.#drafting.touch());
  }

  override connectedCallback(): void {
    upgradeProperty<'value'>(this, 'value');
    super.connectedCallback();
    window.addEventListener('pagehide', this.#leave);
    if (this.#form && !this.receipt) this.#tabs.open(this.#name);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#leave);
    this.#leave();
  }

  readonly #leave = (): void => this.#tabs.close();

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('endpoint') && this.endpoint) this.host = createHttpHost(this.endpoint);
    if (this.#provider.value !== this.loaded) {
      this.#provider.setValue(this.loaded);
      // Answers outlast the content that asked for them.
      this.#pendingValue = this.value;
      this.#form = undefined;
    }
    if (changed.has('host') || changed.has('endpoint')) this.#takeOptions(this.host);
    const isNew = this.loaded && !this.#form;
    if (isNew) this.#begin();
    this.#uploads.attach(this.#form, this.host);
    if (this.#form && this.host && (isNew || changed.has('host'))) void this.#meet(this.host);
    if (this.#form && (isNew || changed.has('host') || changed.has('shared')))
      void this.#drafting.begin(this.#name, this.host?.drafts, this.shared);
  }

  /** Lists are known by whoever gives them: the same function as long as the host is the same. */
  #takeOptions(host: Host | undefined): void {
    this.#options = host?.options && ((name) => host.options!(name));
    if (this.loaded) this.#keeper = createFieldKeeper(this.loaded.base, this.#options);
  }

  #begin(): void {
    const loaded = this.loaded!;
    const start = this.case ? { ...this.#pendingValue, case: this.case } : this.#pendingValue;
    this.#form = createDossierForm(loaded, start);
    this.#keeper = createFieldKeeper(loaded.base, this.#options);
    this.#account.restart();
    this.#kept = new KeptReceipt(this.#name);
    this.#turner.begin(this.step);
    this.#tabs.open(this.#name);
  }

  /** Tells one procedure from another, where something is kept or said to another tab. */
  get #name(): string {
    const procedure = getAt(this.value, '/procedure');
    return typeof procedure === 'string' ? procedure : this.loaded!.base;
  }

  /** What a host can say at once: whose page this is, and that their dossier has been received already. */
  async #meet(host: Host): Promise<void> {
    if (await this.#account.ask(host)) this.#fillKnown();
    const { reference } = this.#kept;
    if (reference !== undefined && host.receipt && !this.receipt) await this.#showReceipt(reference);
  }

  #state(): TabState {
    return { dossier: this.value, idempotencyKey: this.#sending.idempotencyKey, pageId: this.#turner.id };
  }

  /** Goes on with a dossier from elsewhere: another tab, or a draft. */
  #resume({ dossier, idempotencyKey, pageId }: TabState): void {
    this.#form = createDossierForm(this.loaded!, dossier);
    this.#sending.adopt(idempotencyKey);
    this.#turner.id = pageId;
    this.#go(this.#turner.page);
  }

  /** A page that another tab took goes, with what had the focus. */
  #noticeTab(): void {
    const hadFocus = Boolean(this.shadowRoot?.activeElement);
    this.requestUpdate();
    if (!hadFocus || !isElsewhere(this.#tabs.standing)) return;
    void whenDrawn(this).then(() => this.renderRoot.querySelector<HTMLElement>('[data-tabs]')?.focus());
  }

  #draft(): Omit<Draft, 'expiresAt'> {
    const { dossier, idempotencyKey } = this.#state();
    const labels = listLabels(this.#form!, this.#turner.pages, this.wording);
    return { version: this.loaded?.version ?? '', dossier, labels, idempotencyKey };
  }

  /** With what no longer fits, when the content has changed since; then the rest goes on where something is left to do. */
  #resumeDraft({ version, dossier, labels, idempotencyKey }: Draft): void {
    this.#resume({ dossier: withoutUnasked(this.loaded!, dossier), idempotencyKey, pageId: '' });
    if (version !== this.loaded?.version)
      this.#misfits = listMisfits(this.#form!, dossier, labels, this.wording);
    this.#go(this.#turner.firstIncomplete);
  }

  #go(page: Page | undefined, focus?: string): void {
    if (!page) return;
    this.#fillKnown();
    if (focus !== undefined) this.#account.open(focus);
    this.#turner.id = page.id;
    this.#drafting.touch();
    this.requestUpdate();
    if (page.kind === 'confirm') void this.#askForCode();
    void focusPage(this, focus);
  }

  /** On to the next page, when this one is right; otherwise the focus is on what is wrong. */
  #next(): void {
    const { page } = this.#turner;
    const asks = page.kind === 'fields' || page.kind === 'documents';
    const form =
      asks &&
      this.renderRoot.querySelector<HosoForm | HosoChecklist>('.page > hoso-form, .page > hoso-checklist');
    if (form && !form.reportValidity()) return;
    this.#go(this.#turner.next);
  }

  #onCase(event: CaseEvent): void {
    event.stopPropagation();
    const { case: id, situation } = event.detail;
    this.#set('/case', id);
    this.#set('/situation', situation);
    this.#tell('hoso-case', { case: id });
    this.#go(this.#turner.afterSituation);
  }

  #onSituation(event: SituationEvent): void {
    event.stopPropagation();
    this.#set('/situation', event.detail.situation);
  }

  #set(pointer: string, value: Json): void {
    this.#form?.dispatch({ type: 'change', pointer, value });
    this.requestUpdate();
    this.#tell('hoso-change', { pointer, value });
  }

  #fillKnown(): void {
    this.#account.fill(this.#form!, (pointer, value) => this.#set(pointer, value));
  }

  /** False when the embedder took it into its own hands. */
  #tell(type: string, detail: object, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  #tellError(error: HostError | undefined): void {
    if (error) this.#tell('hoso-error', { error });
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
    this.#tellError(this.#lookUp.error);
    if (!person) return;
    for (const [key, value] of Object.entries(person.declaration)) {
      const at = appendToken('/declaration', key);
      const field = this.#form!.field(at);
      if (field && field.value === undefined) this.#set(at, value);
    }
    await whenDrawn(this);
    this.renderRoot.querySelector<HTMLElement>('#found')?.focus();
  }

  get #codeInput(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#code');
  }

  async #askForCode(alternative?: ChallengeAlternative): Promise<void> {
    if (this.host) await this.#sending.askForCode(this.host, this.value, alternative);
    await whenDrawn(this);
    this.#codeInput?.focus();
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const input = this.#codeInput;
    this.#sending.codeMissing = Boolean(input && !input.value.trim());
    this.requestUpdate();
    if (this.#sending.codeMissing) return input?.focus();
    this.#uploads.sync();
    if (this.#uploads.unfinished.length > 0) return this.#finishUploads();
    const dossier = this.value;
    if (this.#sending.exchange.busy || !this.#tell('hoso-submit', { dossier }, true) || !this.host) return;
    const code = input?.value.replace(/\s/g, '') ?? '';
    const receipt = await this.#sending.submit(this.host, dossier, code, this.loaded?.version);
    this.#tellError(this.#sending.exchange.error);
    if (!receipt) return;
    this.#tabs.announce(receipt);
    this.#finish(receipt);
    this.#tell('hoso-receipt', { receipt });
  }

  #finish(receipt: Receipt): void {
    this.#tabs.finish();
    this.#uploads.release();
    void this.#drafting.finish(this.#sending.idempotencyKey);
    this.receipt = receipt;
    this.#kept.keep(receipt.reference);
    this.#go(this.#turner.receipt);
  }

  /** One that was received before: the page was loaded again, or the answer to an earlier attempt was lost. */
  async #showReceipt(reference: string): Promise<void> {
    const receipt = await this.#sending.fetchReceipt(this.host!, reference);
    if (receipt) this.#finish(receipt);
    else if (this.#sending.exchange.error?.kind === 'not-found') this.#kept.forget();
  }

  /** From the receipt to another dossier, with nothing of this one left. */
  #startAnew(): void {
    this.#kept.forget();
    this.#sending.restart();
    this.#lookUp.restart();
    this.receipt = undefined;
    this.#pendingValue = {};
    this.#begin();
    void this.#drafting.begin(this.#name, this.host?.drafts, this.shared);
    this.#fillKnown();
    this.#turner.returnsToCheck = false;
    this.#go(this.#turner.pages[0]);
  }

  /** Nothing is handed in while a file is on its way or has failed: back to where it says so. */
  #finishUploads(): void {
    this.#go(this.#turner.pages.find(({ kind }) => kind === 'documents'));
    void whenDrawn(this).then(() =>
      this.renderRoot.querySelector<HosoChecklist>('hoso-checklist')?.reportValidity(),
    );
  }

  get #journey(): Journey {
    return {
      content: this.loaded!,
      form: this.#form!,
      dossier: this.value,
      uploads: this.#uploads,
      wording: this.wording,
      case: this.case,
      pages: this.#turner.pages,
      go: (page, focus) => this.#go(page, focus),
      next: () => this.#next(),
      back: () => this.#go(this.#turner.previous),
      change: (page, pointer) => this.#change(page, pointer),
      isKnown: (pointer) => this.#account.isKnown(this.#form!, pointer),
      open: (pointer) => this.#open(pointer),
      redraw: this.#redraw,
      suggest: (node) => this.#keeper.suggestions(this.#form!, node, this.wording.lang, this.#redraw).entries,
      options: this.#options,
    };
  }

  #change(page: Page, pointer: string): void {
    this.#turner.returnsToCheck = true;
    this.#go(page, pointer);
  }

  #open(pointer: string): void {
    this.#go(this.#turner.of(pointer), pointer);
  }

  override render(): TemplateResult {
    if (!this.loaded || !this.#form) return this.renderWithoutContent();
    const { page } = this.#turner;
    const journey = this.#journey;
    const { standing } = this.#tabs;
    const drafts = this.#draftActions();
    const { wording } = journey;
    const isGone = isElsewhere(standing);
    return html`${renderBar(journey, page.step, this.receipt !== undefined, (lang) => (this.lang = lang))}
      ${this.receipt ? nothing : renderFoundDraft(this.#drafting, this.#misfits, wording, drafts)}
      ${renderTabs(standing, wording, {
        take: () => this.#tabs.take(),
        separate: () => this.#separate(),
        showReceipt: () => this.#finish(this.#tabs.receipt!),
      })}
      ${isGone ? nothing : this.#renderPage(journey, page)}
      ${this.receipt || isGone ? nothing : renderDraft(this.#drafting, this.shared, wording, drafts)}
      <p class="visually-hidden" role="status">
        ${sayWhatChanged(this.receipt, standing, this.#drafting.standing, wording)}
      </p>`;
  }

  #draftActions(): DraftActions {
    return {
      share: (isShared) => (this.shared = isShared),
      mend: (pointer) => this.#open(pointer),
      dismiss: () => {
        this.#misfits = [];
        this.#leaveNotice();
      },
      leave: () => this.#leaveNotice(),
    };
  }

  #separate(): void {
    this.#sending.restart();
    this.#drafting.touch();
    this.#tabs.separate();
    this.#leaveNotice();
  }

  /** What had the focus goes with the notice. */
  #leaveNotice(): void {
    this.requestUpdate();
    void focusPage(this, undefined);
  }

  #renderPage(journey: Journey, page: Page): TemplateResult {
    return renderPage(journey, page, {
      host: this.host,
      sending: this.#sending,
      receipt: this.receipt,
      lookUp: () => this.#renderLookUp(journey, page),
      takeCase: (event) => this.#onCase(event),
      takeSituation: (event) => this.#onSituation(event),
      submit: (event) => void this.#submit(event),
      askForCode: (alternative) => void this.#askForCode(alternative),
      showReceipt: (reference) => void this.#showReceipt(reference),
      separate: () => this.#separate(),
      startAnew: () => this.#startAnew(),
    });
  }

  #renderLookUp(journey: Journey, page: Page): unknown {
    const pointer = this.#lookUpField(page);
    return pointer && this.#lookUp.render(journey, this.host!, () => void this.#askAboutPerson(pointer));
  }
}
