import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { showForm } from '../support/show-form.js';

/** `<hoso-form>` in a page: as a control of a native form, waiting for its schema, and with one that cannot be read. */
const meta: Meta = { title: 'Form/Embedding', component: 'hoso-form' };
export default meta;

const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', title: 'Họ và tên', minLength: 2 },
    phone: { type: 'string', title: 'Điện thoại', 'x-widget': 'tel', pattern: '^0[0-9]{9}$' },
  },
  'x-wording': { en: { text: { 'Họ và tên': 'Full name', 'Điện thoại': 'Telephone' } } },
};

function show(event: SubmitEvent): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  form.querySelector('output')!.value = JSON.stringify(Object.fromEntries(new FormData(form)));
}

export const InNativeForm: StoryObj = {
  name: 'in a native form',
  render: (_, { globals }) =>
    html`<form @submit=${show}>
      <p>
        <label>Mã đơn vị <input name="office" required /></label>
      </p>
      <hoso-form name="person" lang=${String(globals['language'])} .schema=${schema}></hoso-form>
      <p><button>Gửi</button> <button type="reset">Làm lại</button></p>
      <output></output>
    </form>`,
};

export const InDisabledFieldset: StoryObj = {
  name: 'in a disabled fieldset',
  render: (_, { globals }) =>
    html`<form>
      <fieldset disabled>
        <legend>Chưa mở</legend>
        <hoso-form name="person" lang=${String(globals['language'])} .schema=${schema}></hoso-form>
      </fieldset>
    </form>`,
};

export const Loading: StoryObj = {
  name: 'before there is a schema',
  render: (_, { globals }) => showForm({ lang: String(globals['language']) }),
};

export const Slotted: StoryObj = {
  name: 'with buttons of one’s own',
  render: (_, { globals }) =>
    html`<hoso-form lang=${String(globals['language'])} .schema=${schema}>
      <button slot="actions" type="button">Lưu nháp</button>
    </hoso-form>`,
};
