/**
 * The script of the demonstration portal: what a real portal does to embed a dossier, but for the host, which lives in
 * the page here. Its text messages appear on a drawn telephone, since nobody in the register has a real one.
 */
import type { VssBooksAndCards } from 'hoso/content/vss-books-and-cards.js';
import '../define.js';
import { createInPageHost, type TextMessage } from '../host/in-page-host.js';
import { translatePage } from './translate-page.js';
import register from '../host/demonstration-register.json' with { type: 'json' };
import type { ContentModule } from '../validation/content-module.js';

/** What a portal may know of a dossier before anybody answers, by the types that come with the content. */
interface Prefill {
  readonly situation: Partial<VssBooksAndCards['situation']>;
}

const dossier = document.querySelector('hoso-dossier')!;
const telephone = document.querySelector('#telephone')!;
const languageLinks = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];

const { default: content } = (await import(
  /* @vite-ignore */ new URL(dossier.src, document.baseURI).href
)) as {
  default: ContentModule;
};

dossier.host = createInPageHost({
  content,
  register,
  onMessage: ring,
  lang: () => dossier.lang,
  delay: () => 300,
});
// Whoever is on this page hands in online: that need not be asked.
dossier.value = { situation: { channel: 'online' } } satisfies Prefill;

function ring({ text }: TextMessage): void {
  const message = document.createElement('p');
  message.lang = dossier.lang;
  message.textContent = text;
  telephone.append(message);
  telephone.toggleAttribute('hidden', false);
}

/** One language for the page and the widget, whichever of the two was asked to change. */
function speak(language: string): void {
  dossier.lang = language;
  translatePage(language);
  for (const link of languageLinks) {
    if (link.dataset['language'] === language) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

for (const link of languageLinks) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    speak(link.dataset['language'] ?? 'vi');
  });
}

new MutationObserver(() => {
  if (dossier.lang !== document.documentElement.lang) speak(dossier.lang);
}).observe(dossier, { attributeFilter: ['lang'] });

const wished = new URLSearchParams(location.search).get('lang');
if (wished && languageLinks.some((link) => link.dataset['language'] === wished)) speak(wished);
