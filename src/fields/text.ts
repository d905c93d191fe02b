/** Everything that is typed: one line or several. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { annotation, hasAnnotation, textAnnotation } from '../schema/facets.js';
import type { FieldActions, FieldRenderer, FieldView } from './field-view.js';
import { describedBy, frame, isReadonly } from './frame.js';

type InputMode = 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url';

/** A renderer for one line of text. Numbers are typed as text too: a spinner changes them when one scrolls. */
export function textRenderer(type: string, inputMode?: InputMode): FieldRenderer {
  return (field, actions) => frame(field, input(field, actions, type, inputMode));
}

function input(field: FieldView, actions: FieldActions, type: string, inputMode?: InputMode): TemplateResult {
  const { node, domId } = field;
  return html`<input
    class="control"
    id=${domId}
    type=${hasAnnotation(node.applied, 'writeOnly') && type === 'text' ? 'password' : type}
    data-pointer=${node.pointer}
    data-size=${sizeOf(field)}
    ?data-code=${node.kind === 'digits' || node.kind === 'code'}
    inputmode=${inputMode ?? nothing}
    autocomplete=${textAnnotation(node.applied, 'x-autocomplete') ?? 'off'}
    aria-describedby=${describedBy(field)}
    aria-invalid=${field.error ? 'true' : nothing}
    aria-required=${node.required ? 'true' : nothing}
    ?disabled=${field.disabled}
    ?readonly=${isReadonly(field)}
    .value=${live(field.text)}
    @input=${(event: Event) => actions.edit((event.target as HTMLInputElement).value)}
    @blur=${() => actions.leave()}
  />`;
}

export const multilineRenderer: FieldRenderer = (field, actions) => {
  const { node, domId } = field;
  return frame(
    field,
    html`<textarea
      class="control"
      id=${domId}
      rows="4"
      data-pointer=${node.pointer}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-required=${node.required ? 'true' : nothing}
      ?disabled=${field.disabled}
      ?readonly=${isReadonly(field)}
      .value=${live(field.text)}
      @input=${(event: Event) => actions.edit((event.target as HTMLTextAreaElement).value)}
      @blur=${() => actions.leave()}
    ></textarea>`,
  );
};

const sizes = [2, 4, 10, 15, 20, 40];

/** A control as wide as the answer is long tells what is expected; text without a limit takes the line. */
function sizeOf({ node }: FieldView): number | typeof nothing {
  if (node.kind === 'number' || node.kind === 'integer') return 10;
  if (node.kind === 'tel') return 15;
  if (node.kind === 'date' || node.kind === 'time') return 15;
  const longest = annotation(node.applied, 'maxLength');
  return typeof longest === 'number' ? (sizes.find((size) => size >= longest) ?? nothing) : nothing;
}
