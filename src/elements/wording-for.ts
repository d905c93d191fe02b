import { createWording, type Phrases, type Wording } from '../form/wording.js';
import { isObject, own, type Schema } from '../schema/json.js';

/** The library's own phrases of one part of it, by language. */
export type PhraseTables = Readonly<Record<'vi' | 'en', Phrases>>;

/** Phrases of an embedder or of content, by language. */
export type PhrasesByLanguage = Readonly<Record<string, Phrases>>;

/**
 * The words for a page: the library's phrases in the language, or those that the content brings for a language the
 * library does not speak (`x-wording`, see schemas/README.md), and the content's translations. What the
 * embedder states, by language, comes before both.
 */
export function wordingFor(
  lang: string,
  schema: Schema | undefined,
  tables: PhraseTables,
  stated: PhrasesByLanguage = {},
): Wording {
  const locales = isObject(schema) ? schema['x-wording'] : undefined;
  const known = ['vi', 'en'] as const;
  const base = known.find((name) => lang === name || lang.startsWith(`${name}-`));
  const inLanguage = (of: object): unknown => own(of, lang) ?? own(of, lang.split('-')[0] ?? '');
  const locale = isObject(locales) ? inLanguage(locales) : undefined;
  const brought = isObject(locale) && isObject(locale['interface']) ? (locale['interface'] as Phrases) : {};
  const texts =
    isObject(locale) && isObject(locale['text']) ? (locale['text'] as Record<string, string>) : {};
  return createWording(
    lang,
    { ...tables[base ?? 'en'], ...brought, ...(inLanguage(stated) as Phrases | undefined) },
    texts,
  );
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
