/** One of a few: radio buttons while they can be seen at a glance, a select beyond that. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Option } from '../schema/facets.js';
import { isEqual, type Json } from '../schema/json.js';
import { attributes, type Attributes } from './attributes.js';
import type { FieldActions, FieldRenderer, FieldView } from './field-view.js';
import { controlAttributes, frame, frameGroup, isFixed, statementText } from './frame.js';

const mostRadios = 4;

export const choiceRenderer: FieldRenderer = (field, actions) => {
  const options = field.node.facets.options ?? [];
  return options.length <= mostRadios ? radiosRenderer(field, actions) : selectRenderer(field, actions);
};

export const radiosRenderer: FieldRenderer = (field, actions) =>
  radios(field, actions, field.node.facets.options ?? []);

/** Yes and no. Unanswered is neither, so it is no check box. */
export const booleanRenderer: FieldRenderer = (field, actions) => {
  const { node, wording } = field;
  const listed =
    node.facets.options ??
    [true, false].map((value) => ({ value, title: undefined, description: undefined }));
  if (listed.length === 1 && listed[0]?.value === true) return consentRenderer(field, actions);
  const titled = listed.map((option) => ({
    ...option,
    title: option.title ?? wording.phrase(option.value === true ? 'yes' : 'no'),
  }));
  return radios(field, actions, titled);
};

/** Only `true` will do: a statement to agree to. */
const consentRenderer: FieldRenderer = (field, actions) => {
  const { node, domId } = field;
  return html`<div class="field ${field.error ? 'field--invalid' : ''}" data-kind="boolean">
    <div class="options">
      <div class="option">
        <input
          type="checkbox"
          ${attributes({ ...controlAttributes(field), readonly: false, disabled: isFixed(field) })}
          .checked=${node.value === true}
          @change=${(event: Event) => actions.change((event.target as HTMLInputElement).checked ? true : undefined)}
          @blur=${() => actions.leave()}
        />
        <label for=${domId}>${statementText(field)}</label>
        ${field.hint ? html`<p class="hint" id="${domId}-hint">${field.hint}</p>` : nothing}
      </div>
    </div>
    ${field.error ? html`<p class="error" id="${domId}-error" data-error-for=${node.pointer}>${field.error}</p>` : nothing}
  </div>`;
};

function radios(field: FieldView, actions: FieldActions, options: readonly Option[]): TemplateResult {
  const { node, domId, wording } = field;
  const isShort = options.length <= 3 && options.every((option) => titleOf(option, field).length < 14);
  const buttons = html`<div class="options ${isShort ? 'options--inline' : ''}">
    ${options.map(
      (option, index) =>
        html`<div class="option">
          <input
            type="radio"
            ${attributes({
              ...optionAttributes(field, option, index),
              'aria-describedby': option.description ? `${domId}-${index}-hint` : undefined,
            })}
            .checked=${isEqual(option.value, node.value)}
            @change=${() => actions.change(option.value)}
            @blur=${(event: FocusEvent) => leaveGroup(event, domId, actions)}
          />
          <label for=${optionId(domId, index)}>${titleOf(option, field)}</label>
          ${option.description ? html`<p class="hint" id="${domId}-${index}-hint">${wording.text(option.description)}</p>` : nothing}
        </div>`,
    )}
  </div>`;
  return frameGroup(field, buttons, undefined, 'radiogroup');
}

/** What a radio button or a check box says of the field that it is one option of. */
function optionAttributes(field: FieldView, { value }: Option, index: number): Attributes {
  return {
    id: optionId(field.domId, index),
    name: field.domId,
    value: controlValue(value),
    'data-pointer': field.node.pointer,
    'aria-invalid': field.error ? 'true' : undefined,
    disabled: isFixed(field),
  };
}

/** The first control of a group takes the field's own id: that is where a link to the field leads. */
export function optionId(domId: string, index: number): string {
  return index === 0 ? domId : `${domId}-${index}`;
}

/** Going from one radio button to the next is not leaving the question. */
export function leaveGroup(event: FocusEvent, name: string, actions: FieldActions): void {
  const next = event.relatedTarget;
  if (!(next instanceof HTMLInputElement && next.name === name)) actions.leave();
}

export const selectRenderer: FieldRenderer = (field, actions) => {
  const { node, wording } = field;
  const options = node.facets.options ?? [];
  const isListed = options.some((option) => isEqual(option.value, node.value));
  return frame(
    field,
    html`<select
      class="control"
      ${attributes({ ...controlAttributes(field), readonly: false, disabled: isFixed(field) })}
      @change=${(event: Event) => {
        const { selectedIndex } = event.target as HTMLSelectElement;
        actions.change(options[selectedIndex - 1]?.value);
      }}
      @blur=${() => actions.leave()}
    >
      <option value="" .selected=${!isListed}>${wording.phrase('choose')}</option>
      ${options.map(
        (option) =>
          html`<option value=${controlValue(option.value)} .selected=${isEqual(option.value, node.value)}>
            ${titleOf(option, field)}
          </option>`,
      )}
    </select>`,
  );
};

/** Some of a few. */
export const choicesRenderer: FieldRenderer = (field, actions) => {
  const { node, domId } = field;
  const { options = [] } = node.items ?? {};
  const chosen = Array.isArray(node.value) ? (node.value as readonly Json[]) : [];
  const tick = (value: Json, isTicked: boolean): void => {
    const kept = options
      .map((option) => option.value)
      .filter((option) => (isEqual(option, value) ? isTicked : chosen.some((item) => isEqual(item, option))));
    actions.change(kept.length > 0 || node.required ? kept : undefined);
  };
  return frameGroup(
    field,
    html`<div class="options">
      ${options.map(
        (option, index) =>
          html`<div class="option">
            <input
              type="checkbox"
              ${attributes(optionAttributes(field, option, index))}
              .checked=${chosen.some((item) => isEqual(item, option.value))}
              @change=${(event: Event) => tick(option.value, (event.target as HTMLInputElement).checked)}
              @blur=${(event: FocusEvent) => leaveGroup(event, domId, actions)}
            />
            <label for=${optionId(domId, index)}>${titleOf(option, field)}</label>
          </div>`,
      )}
    </div>`,
  );
};

export function titleOf({ title, value }: Option, { wording }: FieldView): string {
  return wording.text(title ?? controlValue(value ?? '')).trim() || wording.phrase('null');
}

function controlValue(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
