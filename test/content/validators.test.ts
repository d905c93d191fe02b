import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Validator as Cfworker } from '@cfworker/json-schema';
import { checkDossier } from '../../src/procedure/check-dossier.js';
import type { CompiledContent } from '../../src/procedure/content.js';
import type { Json, JsonObject } from '../../src/schema/json.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { compileContent } from '../validation/compile-validator.js';
import { makeDossier, withoutPaper } from './fixtures/dossiers.js';
import { listLocations, replaceAt, spoil } from './fixtures/mutations.js';
import { examples, schema } from './fixtures/procedure.js';
import { listSituations } from './fixtures/situations.js';

const dossiers = listSituations([undefined]).map((facts) => makeDossier(facts));

/** Each example and a dossier of many situations, with one thing in it wrong; evenly from all of them. */
function* mutate(): Generator<Json> {
  const valid = [
    ...examples.filter(({ isValid }) => isValid).map(({ value }) => value),
    ...dossiers.filter((_, index) => index % 41 === 0),
  ];
  let next = 0;
  for (const value of valid) {
    for (const location of listLocations(value).slice(1)) {
      const turn = next++;
      yield replaceAt(value, location, (old) => spoil(old, turn));
    }
  }
}

describe('three validators, of which hoso uses two, and checkDossier', () => {
  let content: CompiledContent;
  const interpreted = interpretedValidator(schema);
  const independent = new Cfworker(schema, '2020-12');
  before(async () => {
    content = await compileContent(schema);
  });

  const agreeOn = (value: Json): boolean => {
    const verdicts = {
      compiled: content.validate(value),
      interpreted: interpreted.isValid(value),
      independent: independent.validate(value).valid,
    };
    assert.equal(new Set(Object.values(verdicts)).size, 1, JSON.stringify({ verdicts, value }));
    return verdicts.compiled;
  };

  const judge = (value: Json): boolean => {
    const valid = agreeOn(value);
    const verdict = checkDossier(content, value as JsonObject);
    assert.equal(verdict.valid, valid);
    assert.equal(verdict.issues.length === 0, valid, JSON.stringify(value));
    return valid;
  };

  test('agree on a dossier of every situation, and on each without each of its papers', () => {
    for (const dossier of dossiers) {
      assert.ok(agreeOn(dossier));
      for (const key of Object.keys(dossier['documents'] as JsonObject)) {
        assert.ok(!agreeOn(withoutPaper(dossier, key)), key);
      }
    }
  });

  test('agree on every example', () => {
    for (const { name, value, isValid } of examples) assert.equal(judge(value), isValid, name);
  });

  test('agree on thousands of dossiers with one thing wrong, and say at least one thing that is', () => {
    const count = { valid: 0, invalid: 0 };
    for (const value of mutate()) count[judge(value) ? 'valid' : 'invalid']++;
    // Some mistakes are none: an optional answer left out, another text in a free one.
    assert.ok(count.invalid >= 2000 && count.valid >= 10, JSON.stringify(count));
  });
});

describe('what the bundled content keeps to, for validators of any language', () => {
  const parts: [key: string, value: unknown][] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value)) parts.push([key, member]);
      collect(member);
    }
  };
  collect(schema);
  const valuesOf = (keyword: string): unknown[] =>
    parts.filter(([key]) => key === keyword).map(([, value]) => value);

  test('patterns that Python, Java and .NET read alike', () => {
    const patterns = valuesOf('pattern').filter((value) => typeof value === 'string');
    assert.ok(patterns.length > 5);
    const particular = /\\[pPdDwWsSbBxkZzAQE]|\(\?[^:]|\[\^?\[/;
    assert.deepEqual(
      patterns.filter((pattern) => particular.test(pattern)),
      [],
    );
  });

  test('no reference leads out of it', () => {
    const references = valuesOf('$ref');
    assert.ok(references.length > 100);
    assert.deepEqual(
      references.filter((reference) => !/^#(\/|$)/.test(String(reference))),
      [],
    );
  });

  test('no vocabulary, dynamic reference or identifier of its own', () => {
    const keywords = ['$vocabulary', '$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$anchor', 'format'];
    for (const keyword of keywords) assert.deepEqual(valuesOf(keyword), [], keyword);
  });
});
