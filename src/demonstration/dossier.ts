/**
 * The page that embeds a dossier, as a real portal does: what the portal knows goes in, and the service is its host. With
 * `?trial` nobody has to log in: the host lives in the page then.
 */
import '../define.js';
import { createInPageHost } from '../host/in-page-host.js';
import register from '../host/demonstration-register.json' with { type: 'json' };
import { isTrial } from './is-trial.js';
import { inLanguage } from './language.js';
import { loadContent } from './load-content.js';
import { createPortalHost, readAccount } from './service.js';
import services from './services.json' with { type: 'json' };
import { ring } from './telephone.js';

interface Service {
  readonly code: string;
  /** Where the service has several cases it is empty, and the dossier begins by asking. */
  readonly case: string;
  readonly situation: Readonly<Record<string, string>>;
}

const dossier = document.querySelector('hoso-dossier')!;
const offered: readonly Service[] = services as Service[];
const chosen = new URLSearchParams(location.search).get('service');
const wished = offered.find(({ code }) => code === chosen) ?? offered[0]!;

for (const element of document.querySelectorAll<HTMLElement>('[data-service]'))
  element.hidden = element.dataset['service'] !== wished.code;
dossier.case = wished.case;

if (isTrial) {
  document.querySelector('.trial')?.toggleAttribute('hidden', false);
  const content = await loadContent('vss-books-and-cards');
  dossier.host = createInPageHost({
    content,
    register,
    onMessage: ({ text }) => ring(text),
    lang: () => dossier.lang,
    delay: () => 300,
  });
} else if (await readAccount()) {
  dossier.host = createPortalHost();
} else {
  location.replace(inLanguage(`/pages/log-in.html?service=${wished.code}`));
}
// Whoever is on this page hands in online, for the service that was chosen: neither need be asked.
dossier.value = { situation: { ...wished.situation, channel: 'online' } };
