import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContentCache } from '../../src/cli/content-cache.js';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import type { Register } from '../../src/host/register.js';
import { checkDossier } from '../../src/procedure/check-dossier.js';
import type { JsonObject } from '../../src/schema/json.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';

const schema = createContentCache('schemas').schema('vss-books-and-cards')!;
const content = { schema, validator: interpretedValidator(schema) };
const { people, texts }: Register = register;

for (const { numbers, declaration } of people) {
  test(`what is known of ${numbers[0]} fits the declaration`, () => {
    const dossier = {
      procedure: 'vss-books-and-cards',
      edition: '959-2015',
      case: '1.2.a',
      situation: { subject: 'card', reason: 'lost', route: 'self', channel: 'online' },
      declaration: { ...(declaration as JsonObject), request: 'Cấp lại thẻ BHYT do mất' },
      documents: { declaration: { document: 'tk1-ts', answer: 'have' } },
      delivery: { method: 'office' },
    };
    assert.deepEqual(checkDossier(content, dossier).issues, []);
  });
}

test('there is a number of 10 digits, one of 12 alone, a birth year alone, and a person without a telephone', () => {
  const only = (pattern: RegExp): boolean =>
    people.some(({ numbers }) => numbers.every((number) => pattern.test(number)));
  assert.ok(only(/^\d{10}$/) && only(/^\d{12}$/));
  assert.ok(people.some(({ declaration }) => /^\d{4}$/.test(declaration['birthDate'] as string)));
  assert.ok(people.some(({ phone }) => phone === undefined));
});

test('every language has every sentence, with the same placeholders', () => {
  const placeholders = (sentences: object): string[][] =>
    Object.entries(sentences).map(([key, text]) => [key, ...(String(text).match(/\{\w+\}/g) ?? []).sort()]);
  for (const sentences of Object.values(texts))
    assert.deepEqual(placeholders(sentences), placeholders(texts['vi']!));
});
