import type { Meta, StoryObj } from '@storybook/web-components-vite';
import content from 'virtual:hoso-content/vss-books-and-cards';
import { html, type TemplateResult } from 'lit';
import type { JsonObject } from '../../src/schema/json.js';

/** `<hoso-finder>`: the questions that lead to a case, by themselves on a page. */
const meta: Meta = { title: 'Dossier/Finder', component: 'hoso-finder' };
export default meta;

function find(lang: unknown, value: JsonObject, only = ''): TemplateResult {
  return html`<hoso-finder
      lang=${String(lang)}
      case=${only}
      .content=${content}
      .value=${value}
      @hoso-case=${(event: CustomEvent<unknown>) => {
        const output = (event.currentTarget as Element).nextElementSibling as HTMLOutputElement;
        output.value = JSON.stringify(event.detail);
      }}
    ></hoso-finder>
    <output></output>`;
}

export const Start: StoryObj = {
  name: 'from the beginning',
  render: (_, { globals }) => find(globals['language'], {}),
};
export const Prefilled: StoryObj = {
  name: 'with what a portal knows',
  render: (_, { globals }) => find(globals['language'], { channel: 'online' }),
};
export const OneCase: StoryObj = {
  name: 'within one case',
  render: (_, { globals }) => find(globals['language'], { channel: 'online' }, '1.2.a'),
};
export const SeveralAnswers: StoryObj = {
  name: 'a question with several answers',
  render: (_, { globals }) => find(globals['language'], { subject: 'book', reason: 'personalDetails' }),
};
export const ManyAnswers: StoryObj = {
  name: 'a question with many answers, and a way out',
  render: (_, { globals }) => find(globals['language'], { subject: 'card', reason: 'benefitLevel' }),
};
export const DeadEnd: StoryObj = {
  name: 'nothing fits: where to go instead',
  render: (_, { globals }) => find(globals['language'], { subject: 'book', reason: 'facility' }),
};
export const Found: StoryObj = {
  name: 'the case, and the answers to change',
  render: (_, { globals }) =>
    find(globals['language'], {
      subject: 'book',
      reason: 'lost',
      part: 'sheets',
      route: 'self',
      channel: 'office',
    }),
};
