import { createWording, type Phrases, type Wording } from '../form/wording.js';
import { isObject, own, type Schema } from '../schema/json.js';

/** The library's own phrases of one part of it, by language. */
export type PhraseTables = Readonly<Record<'vi' | 'en', Phrases>>;

/**
 * The words for a page: the library's phrases in the language, or those that the content brings for a language the
 * library does not speak (`x-wording`, see schemas/README.md), and the content's translations.
 */
export function wordingFor(lang: string, schema: Schema | undefined, tables: PhraseTables): Wording {
  const locales = isObject(schema) ? schema['x-wording'] : undefined;
  const known = ['vi', 'en'] as const;
  const base = known.find((name) => lang === name || lang.startsWith(`${name}-`));
  const locale = isObject(locales)
    ? (own(locales, lang) ?? own(locales, lang.split('-')[0] ?? ''))
    : undefined;
  const brought = isObject(locale) && isObject(locale['interface']) ? (locale['interface'] as Phrases) : {};
  const texts =
    isObject(locale) && isObject(locale['text']) ? (locale['text'] as Record<string, string>) : {};
  return createWording(lang, { ...tables[base ?? 'en'], ...brought }, texts);
}

/** The language an element speaks: its own `lang`, else the nearest one around it, through shadow roots; else Vietnamese. */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at;) {
    // The property first: an element that is drawn now reflects it to its attribute only afterwards.
    const lang = (at instanceof HTMLElement && at.lang) || at.getAttribute('lang');
    if (lang) return lang;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return 'vi';
}
