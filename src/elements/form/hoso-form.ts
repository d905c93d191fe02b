import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { builtInRenderers } from '../../fields/built-in.js';
import { drawField, type Drawing } from '../../fields/draw-field.js';
import type { RendererRegistry } from '../../fields/field-view.js';
import { createForm, type Form } from '../../form/create-form.js';
import { toIssue, type Issue } from '../../form/issues.js';
import type { Wording } from '../../form/wording.js';
import { isEqual, isObject, isSchema, type Json, type Schema, type SchemaObject } from '../../schema/json.js';
import { getAt, isPointer, isWithin, setAt } from '../../schema/pointer.js';
import { textAnnotation } from '../../schema/facets.js';
import type { Validator } from '../../schema/validator.js';
import { compiledValidator } from '../../validation/compiled.js';
import type { ContentModule } from '../../validation/content-module.js';
import { isText, mendProperties, type Expectations } from '../mend-properties.js';
import { upgradeProperty } from '../upgrade-property.js';
import { languageOf, wordingFor, type PhrasesByLanguage } from '../wording-for.js';
import { errorSummary } from './error-summary.js';
import { completeEntry } from './complete-entry.js';
import { createFieldKeeper, type FieldKeeper } from './field-keeper.js';
import { focusControl } from './focus-control.js';
import { isJson, readJson } from './read-json.js';
import { formPhrases } from './form-phrases.js';
import { formStyles } from './hoso-form.styles.js';
import type { OptionSource } from './option-lists.js';
import { PointerRest } from './pointer-rest.js';
import { withheldControls } from './withheld-controls.js';
import type { WithEvents } from '../typed-events.js';

/** What `addEventListener` of the element knows. */
export interface FormEvents {
  'hoso-change': CustomEvent<{ pointer: string; value: Json | undefined }>;
  'hoso-submit': CustomEvent<{ value: Json | undefined }>;
  'hoso-invalid': CustomEvent<{ issues: readonly Issue[] }>;
}

const expectations: Expectations = {
  lang: ['text', isText, ''],
  name: ['text', isText, ''],
  base: ['text', isText, ''],
  parts: ['a list of pointers', (parts: readonly string[]) => parts.every(isPointer), ['']],
  phrases: ['an object', isObject, {}],
  renderers: ['a map', ({ get }: RendererRegistry) => typeof get === 'function', builtInRenderers],
  form: ['a form', ({ subscribe }: Form) => typeof subscribe === 'function'],
};

/**
 * A form for any JSON Schema.
 *
 * Give it a `schema` (or compiled `content`) and it asks for a value; inside a `<form>` it takes part like a native
 * control. Nothing a person typed is lost, nothing hidden is in the value.
 *
 * @summary A form for any JSON Schema, form-associated, under the strictest content security policy.
 * @tag hoso-form
 * @slot actions - what stands where the submit button would be
 * @csspart error-summary - the list of everything that is wrong
 * @csspart submit - the submit button
 * @fires {CustomEvent<{ pointer: string, value: unknown }>} hoso-change - the person gave or changed an answer
 * @fires {CustomEvent<{ value: unknown }>} hoso-submit - the person submits a valid value; cancelable
 * @fires {CustomEvent<{ issues: Issue[] }>} hoso-invalid - the person submits a value with issues
 *
 * @example
 * ```html
 * <hoso-form lang="en"></hoso-form>
 * <script type="module">
 *   import 'hoso/define-form';
 *   document.querySelector('hoso-form').schema = { type: 'object', properties: { name: { type: 'string' } } };
 * </script>
 * ```
 */
export class HosoForm extends (LitElement as WithEvents<typeof LitElement, FormEvents>) {
  static readonly formAssociated = true;
  static override readonly styles = formStyles;

