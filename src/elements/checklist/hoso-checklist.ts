import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { builtInRenderers } from '../../fields/built-in.js';
import type { RendererRegistry } from '../../fields/field-view.js';
import type { Form } from '../../form/create-form.js';
import { toIssue, type Issue } from '../../form/issues.js';
import { caseDetails } from '../../procedure/case-details.js';
import { checklist, type ChecklistItem } from '../../procedure/checklist.js';
import { fee } from '../../procedure/fee.js';
import type { Json, JsonObject } from '../../schema/json.js';
import { renderCaseFacts, renderCaseNotes, renderCaseTitle } from '../render-case.js';
import { ContentElement } from '../content-element.js';
import { createDossierForm, dossierOf } from '../create-dossier-form.js';
import { errorSummary } from '../form/error-summary.js';
import type { HosoForm } from '../form/hoso-form.js';
import { listUnfinished } from '../upload/list-unfinished.js';
import { createUploadRenderer } from '../upload/render-upload.js';
import type { Uploads } from '../upload/uploads.js';
import { checklistStyles } from './hoso-checklist.styles.js';
import { renderItem, renderUnneeded, type ItemContext } from './render-item.js';
import type { WithEvents } from '../typed-events.js';

/** What `addEventListener` of the element knows. */
export interface ChecklistEvents {
  'hoso-change': CustomEvent<{ pointer: string; value: Json | undefined }>;
}

/**
 * The papers of a case for a person's situation: what is needed and why, what is not, and how far one is.
 *
 * @summary The papers that a case asks for, in this person's situation.
 * @tag hoso-checklist
 * @fires {CustomEvent<{ pointer: string, value: unknown }>} hoso-change - the person said whether they have a paper
 */
export class HosoChecklist extends (ContentElement as WithEvents<typeof ContentElement, ChecklistEvents>) {
  static override readonly styles = checklistStyles;

  /** The case, such as `1.2.a`. */
  @property() case = '';
  /** What is known of the dossier: its `situation` is enough. */
  @property({ attribute: false }) value: JsonObject = {};
  /** The dossier's own form, when the checklist is a page of one; otherwise it keeps its answers to itself. */
  @property({ attribute: false }) form: Form | undefined;
  /** The dossier's files, when the checklist is a page of one. Without them no files are asked for. */
  @property({ attribute: false }) uploads: Uploads | undefined;
  /** Only look at the papers, without saying which are there. */
  @property({ type: Boolean }) readonly = false;

