/** Mistakes of who calls the functions: content that is none is said to be none, a dossier that is none is judged. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  caseDetails,
  checkDossier,
  checklist,
  fee,
  findCases,
  term,
  type Content,
} from '../../src/procedure/index.js';
import type { JsonObject } from '../../src/schema/json.js';
import { rubbish } from '../support/rubbish.js';
import { content } from './fixtures/content.js';

const calls: Record<string, (content: Content, dossier: JsonObject) => unknown> = {
  caseDetails: (content, dossier) => caseDetails(content, dossier),
  checkDossier,
  checklist: (content, dossier) => checklist(content, dossier),
  fee,
  findCases: (content, situation) => findCases(content, situation),
  term: (content, dossier) => term(content, dossier, '2024-05-17'),
};

for (const [name, call] of Object.entries(calls))
  describe(name, () => {
    for (const [what, make] of Object.entries(rubbish)) {
      // What throws at each look throws its own error.
      const itself = what.startsWith('throwing');
      // A text of JSON cannot contain itself, and a dossier comes from one.
      const isEndless = what === 'cyclic';
      test(`says that ${what} is no content`, () =>
        assert.throws(
          () => call(make() as Content, {}),
          itself ? Error : { name: 'TypeError', message: /neither a compiled content module nor/ },
        ));
      // Who hands over what cannot be read, or has no end, is told so by what reads it.
      if (itself || isEndless) continue;
      test(`takes ${what} as a dossier without answers`, () => {
        const dossier = make() as JsonObject;
        assert.doesNotThrow(() => call(content, dossier));
        assert.doesNotThrow(() =>
          call(content, {
            situation: dossier,
            documents: dossier,
            case: dossier,
            declaration: dossier,
          }),
        );
      });
    }
  });

test('findCases takes what is no situation for one without answers', () => {
  for (const make of [rubbish['null'], rubbish['number'], rubbish['text']])
    assert.deepEqual(findCases(content, make!() as JsonObject), findCases(content, {}));
});

test('term has no day for what is no date', () => {
  const dossier = { case: '1.2.a', situation: { subject: 'card', reason: 'damaged', route: 'self' } };
  assert.notEqual(term(content, dossier, '2024-05-17'), undefined);
  for (const make of Object.values(rubbish))
    assert.equal(term(content, dossier, make() as string), undefined);
});
