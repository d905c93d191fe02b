import { posix } from 'node:path';
import { isObject } from '../../schema/json.js';
import { appendToken } from '../../schema/pointer.js';
import type { Bundle } from '../bundle.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';
import { findLocales } from '../fold-wording.js';
import { schemaTexts } from '../schema-texts.js';

/** Every text of a bundle is translated into every language that its locales have. */
export function checkTranslations(entry: string, bundle: Bundle, folder: ContentFolder): Finding[] {
  const locales = findLocales([entry, ...bundle.files], folder);
  const languages = [...new Set(locales.map((file) => posix.basename(file, '.json')))];
  return languages.flatMap((language) => {
    const files = locales.filter((file) => posix.basename(file, '.json') === language);
    const translated = new Set(files.flatMap((file) => Object.keys(translations(file, folder))));
    return schemaTexts(bundle.schema)
      .filter(({ text, isOptional }) => !isOptional && !translated.has(text))
      .map(({ text, location }) => {
        const { file, pointer } = bundle.origin(location);
        const remedy = `Add to "text" in ${nearest(file, files)}:  ${JSON.stringify(text)}: "…"`;
        return folder.finding(file, pointer, `this text has no translation into "${language}"`, remedy);
      });
  });
}

/** Every translation is of a text that some schema still has, and says something. */
export function checkLocales(bundles: readonly Bundle[], folder: ContentFolder): Finding[] {
  // A definition that no form uses yet is in its file, though in no bundle.
  const files = bundles.flatMap((bundle) => bundle.files.map((file) => folder.read(file)?.value));
  const schemas = [...bundles.map(({ schema }) => schema), ...files.filter(isObject)];
  const used = new Set(schemas.flatMap(schemaTexts).map(({ text }) => text));
  const locales = folder.list('').filter((file) => /(^|\/)locales\/[^/]+\.json$/.test(file));
  return locales.flatMap((file) =>
    Object.entries(translations(file, folder)).flatMap(([text, translation]) => {
      const at = appendToken('/text', text);
      const isText = typeof translation === 'string' && translation.trim() !== '';
      return [
        ...(used.has(text)
          ? []
          : [
              folder.finding(
                file,
                at,
                'no schema has this text any more',
                'Remove it, or correct it to what the schema says now',
              ),
            ]),
        ...(isText ? [] : [folder.finding(file, at, 'this translation is empty', 'Write the translation')]),
      ];
    }),
  );
}

function translations(file: string, folder: ContentFolder): Record<string, unknown> {
  const value = folder.read(file)?.value;
  return isObject(value) && isObject(value['text']) ? value['text'] : {};
}

/** The locale file in the folder of `file`, or the nearest above it. */
function nearest(file: string, locales: readonly string[]): string {
  const shared = (locale: string): number => {
    const folder = posix.dirname(posix.dirname(locale));
    return folder === '.' || file.startsWith(`${folder}/`) ? folder.length : -1;
  };
  return [...locales].sort((a, b) => shared(b) - shared(a))[0] ?? 'locales';
}
