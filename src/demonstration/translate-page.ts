/**
 * The portal's own pages in another language: their Vietnamese text is the key, as in the content's locales. What is
 * inside the elements of the library is theirs to speak.
 */
import en from './portal.en.json' with { type: 'json' };

const translations: Readonly<Record<string, Readonly<Record<string, string>>>> = { en };
const sources = new Map<Text | Attr, string>();

/** What has come onto the page since is taken up too: it is Vietnamese until then. */
export function translatePage(lang: string): void {
  collectSources();
  const table = translations[lang] ?? {};
  for (const [place, source] of sources) {
    const text = source.trim().replace(/\s+/g, ' ');
    const translation = Object.hasOwn(table, text) ? ` ${table[text]!} ` : source;
    if (place instanceof Attr) place.value = translation.trim();
    else place.data = translation;
  }
  document.documentElement.lang = lang;
}

function collectSources(): void {
  const notOurs = 'hoso-dossier, hoso-form, hoso-receipt, script, [translate="no"]';
  const isOurs = (node: Node): boolean => !node.parentElement?.closest(notOurs);
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (!sources.has(text) && isOurs(text) && text.data.trim() !== '') sources.set(text, text.data);
  }
  for (const element of document.querySelectorAll('[aria-label]')) {
    const label = element.getAttributeNode('aria-label')!;
    if (!sources.has(label) && !element.closest(notOurs)) sources.set(label, label.value);
  }
}
