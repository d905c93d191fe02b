import type { Meta, StoryObj } from '@storybook/web-components-vite';
import content from 'virtual:hoso-content/vss-books-and-cards';
import { html, type TemplateResult } from 'lit';
import type { JsonObject } from '../../src/schema/json.js';

/** `<hoso-checklist>`: the papers for a situation, alone on a page, with no declaration around it. */
const meta: Meta = { title: 'Dossier/Checklist', component: 'hoso-checklist' };
export default meta;

function list(lang: unknown, value: JsonObject, readonly = false, id = '1.2.a'): TemplateResult {
  return html`<article>
    <h1>Giấy tờ cần có</h1>
    <hoso-checklist
      lang=${String(lang)}
      case=${id}
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

const youth = {
  subject: 'card',
  reason: 'benefitLevel',
  group: 'youthVolunteer',
  route: 'self',
  channel: 'office',
};
export const OneOfEleven: StoryObj = {
  name: 'one of eleven papers',
  render: (_, { globals }) => list(globals['language'], { situation: youth }, false, '1.2.g'),
};
export const OneOfElevenAnswered: StoryObj = {
  name: 'one of eleven papers: chosen',
  render: (_, { globals }) =>
    list(
      globals['language'],
      {
        situation: youth,
        documents: {
          declaration,
          evidence: { document: 'decision-40-2011', answer: 'have', copy: 'certified' },
        },
      },
      false,
      '1.2.g',
    ),
};
export const OneOfElevenToRead: StoryObj = {
  name: 'one of eleven papers: to look at',
  render: (_, { globals }) => list(globals['language'], { situation: youth }, true, '1.2.g'),
};
export const LostSheet: StoryObj = {
  name: 'a sheet of the book lost: print it with the browser, on one page',
  render: (_, { globals }) =>
    list(
      globals['language'],
      { situation: { subject: 'book', reason: 'lost', part: 'sheets', route: 'self', channel: 'office' } },
      false,
      '1.1.a',
    ),
};