  /** A JSON Schema, draft-04 to 2020-12 by its `$schema`; 2020-12 without one. */
  @property({ attribute: false }) schema: Schema | undefined;
  /** Compiled content instead of `schema`: nothing is interpreted then. */
  @property({ attribute: false }) content: ContentModule | undefined;
  /** Further schema resources that a `$ref` may name by `$id`. */
  @property({ attribute: false }) schemas: readonly SchemaObject[] = [];
  /** The name under which the value takes part in a surrounding form, as JSON text. */
  @property({ reflect: true }) name = '';
  /** No answer can be given, and the value takes no part in a surrounding form. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Answers can be read and not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The language of the page; changes at once. */
  @property({ reflect: true }) override lang = '';
  /** How each kind of field is drawn; extend the built-in map to replace or add one. */
  @property({ attribute: false }) renderers: RendererRegistry = builtInRenderers;
  /** Phrases instead of the library's own, by language and key (`src/wording/form.en.json`): `{ en: { required: … } }`. */
  @property({ attribute: false }) phrases: PhrasesByLanguage = {};
  /** A form that somebody else made and shares, such as a dossier; instead of `schema` and `content`. */
  @property({ attribute: false }) form: Form | undefined;
  /** Gives the lists that the schema names by `x-options`: name → `[value, title]` pairs, or undefined for one it has not. */
  @property({ attribute: false }) options: OptionSource | undefined;
  /** What relative addresses in the schema (`x-options`) are relative to; the content's own place, or the page. */
  @property() base = '';
  /** Only these locations are drawn, in this order. */
  @property({ attribute: false }) parts: readonly string[] = [''];

  /** The issues of the latest validation. */
  issues: readonly Issue[] = [];

  @state() private shownIssues: readonly Issue[] = [];
  @state() private problem = '';
  @state() private disabledByForm = false;

  readonly #internals = this.attachInternals();
  readonly #pointer = new PointerRest(this);
  #withheld: readonly HTMLInputElement[] = [];
  #form: Form | undefined;
  #building: Promise<void> = Promise.resolve();
  #drawing: Drawing | undefined;
  #keeper: FieldKeeper | undefined;
  #pendingValue: Json | undefined;
  #initialValue: Json | undefined;
  #words: Wording | undefined;
  #pause = 0;
  /** The value or the form changed, and the surrounding form has not been told. */
  #isUnsettled = false;
  /** The person changed the value that was set. */
  #isEdited = false;

  /** The JSON value. Set: what is there is kept. Get: without what is hidden. */
  get value(): Json | undefined {
    return this.#form ? this.#form.value : this.#pendingValue;
  }

