import type { FastifyRequest } from 'fastify';
import { createWording, type Phrases, type Wording } from '../form/wording.js';
import { isObject, own, type SchemaObject } from '../schema/json.js';
import formEn from '../wording/form.en.json' with { type: 'json' };
import formVi from '../wording/form.vi.json' with { type: 'json' };
import intakeEn from '../wording/intake.en.json' with { type: 'json' };
import intakeVi from '../wording/intake.vi.json' with { type: 'json' };

const phrases = { vi: { ...formVi, ...intakeVi }, en: { ...formEn, ...intakeEn } } satisfies Record<
  string,
  Phrases
>;

export type Language = keyof typeof phrases;

/** The first of `Accept-Language`: the page sends its own. Vietnamese where it is none that the service speaks. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}

/** The words of an answer: the service's own, and the texts of the content. */
export function wordingOf(request: FastifyRequest, schema: SchemaObject): Wording {
  const lang = languageOf(request);
  const locales = isObject(schema['x-wording']) ? schema['x-wording'] : {};
  const locale = own(locales, lang);
  const texts =
    isObject(locale) && isObject(locale['text']) ? (locale['text'] as Record<string, string>) : {};
  return createWording(lang, phrases[lang], texts);
}
