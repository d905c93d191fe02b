/** Everything that is typed: one line or several. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { annotation, hasAnnotation, textAnnotation } from '../schema/facets.js';
import { attributes } from './attributes.js';
import type { FieldActions, FieldRenderer, FieldView } from './field-view.js';
import { controlAttributes, frame } from './frame.js';

type InputMode = 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url';

/** A renderer for one line of text. Numbers are typed as text too: a spinner changes them when one scrolls. */
export function textRenderer(type: string, inputMode?: InputMode): FieldRenderer {
  return (field, actions) => frame(field, input(field, actions, type, inputMode));
}

function input(field: FieldView, actions: FieldActions, type: string, inputMode?: InputMode): TemplateResult {
  const { node } = field;
  const stated = {
    ...controlAttributes(field),
    type: hasAnnotation(node.applied, 'writeOnly') && type === 'text' ? 'password' : type,
    'data-size': sizeOf(field),
    'data-code': node.kind === 'digits' || node.kind === 'code',
    inputmode: inputMode,
    autocomplete: textAnnotation(node.applied, 'x-autocomplete') ?? 'off',
  };
  return html`<input
    class="control"
    ${attributes(stated)}
    .value=${live(field.text)}
    @input=${(event: Event) => actions.edit((event.target as HTMLInputElement).value)}
    @blur=${() => actions.leave()}
  />`;
}

export const multilineRenderer: FieldRenderer = (field, actions) => {
  return frame(
    field,
    html`<textarea
      class="control"
      rows="4"
      ${attributes(controlAttributes(field))}
      .value=${live(field.text)}
      @input=${(event: Event) => actions.edit((event.target as HTMLTextAreaElement).value)}
      @blur=${() => actions.leave()}
    ></textarea>`,
  );
};

const sizes = [2, 4, 10, 15, 20, 40];

/** A control as wide as the answer is long tells what is expected; text without a limit takes the line. */
function sizeOf({ node }: FieldView): number | undefined {
  if (node.kind === 'number' || node.kind === 'integer') return 10;
  if (node.kind === 'tel') return 15;
  if (node.kind === 'date' || node.kind === 'time') return 15;
  const longest = annotation(node.applied, 'maxLength');
  return typeof longest === 'number' ? sizes.find((size) => size >= longest) : undefined;
}