  set value(value: Json | undefined) {
    if (!isJson(value)) {
      console.warn('<hoso-form>', 'value is not JSON:', value);
      return;
    }
    this.#initialValue = value;
    // Frameworks set at every key what they were just told: what is typed, and the place in it, stay.
    if (value !== undefined && this.#isEdited && isEqual(value, this.value)) this.#pendingValue = value;
    else this.#replace(value);
  }

  /** Another value, as if nobody had been here. */
  #replace(value: Json | undefined): void {
    this.#pendingValue = value;
    this.#isEdited = false;
    this.shownIssues = [];
    for (const control of withheldControls(this.#withheld, this.shadowRoot?.activeElement))
      control.value = '';
    this.#form?.dispatch({ type: 'replace', value });
    this.#settle();
    this.requestUpdate();
  }

  /** Resolves when the latest schema, content, value and language are drawn and it can validate. */
  get ready(): Promise<void> {
    const drawn = this.updateComplete.then(() => this.#building).then(() => this.updateComplete);
    return drawn.then(() => {
      if (this.#isUnsettled) this.#settle();
    });
  }

  /** Validates now. */
  async validate(): Promise<readonly Issue[]> {
    await this.ready;
    return this.#judge();
  }

  /** As on native controls: is the value valid? */
  checkValidity(): boolean {
    this.#judge();
    return this.#internals.checkValidity();
  }

  /** Shows everything that is wrong and moves the focus to the summary of it. */
  reportValidity(): boolean {
    for (const part of this.parts) this.#form?.dispatch({ type: 'attempt', pointer: part });
    const issues = this.#judge();
    this.shownIssues = issues;
    if (issues.length > 0)
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.summary')?.focus());
    return issues.length === 0;
  }

  /** Back to the value that was set last, as if nobody had been here. */
  reset(): void {
    this.#replace(this.#initialValue);
  }

  /** Focuses the control of an instance location. False when there is none. */
  focusField(pointer: string): boolean {
    return focusControl(this.renderRoot, pointer);
  }

  /** Sets one location as if the person had entered it; `undefined` clears it. */
  setValue(pointer: string, value: Json | undefined): void {
    if (!isPointer(pointer) || !isJson(value)) {
      console.warn('<hoso-form>', 'no JSON Pointer, or a value that is not JSON:', pointer, value);
      return;
    }
    // Before there is a form, what was set waits with the value.
    if (!this.#form) this.#pendingValue = setAt(this.#pendingValue, pointer, value);
    this.#form?.dispatch({ type: 'change', pointer, value });
    this.#changed(pointer);
  }

  formResetCallback(): void {
    this.reset();
  }

  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  /** The element's own attribute calls this too, while Lit writes it: what changes then would not be drawn. */
  formDisabledCallback(disabled: boolean): void {
    queueMicrotask(() => (this.disabledByForm = disabled));
  }

  /** The browser brings back what was there before a reload or on the way back; reset still leads to what was set. */
  formStateRestoreCallback(restored: string | File | FormData | null): void {
    const value = typeof restored === 'string' ? readJson(restored) : undefined;
    if (value !== undefined) this.#replace(value);
  }

  override connectedCallback(): void {
    upgradeProperty<'value'>(this, 'value');
    super.connectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    mendProperties(this, expectations);
    if (changed.has('schema') || changed.has('content') || changed.has('schemas') || changed.has('form'))
      this.#build();
    if (changed.has('options')) this.#keeper = undefined;
    const redraw = [
      'options',
      'lang',
      'disabled',
      'disabledByForm',
      'readonly',
      'renderers',
      'phrases',
      'form',
      'schema',
      'content',
    ] as const;
    if (redraw.some((name) => changed.has(name as keyof HosoForm))) this.#drawing = this.#words = undefined;
    if ((changed.has('lang') || changed.has('phrases')) && this.shownIssues.length > 0)
      this.shownIssues = this.#judge();
  }

  /** Compiled content and shared forms are there at once; a plain schema waits for its interpreter. */
  #build(): void {
    this.problem = '';
    // Answers outlast the schema that asked for them.
    if (this.#form && this.#isEdited) this.#pendingValue = this.#form.value;
    this.#form = this.form;
    this.#isEdited = false;
    const { content, schema } = this;
    this.#keeper = undefined;
    this.#internals.setValidity({});
    if (this.form || (!content && schema === undefined)) return;
    if (content) return this.#begin(content.schema, compiledValidator(content));
    // What nobody can judge yet is not to be submitted.
    this.#words = undefined;
    this.#internals.setValidity({ customError: true }, this.#wording().phrase('loading'));
    const building = this.#interpret(schema!);
    this.#building = building.catch((error: unknown) => this.#refuse(error));
  }

  async #interpret(schema: Schema): Promise<void> {
    if (!isSchema(schema)) throw new TypeError('schema is neither an object nor a boolean');
    const { interpretedValidator } = await import('../../validation/interpreted.js');
    if (schema === this.schema && !this.content && !this.form)
      this.#begin(schema, interpretedValidator(schema, this.schemas));
  }

  #begin(schema: Schema, validator: Validator): void {
    try {
      this.#form = createForm(schema, { validator, value: this.#pendingValue, schemas: this.schemas });
      this.#drawing = this.#words = undefined;
      // Judging can wait until there is something to see.
      this.#isUnsettled = true;
      this.#later(0);
      this.requestUpdate();
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** The embedder is told what is wrong; the page says that there is a problem. What was set is kept. */
  #refuse(error: unknown): void {
    console.warn('<hoso-form>', error);
    this.problem = error instanceof Error ? error.message : String(error);
    this.#internals.setValidity({ customError: true }, this.#wording().phrase('broken'));
  }

  #judge(): readonly Issue[] {
    const form = this.#form;
    if (!form) return [];
    this.#withhold(form);
    const wording = this.#wording();
    const failures = form
      .failures()
      .filter(({ pointer }) => this.parts.some((part) => isWithin(pointer, part)));
    this.issues = failures.map((failure) => toIssue(failure, form.state.tree, wording));
    const [first] = this.issues;
    const anchor = this.renderRoot.querySelector<HTMLElement>('#validity') ?? undefined;
    this.#internals.setValidity({ customError: Boolean(first) }, first?.message, anchor);
    return this.issues;
  }

  #withhold(form: Form, focused: EventTarget | null | undefined = this.shadowRoot?.activeElement): void {
    const before = form.state.withheld;
    this.#withheld = withheldControls(this.#withheld, focused);
    form.dispatch({
      type: 'withhold',
      pointers: this.#withheld.map(({ dataset }) => dataset['pointer'] ?? ''),
    });
    if (before === form.state.withheld) return;
    this.#isUnsettled = true;
    this.#later();
  }

  /** The value for the surrounding form, the validity, the summary: for when the thread is free. */
  #settle(): void {
    clearTimeout(this.#pause);
    this.#isUnsettled = false;
    const form = this.#form;
    if (!form || this.form) return;
    this.#internals.setFormValue(form.value === undefined ? null : JSON.stringify(form.value));
    this.#judge();
    if (this.shownIssues.length > 0) this.shownIssues = this.issues;
  }

  #changed(pointer: string): void {
    const form = this.#form;
    if (!form) return;
    this.#isEdited = this.#isUnsettled = true;
    for (const dependent of this.#keeper?.dependents(form, pointer) ?? []) {
      form.dispatch({ type: 'change', pointer: dependent.pointer, value: undefined });
      this.#keeper?.refresh(dependent.id);
    }
    const { edit } = form.state;
    const value = edit?.pointer === pointer ? edit.value : getAt(form.state.value, pointer);
    this.dispatchEvent(
      new CustomEvent('hoso-change', { detail: { pointer, value }, bubbles: true, composed: true }),
    );
    if (!edit || edit.folded) this.#later();
  }

  /** A short rest after the last key: the field is judged at once, the whole when the thread is free. */
  #later(rest = 150): void {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => {
      this.#form?.dispatch({ type: 'fold' });
      this.#settle();
      if (this.form && this.shownIssues.length > 0) this.shownIssues = this.#judge();
    }, rest);
  }

  #wording(): Wording {
    const schema = this.#form?.field('')?.applied[0]?.schema ?? this.schema;
    return (this.#words ??= wordingFor(languageOf(this), schema, formPhrases, this.phrases));
  }

  #drawingFor(form: Form): Drawing {
    const base = this.base || this.content?.base || document.baseURI;
    const keeper = (this.#keeper ??= createFieldKeeper(base, this.options));
    return (this.#drawing ??= {
      form,
      wording: this.#wording(),
      renderers: this.renderers,
      disabled: !!(this.disabled || this.disabledByForm),
      readonly: !!this.readonly,
      domId: (fieldId) => keeper.domId(fieldId),
      notes: (fieldId) => keeper.notes(fieldId),
      suggestions: (node, redraw) => keeper.suggestions(form, node, this.#wording().lang, redraw),
      focus: (...targets) =>
        void this.updateComplete.then(() =>
          targets.some(({ pointer, action }) => focusControl(this.renderRoot, pointer, action)),
        ),
      left: (pointer) => this.#pointer.whenUp(() => form.dispatch({ type: 'leave', pointer })),
      changed: (pointer) => this.#changed(pointer),
      later: () => this.#later(),
    });
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    // Enter in a page of a dossier means the same as its button.
    if (this.form)
      return void this.dispatchEvent(new Event('hoso-continue', { bubbles: true, composed: true }));
    const outer = this.#internals.form;
    if (outer) {
      this.#settle();
      return outer.requestSubmit();
    }
    const detail = { bubbles: true, composed: true };
    if (!this.reportValidity()) {
      this.dispatchEvent(new CustomEvent('hoso-invalid', { ...detail, detail: { issues: this.issues } }));
      return;
    }
    this.dispatchEvent(
      new CustomEvent('hoso-submit', { ...detail, cancelable: true, detail: { value: this.value } }),
    );
  }

  /** The button of a surrounding form may be pressed next: it has to find everything that was typed. */
  #onFocusOut({ target, relatedTarget }: FocusEvent): void {
    const isInside = relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget);
    // Later: the control may lose the focus because it is being taken away, in the middle of a drawing.
    queueMicrotask(() => {
      if (this.#form) this.#withhold(this.#form, target);
      if (!isInside && this.#internals.form && this.#isUnsettled) this.#settle();
    });
  }

  override render(): TemplateResult {
    const form = this.#form;
    const wording = this.#drawing?.wording ?? this.#wording();
    if (this.problem)
      return html`<div class="notice notice--danger" role="alert"><p>${wording.phrase('broken')}</p></div>`;
    if (!form) return html`<p class="loading" role="status">${wording.phrase('loading')}</p>`;
    const drawing = this.#drawingFor(form);
    // A group that is a page of its own has its title there.
    const isPage = this.form !== undefined && this.parts.length === 1;
    const fields = this.parts.map((part) => form.field(part)).filter((field) => field !== undefined);
    return html`<form
      class="form"
      novalidate
      @submit=${(event: Event) => this.#onSubmit(event)}
      @focusout=${(event: FocusEvent) => this.#onFocusOut(event)}
      @input=${completeEntry}
      @change=${completeEntry}
    >
      ${this.#validityAnchor()}
      <div class="page">
        ${errorSummary(this.shownIssues, drawing.wording, (pointer) => this.focusField(pointer))}
        ${this.form ? nothing : this.#heading(form, drawing.wording)}${fields.map((field) => drawField(drawing, field, isPage && field.kind === 'group' ? '' : undefined))}
        ${this.#actions(drawing)}
      </div>
    </form>`;
  }

  #heading(form: Form, wording: Wording): unknown {
    const { applied, kind } = form.state.tree;
    // A form of a single control is titled by the control's label.
    if (kind !== 'group') return nothing;
    const title = textAnnotation(applied, 'title');
    const description = textAnnotation(applied, 'description');
    return html`${title ? html`<h2 class="page-title">${wording.text(title)}</h2>` : nothing}
    ${description ? html`<p class="lead">${wording.text(description)}</p>` : nothing}`;
  }

  /** A browser that finds this the first invalid control of the surrounding form has the focus go here. */
  #validityAnchor(): unknown {
    if (!this.#internals.form) return nothing;
    return html`<span id="validity" tabindex="-1" @focus=${() => this.reportValidity()}></span>`;
  }

  /** Inside somebody's form their own button submits; one that nobody sees lets Enter do it too. */
  #actions({ wording, disabled }: Drawing): unknown {
    if (this.form || this.#internals.form)
      return html`<button type="submit" aria-label=${wording.phrase('submit')} hidden></button>`;
    return html`<div class="button-row">
      <slot name="actions">
        <button class="button button--primary" part="submit" type="submit" ?disabled=${disabled}>
          ${wording.phrase('submit')}
        </button>
      </slot>
    </div>`;
  }
}
