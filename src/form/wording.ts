/** Words for a page in one language: phrases of the library by key, texts of the content by their source. */

/** A phrase, or one for each plural category that the language has. */
export type Phrase = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Phrases = Readonly<Record<string, Phrase>>;

export interface Wording {
  readonly lang: string;
  /** The phrase under `key` with its `{placeholders}` filled in; the plural is chosen by `values.count`. */
  phrase(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Is there a phrase under this key? */
  has(key: string): boolean;
  /** A text of the content in this language; the source text where there is no translation. */
  text(source: string): string;
}

export function createWording(
  lang: string,
  phrases: Phrases,
  texts: Readonly<Record<string, string>> = {},
): Wording {
  // Made when the first number is said: their data takes a browser longer to load than a form to draw.
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
    text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return typeof value === 'number'
        ? (numbers ??= new Intl.NumberFormat(lang)).format(value)
        : (value ?? placeholder);
    });
  return {
    lang,
    has: (key) => Object.hasOwn(phrases, key),
    phrase(key, values = {}) {
      const phrase = Object.hasOwn(phrases, key) ? phrases[key]! : key;
      if (typeof phrase === 'string') return fill(phrase, values);
      const count = Number(values['count'] ?? 0);
      return fill(
        phrase[(plurals ??= new Intl.PluralRules(lang)).select(count)] ?? phrase.other ?? key,
        values,
      );
    },
    text: (source) => (Object.hasOwn(texts, source) ? texts[source]! : source),
  };
}
