import type { Meta, StoryObj } from '@storybook/web-components-vite';
import content from 'virtual:hoso-content/vss-books-and-cards';
import { html, type TemplateResult } from 'lit';
import type { JsonObject } from '../../src/schema/json.js';

/** `<hoso-checklist>`: the papers for a situation, alone on a page, with no declaration around it. */
const meta: Meta = { title: 'Dossier/Checklist', component: 'hoso-checklist' };
export default meta;

function list(lang: unknown, value: JsonObject, readonly = false): TemplateResult {
  return html`<article>
    <h1>Giấy tờ cần có</h1>
    <hoso-checklist
      lang=${String(lang)}
      case="1.2.a"
      .content=${content}
      .value=${value}
      ?readonly=${readonly}
    ></hoso-checklist>
  </article>`;
}

const situation = { subject: 'card', reason: 'damaged', route: 'self', channel: 'online' };
const declaration = { document: 'tk1-ts', answer: 'have' };

export const Damaged: StoryObj = {
  name: 'a damaged card: it is asked for',
  render: (_, { globals }) => list(globals['language'], { situation }),
};
export const Lost: StoryObj = {
  name: 'a lost card: it is not',
  render: (_, { globals }) => list(globals['language'], { situation: { ...situation, reason: 'lost' } }),
};
export const AtOffice: StoryObj = {
  name: 'at the office',
  render: (_, { globals }) => list(globals['language'], { situation: { ...situation, channel: 'office' } }),
};
export const Answered: StoryObj = {
  name: 'answered: there, and to come',
  render: (_, { globals }) =>
    list(globals['language'], {
      situation,
      documents: { declaration, healthInsuranceCard: { document: 'health-insurance-card', answer: 'later' } },
    }),
};
export const CannotBeHad: StoryObj = {
  name: 'answered: cannot be had',
  render: (_, { globals }) =>
    list(globals['language'], {
      situation,
      documents: {
        declaration,
        healthInsuranceCard: { document: 'health-insurance-card', answer: 'cannot' },
      },
    }),
};
export const ReadOnly: StoryObj = {
  name: 'to look at',
  render: (_, { globals }) => list(globals['language'], { situation }, true),
};
