import type { Meta, StoryObj } from '@storybook/web-components-vite';
import edition2018 from 'virtual:hoso-content/tk1-ts-888-2018';
import edition2020 from 'virtual:hoso-content/tk1-ts-505-2020';
import edition2023 from 'virtual:hoso-content/tk1-ts-490-2023';
import { html, type TemplateResult } from 'lit';
import type { JsonObject } from '../../src/schema/json.js';
import type { ContentModule } from '../../src/validation/content-module.js';

/** `<hoso-print>`: the same answers on each edition of the form. */
const meta: Meta = { title: 'Dossier/Print', component: 'hoso-print' };
export default meta;

const declaration: JsonObject = {
  hasSocialInsuranceNumber: false,
  isChildUnderSix: true,
  guardianName: 'Nguyễn Thị Hoa',
  fullName: 'Trần Gia Bảo',
  birthDate: '2023-06-18',
  sex: 'male',
  nationality: 'VN',
  ethnicity: '01',
  phone: '0912345678',
};

function sheet(lang: unknown, content: ContentModule, value: JsonObject = declaration): TemplateResult {
  return html`<hoso-print lang=${String(lang)} .content=${content} .value=${value}></hoso-print>`;
}

export const Edition2023: StoryObj = {
  name: 'edition 490-2023',
  render: (_, { globals }) => sheet(globals['language'], edition2023),
};
export const Edition2020: StoryObj = {
  name: 'edition 505-2020',
  render: (_, { globals }) => sheet(globals['language'], edition2020),
};
export const Edition2018: StoryObj = {
  name: 'edition 888-2018',
  render: (_, { globals }) => sheet(globals['language'], edition2018),
};
export const Blank: StoryObj = {
  name: 'to be filled in by hand',
  render: (_, { globals }) => sheet(globals['language'], edition2023, {}),
};
