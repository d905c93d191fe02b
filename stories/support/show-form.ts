import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { HosoForm } from '../../src/elements/form/hoso-form.js';
import type { RendererRegistry } from '../../src/fields/field-view.js';
import { builtInRenderers } from '../../src/fields/built-in.js';
import type { Json, Schema, SchemaObject } from '../../src/schema/json.js';
import type { ContentModule } from '../../src/validation/content-module.js';
import './stories.css';

export interface FormSettings {
  readonly lang: string;
  readonly schema?: Schema | undefined;
  readonly content?: ContentModule;
  readonly schemas?: readonly SchemaObject[];
  readonly value?: Json | undefined;
  readonly disabled?: boolean;
  readonly readonly?: boolean;
  readonly renderers?: RendererRegistry;
  readonly options?: HosoForm['options'];
  /** After an attempt to submit. */
  readonly attempted?: boolean;
}

/** A form, and below it the value as it is now. */
export function showForm(settings: FormSettings): TemplateResult {
  const {
    lang,
    schema,
    content,
    schemas = [],
    value,
    disabled = false,
    readonly = false,
    attempted = false,
  } = settings;
  return html`<hoso-form
      lang=${lang}
      .schema=${schema}
      .content=${content}
      .schemas=${schemas}
      .renderers=${settings.renderers ?? builtInRenderers}
      .options=${settings.options}
      .value=${value}
      ?disabled=${disabled}
      ?readonly=${readonly}
      @hoso-change=${(event: Event) => print(event.currentTarget as HosoForm)}
      ${ref((element) => element && void begin(element as HosoForm, attempted))}
    ></hoso-form>
    <output class="story-value"></output>`;
}

async function begin(form: HosoForm, attempted: boolean): Promise<void> {
  await form.ready;
  print(form);
  if (!attempted) return;
  form.reportValidity();
  await form.updateComplete;
  // The story is read from its top; on a page of its own the focus stays on the summary.
  form.shadowRoot?.querySelector<HTMLElement>(':focus')?.blur();
  window.scrollTo(0, 0);
}

function print(form: HosoForm): void {
  const output = form.nextElementSibling;
  if (output instanceof HTMLOutputElement) output.value = JSON.stringify(form.value) ?? '';
}
