import type { Meta, StoryObj } from '@storybook/web-components-vite';
import content from 'virtual:hoso-content/vss-books-and-cards';
import { html, type TemplateResult } from 'lit';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import { makeReceipt } from '../../src/host/make-receipt.js';
import type { CalendarDate } from '../../src/procedure/day-number.js';
import type { JsonObject } from '../../src/schema/json.js';
import { exampleOf } from '../support/examples.js';

/** `<hoso-receipt>`: the appointment slip. */
const meta: Meta = { title: 'Dossier/Receipt', component: 'hoso-receipt' };
export default meta;

function slip(lang: unknown, name: string, receivedOn: CalendarDate): TemplateResult {
  const dossier = exampleOf(`vss-books-and-cards/${name}`).value as JsonObject;
  const receipt = makeReceipt(content, dossier, {
    reference: `TD-${receivedOn.replaceAll('-', '')}-0001`,
    receivedOn,
    place: register.office,
  });
  return html`<hoso-receipt
    lang=${String(lang)}
    .content=${content}
    .value=${dossier}
    .receipt=${receipt}
  ></hoso-receipt>`;
}

const story = (title: string, name: string, receivedOn: CalendarDate = '2026-04-23'): StoryObj => ({
  name: title,
  render: (_, { globals }) => slip(globals['language'], name, receivedOn),
});

export const Lost = story('a lost card', '1.2.a-lost-online.valid');
export const Damaged = story(
  'a damaged card, with photographs',
  '1.2.a-damaged-online-with-photographs.valid',
);
export const PaperDue = story('a paper still to come', '1.2.a-damaged-card-comes-later.valid');
export const ByPost = story('the result by post', '1.2.a-lost-delivered-by-post.valid');
export const Provisional = story(
  'in a year without an official calendar',
  '1.2.a-lost-online.valid',
  '2027-12-28',
);
