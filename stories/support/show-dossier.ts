import content from 'virtual:hoso-content/vss-books-and-cards';
import { html, type TemplateResult } from 'lit';
import type { Host } from '../../src/host/host.js';
import type { JsonObject } from '../../src/schema/json.js';
import { exampleOf } from './examples.js';
import { storyHost } from './story-host.js';

export interface Start {
  readonly step?: string;
  readonly only?: string;
  readonly value?: JsonObject;
  readonly host?: (lang: string) => Host;
  readonly shared?: boolean;
}

const dossierOf = (name: string): JsonObject => exampleOf(`vss-books-and-cards/${name}`).value as JsonObject;

export const lostCard = dossierOf('1.2.a-lost-online.valid');
export const damagedCard = dossierOf('1.2.a-damaged-online-with-photographs.valid');
export const household = dossierOf('1.2.a-lost-no-number-with-household.valid');

/** The journey, begun at one of its steps. */
export function showDossier(
  language: unknown,
  { step = '', only = '1.2.a', value = {}, host = storyHost, shared = false }: Start,
): TemplateResult {
  const lang = String(language);
  return html`<hoso-dossier
    lang=${lang}
    case=${only}
    step=${step}
    ?shared=${shared}
    .content=${content}
    .value=${value}
    .host=${host(lang)}
  ></hoso-dossier>`;
}
