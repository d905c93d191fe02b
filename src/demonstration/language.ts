/** One language for the page and the elements on it, whichever of them was asked to change. */
import { translatePage } from './translate-page.js';

const speakers = 'hoso-dossier, hoso-form, hoso-receipt';
const languageLinks = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
const pageLinks = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')];

export function speak(language: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(speakers)) element.lang = language;
  translatePage(language);
  for (const link of languageLinks) {
    if (link.dataset['language'] === language) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  for (const link of pageLinks) link.href = inLanguage(link.getAttribute('href')!, language);
}

/** The address of a page of the portal, opened in a language. */
export function inLanguage(address: string, language = document.documentElement.lang): string {
  const url = new URL(address, location.href);
  url.searchParams.set('lang', language);
  return url.pathname + url.search + url.hash;
}

/** Follows the links of the header, the address of the page, and the dossier's own choice of language. */
export function followLanguage(): void {
  for (const link of languageLinks) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      speak(link.dataset['language'] ?? 'vi');
    });
  }
  const dossier = document.querySelector('hoso-dossier');
  if (dossier) {
    new MutationObserver(() => {
      if (dossier.lang !== document.documentElement.lang) speak(dossier.lang);
    }).observe(dossier, { attributeFilter: ['lang'] });
  }
  const wished = new URLSearchParams(location.search).get('lang');
  if (wished && languageLinks.some((link) => link.dataset['language'] === wished)) speak(wished);
}