  @state() private shownIssues: readonly Issue[] = [];
  #own: Form | undefined;
  readonly #renderers: RendererRegistry = new Map([
    ...builtInRenderers,
    [
      'file',
      createUploadRenderer(
        () => this.uploads,
        () => this.wording,
      ),
    ],
  ]);
  readonly #onUploads = (): void => this.#changed();

  override connectedCallback(): void {
    super.connectedCallback();
    this.uploads?.addEventListener('change', this.#onUploads);
  }

  /** The items as they stand. */
  get items(): readonly ChecklistItem[] {
    const form = this.#form();
    return form && this.loaded ? checklist(this.loaded, dossierOf(form), { lang: this.wording.lang }) : [];
  }

  /** Shows what is wrong with the answers and moves the focus to it. True when nothing is. */
  reportValidity(): boolean {
    const form = this.#form();
    if (!form) return false;
    form.dispatch({ type: 'attempt', pointer: '/documents' });
    this.shownIssues = this.#findIssues(form);
    if (this.shownIssues.length > 0)
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.summary')?.focus());
    return this.shownIssues.length === 0;
  }

  /** Focuses the control of an instance location, whichever item it is in. */
  focusField(pointer: string): boolean {
    const control = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-pointer]')].find(
      ({ dataset }) => dataset['pointer'] === pointer,
    );
    control?.focus();
    return (
      control !== undefined ||
      [...this.renderRoot.querySelectorAll<HosoForm>('hoso-form')].some((form) => form.focusField(pointer))
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.uploads?.removeEventListener('change', this.#onUploads);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('value') || changed.has('case') || changed.has('content') || changed.has('src'))
      this.#own = undefined;
    if (changed.has('lang')) this.#judgeAgain();
    if (changed.has('uploads')) {
      changed.get('uploads')?.removeEventListener('change', this.#onUploads);
      this.uploads?.addEventListener('change', this.#onUploads);
    }
  }

  #form(): Form | undefined {
    if (this.form || !this.loaded) return this.form;
    const value = this.case ? { ...this.value, case: this.case } : this.value;
    return (this.#own ??= createDossierForm(this.loaded, value));
  }

  #changed(): void {
    this.#judgeAgain();
    this.requestUpdate();
  }

  /** At once: the file of a paper that is not asked for any more must not be there when the dossier is read next. */
  #answered(): void {
    this.uploads?.sync();
    this.#changed();
  }

  #answer({ pointer }: ChecklistItem, value: Json): void {
    this.#form()?.dispatch({ type: 'change', pointer, value });
    this.#answered();
    this.dispatchEvent(
      new CustomEvent('hoso-change', { detail: { pointer, value }, bubbles: true, composed: true }),
    );
  }

  #judgeAgain(): void {
    const form = this.#form();
    if (!form || this.shownIssues.length === 0) return;
    this.shownIssues = this.#findIssues(form);
  }

  /** A paper is not ready while a file of it is on its way or has failed. */
  #findIssues(form: Form): readonly Issue[] {
    const { wording } = this;
    return [
      ...form.failures('/documents').map((failure) => toIssue(failure, form.state.tree, wording)),
      ...(this.uploads ? listUnfinished(this.uploads, wording) : []),
    ];
  }

  override render(): TemplateResult {
    const form = this.#form();
    if (!this.loaded || !form) return this.renderWithoutContent();
    const { wording, items } = this;
    const needed = items.filter((item) => item.needed || item.allowed);
    const unneeded = items.filter((item) => !item.allowed && item.because.length > 0);
    // While the answer that decides is not given, nobody can say that a paper is not needed.
    const undecided = items.filter((item) => !item.allowed && item.because.length === 0);
    const ready = needed.filter((item) => item.state === 'have').length;
    const context: ItemContext = {
      form,
      wording,
      renderers: this.#renderers,
      readonly: this.readonly,
      hasDeclaration: this.form !== undefined,
      errorOf: ({ pointer }) => this.shownIssues.find((issue) => issue.pointer === pointer)?.message,
      answer: (item, value) => this.#answer(item, value),
    };
    // A page of a dossier has said what the case is; alone, the checklist says it.
    const details = this.form ? undefined : caseDetails(this.loaded, dossierOf(form), { lang: wording.lang });
    return html`<div class="page" @hoso-change=${() => this.#answered()}>
      ${details ? html`${renderCaseTitle(details)}${renderCaseFacts(details, fee(this.loaded, dossierOf(form)), wording)}` : nothing}
      ${errorSummary(this.shownIssues, wording, (pointer) => this.focusField(pointer))}
      ${
        this.readonly || needed.length === 0
          ? nothing
          : html`<p class="progress" role="status">
              ${wording.phrase('checklist.progress', { ready, count: needed.length })}
            </p>`
      }
      <ul class="checklist">
        ${needed.map((item) => renderItem(item, context))}
      </ul>
      ${this.#renderUnneeded('checklist.undecided', undecided)}${this.#renderUnneeded('checklist.unneeded', unneeded)}
      ${details ? renderCaseNotes(details, wording) : nothing}
    </div>`;
  }

  #renderUnneeded(title: string, items: readonly ChecklistItem[]): unknown {
    if (items.length === 0) return nothing;
    return html`<section>
      <h3 class="section-title">${this.wording.phrase(title)}</h3>
      <ul class="checklist">
        ${items.map((item) => renderUnneeded(item, this.wording))}
      </ul>
    </section>`;
  }
}
