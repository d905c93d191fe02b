import type { Meta, StoryObj } from '@storybook/web-components-vite';
import content from 'virtual:hoso-content/vss-books-and-cards';
import { html, type TemplateResult } from 'lit';
import type { Host } from '../../src/host/host.js';
import type { JsonObject } from '../../src/schema/json.js';
import { exampleOf } from '../support/examples.js';
import { storyHost } from '../support/story-host.js';

/**
 * `<hoso-dossier>`: the journey, begun at each of its steps, with a host that lives in the page. The numbers of
 * `src/host/demonstration-register.json` can be looked up, 7900000017 among them.
 */
const meta: Meta = { title: 'Dossier/Dossier', component: 'hoso-dossier' };
export default meta;

const complete = exampleOf('vss-books-and-cards/1.2.a-damaged-online-with-photographs.valid')
  .value as JsonObject;
const lost = exampleOf('vss-books-and-cards/1.2.a-lost-online.valid').value as JsonObject;
const unnumbered = exampleOf('vss-books-and-cards/1.2.a-lost-no-number-with-household.valid')
  .value as JsonObject;

interface Start {
  readonly step?: string;
  readonly only?: string;
  readonly value?: JsonObject;
  readonly host?: (lang: string) => Host;
}

function begin(
  language: unknown,
  { step = '', only = '1.2.a', value = {}, host = storyHost }: Start,
): TemplateResult {
  const lang = String(language);
  return html`<hoso-dossier
    lang=${lang}
    case=${only}
    step=${step}
    .content=${content}
    .value=${value}
    .host=${host(lang)}
  ></hoso-dossier>`;
}

const story = (name: string, start: Start): StoryObj => ({
  name,
  render: (_, { globals }) => begin(globals['language'], start),
});

export const FromTheBeginning = story('from the beginning', { only: '' });
export const Situation = story('1.2.a, situation', { value: { situation: { channel: 'online' } } });
export const Declaration = story('1.2.a, declaration', {
  step: 'declaration',
  value: { situation: complete['situation']! },
});
export const DeclarationWithoutNumber = story('1.2.a, declaration of a household', {
  step: 'declaration',
  value: unnumbered,
});
export const Documents = story('1.2.a, papers of a damaged card', { step: 'documents', value: complete });
export const DocumentsLost = story('1.2.a, papers of a lost card', { step: 'documents', value: lost });
export const Delivery = story('1.2.a, delivery', { step: 'delivery', value: complete });
export const Check = story('1.2.a, checking the answers', { step: 'check', value: complete });
export const CheckIncomplete = story('1.2.a, checking what is incomplete', {
  step: 'check',
  value: { situation: complete['situation']!, declaration: { hasSocialInsuranceNumber: true } },
});
export const HostDown = story('1.2.a, with a host that is down', {
  step: 'check',
  value: complete,
  host: (lang) => storyHost(lang, () => ({ kind: 'unavailable' })),
});
export const Account = story('1.2.a, with what an account knows', {
  step: 'declaration',
  value: { situation: lost['situation']! },
  host: (lang) => ({
    ...storyHost(lang),
    account: () => Promise.resolve({ declaration: lost['declaration'] as JsonObject }),
  }),
});
