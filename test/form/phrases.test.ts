import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Phrase, Phrases } from '../../src/form/wording.js';
import { assertions } from '../../src/schema/assertions.js';
import dossierEn from '../../src/wording/dossier.en.json' with { type: 'json' };
import dossierVi from '../../src/wording/dossier.vi.json' with { type: 'json' };
import draftEn from '../../src/wording/draft.en.json' with { type: 'json' };
import draftVi from '../../src/wording/draft.vi.json' with { type: 'json' };
import formEn from '../../src/wording/form.en.json' with { type: 'json' };
import formVi from '../../src/wording/form.vi.json' with { type: 'json' };
import uploadProblemEn from '../../src/wording/upload-problem.en.json' with { type: 'json' };
import uploadProblemVi from '../../src/wording/upload-problem.vi.json' with { type: 'json' };
import uploadEn from '../../src/wording/upload.en.json' with { type: 'json' };
import uploadVi from '../../src/wording/upload.vi.json' with { type: 'json' };

const tables: readonly [name: string, vi: Phrases, en: Phrases][] = [
  ['form', formVi, formEn],
  ['dossier', dossierVi, dossierEn],
  ['draft', draftVi, draftEn],
  ['upload', uploadVi, uploadEn],
  ['upload-problem', uploadProblemVi, uploadProblemEn],
];

/** What can be said of a value: the assertions, and the applicators that refuse by themselves. */
const keywords = [
  ...Object.keys(assertions),
  ...[
    'required',
    'not',
    'oneOf',
    'anyOf',
    'contains',
    'maxContains',
    'propertyNames',
    'false',
    'schema',
    'invalid',
  ],
  ...['additionalProperties', 'unevaluatedProperties', 'items', 'unevaluatedItems'],
];

const textsOf = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const placesIn = (phrase: Phrase): string[] =>
  [...new Set(textsOf(phrase).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
const pluralsOf = (lang: string): string[] => new Intl.PluralRules(lang).resolvedOptions().pluralCategories;

for (const [name, vi, en] of tables) {
  describe(`the phrases of ${name}`, () => {
    test('have the same keys in both languages', () =>
      assert.deepEqual(Object.keys(vi).sort(), Object.keys(en).sort()));
    test('have the same places in both languages', () => {
      const different = Object.keys(vi).filter(
        (key) => placesIn(vi[key]!).join() !== placesIn(en[key]!).join(),
      );
      assert.deepEqual(different, []);
    });
    test('differ between the languages', () => {
      const same = Object.keys(vi).filter((key) => JSON.stringify(vi[key]) === JSON.stringify(en[key]));
      // Beside their places, some have no word in them.
      assert.deepEqual(
        same.filter((key) => textsOf(vi[key]!).some((text) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')))),
        [],
      );
    });
    test('are composed Unicode, without space around them', () => {
      const texts = [...Object.values(vi), ...Object.values(en)].flatMap(textsOf);
      assert.deepEqual(
        texts.filter((text) => text !== text.normalize('NFC') || text.trim() === ''),
        [],
      );
    });
    for (const [lang, phrases] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      test(`in ${lang} have every plural of the language, where they have plurals`, () => {
        const lacking = Object.entries(phrases).filter(
          ([, phrase]) =>
            typeof phrase !== 'string' && !pluralsOf(lang).every((plural) => Object.hasOwn(phrase, plural)),
        );
        assert.deepEqual(
          lacking.map(([key]) => key),
          [],
        );
      });
    }
  });
}

describe('everything that can be wrong', () => {
  for (const keyword of keywords) {
    test(`${keyword} has a phrase in both languages`, () => {
      assert.deepEqual([Object.hasOwn(formVi, keyword), Object.hasOwn(formEn, keyword)], [true, true]);
    });
  }
  test('names the field', () => {
    const nameless = keywords.filter(
      (keyword) => keyword !== 'schema' && !placesIn((formVi as Phrases)[keyword]!).includes('{label}'),
    );
    assert.deepEqual(nameless, []);
  });
  test('says what to do: more than one sentence, or a demand', () => {
    const short = keywords.filter(
      (keyword) =>
        !/[.] .+[.]$|^(Nhập|Chọn|Trả lời|Thêm|Điền) /.test(textsOf((formVi as Phrases)[keyword]!)[0]!),
    );
    assert.deepEqual(short, []);
  });
});
