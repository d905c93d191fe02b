import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { builtInRenderers } from '../../src/fields/built-in.js';
import type { FieldRenderer } from '../../src/fields/field-view.js';
import { showForm } from '../support/show-form.js';

/**
 * A kind of field of one's own. Content names it with `x-widget`; the portal says how it is drawn: a function of the
 * field and of what can be done with it, in a map that extends the one of the library.
 *
 * ```ts
 * import { builtInRenderers, type FieldRenderer } from 'hoso';
 *
 * const rating: FieldRenderer = (field, actions) => html`…`;
 * form.renderers = new Map([...builtInRenderers, ['rating', rating]]);
 * ```
 *
 * What a renderer owes the person before it: a name (`field.label`), its hint and its error in `aria-describedby`,
 * `data-pointer` on the control and `data-error-for` on the error, `field.disabled` and `field.readonly` heeded,
 * `actions.edit` while somebody types or `actions.change` when they choose, `actions.leave` when they go.
 */
const meta: Meta = { title: 'Form/Renderers' };
export default meta;

const rating: FieldRenderer = (field, actions) => {
  const { node, domId } = field;
  const value = typeof node.value === 'number' ? node.value : 0;
  return html`<fieldset
    class="group ${field.error ? 'field--invalid' : ''}"
    aria-describedby=${[field.hint && `${domId}-hint`, field.error && `${domId}-error`].filter(Boolean).join(' ')}
    ?disabled=${field.disabled || field.readonly}
  >
    <legend class="legend">${field.label}</legend>
    ${field.hint ? html`<p class="hint" id="${domId}-hint">${field.hint}</p>` : ''}
    ${field.error ? html`<p class="error" id="${domId}-error" data-error-for=${node.pointer}>${field.error}</p>` : ''}
    <div class="options options--inline">
      ${[1, 2, 3, 4, 5].map(
        (stars) =>
          html`<div class="option">
            <input
              type="radio"
              id=${stars === 1 ? domId : `${domId}-${stars}`}
              name=${domId}
              data-pointer=${node.pointer}
              .checked=${value === stars}
              @change=${() => actions.change(stars)}
              @blur=${() => actions.leave()}
            />
            <label for=${stars === 1 ? domId : `${domId}-${stars}`}>${'★'.repeat(stars)}</label>
          </div>`,
      )}
    </div>
  </fieldset>`;
};

const schema = {
  type: 'object',
  required: ['rating'],
  properties: {
    rating: {
      type: 'integer',
      title: 'Mức hài lòng',
      description: 'Từ một đến năm sao.',
      minimum: 1,
      maximum: 5,
      'x-widget': 'rating',
    },
    remark: { type: 'string', title: 'Góp ý', maxLength: 500 },
  },
  'x-wording': {
    en: {
      text: {
        'Mức hài lòng': 'How was it?',
        'Từ một đến năm sao.': 'One to five stars.',
        'Góp ý': 'Remarks',
      },
    },
  },
};

export const OwnKind: StoryObj = {
  name: 'a kind of one’s own',
  render: (_, { globals }) =>
    showForm({
      lang: String(globals['language']),
      schema,
      value: { rating: 4 },
      renderers: new Map([...builtInRenderers, ['rating', rating]]),
    }),
};

export const OwnKindWrong: StoryObj = {
  name: 'the same, not answered',
  render: (_, { globals }) =>
    showForm({
      lang: String(globals['language']),
      schema,
      attempted: true,
      renderers: new Map([...builtInRenderers, ['rating', rating]]),
    }),
};

/** Around the library's own, which keeps the label, the hint and the error. */
const email = builtInRenderers.get('email')!;
const emailWithLink: FieldRenderer = (field, actions) => {
  const address = typeof field.node.value === 'string' ? field.node.value : '';
  return html`<div class="group group--card">
    ${email(field, actions)}
    <p class="meta"><a href="mailto:${address}">✉ ${address}</a></p>
  </div>`;
};

export const ReplacedKind: StoryObj = {
  name: 'a kind of the library, replaced',
  render: (_, { globals }) =>
    showForm({
      lang: String(globals['language']),
      schema: {
        type: 'object',
        properties: { email: { type: 'string', format: 'email', title: 'Thư điện tử' } },
        'x-wording': { en: { text: { 'Thư điện tử': 'Email' } } },
      },
      value: { email: 'an@example.vn' },
      renderers: new Map([...builtInRenderers, ['email', emailWithLink]]),
    }),
};

export const UnknownKind: StoryObj = {
  name: 'a kind that nobody draws',
  render: (_, { globals }) => showForm({ lang: String(globals['language']), schema, value: { rating: 4 } }),
};
