import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { checkDossier } from '../../src/procedure/check-dossier.js';
import { checklist } from '../../src/procedure/checklist.js';
import { fee } from '../../src/procedure/fee.js';
import { findCases } from '../../src/procedure/find-cases.js';
import { term } from '../../src/procedure/term.js';
import type { CompiledContent } from '../../src/procedure/content.js';
import type { JsonObject } from '../../src/schema/json.js';
import { compileContent } from '../validation/compile-validator.js';
import { caseOf, makeDossier, withoutPaper } from './fixtures/dossiers.js';
import { cases, copiesOf, everyPaper, papersOf, type Facts } from './fixtures/law.js';
import { examples, schema } from './fixtures/procedure.js';
import { listSituations } from './fixtures/situations.js';

const everySituation = listSituations();
// How a person is insured changes no paper, as the first test shows; the slower ones go without.
const situations = listSituations([undefined]);
const asObject = (facts: Facts): JsonObject => facts as unknown as JsonObject;

describe('every situation', () => {
  let content: CompiledContent;
  before(async () => {
    content = await compileContent(schema);
  });
  const inEach = (check: (facts: Facts) => void, among = situations): void => {
    for (const facts of among) {
      try {
        check(facts);
      } catch (error) {
        (error as Error).message = `${JSON.stringify(facts)}: ${(error as Error).message}`;
        throw error;
      }
    }
  };

  test('has a complete dossier that is accepted', () => {
    assert.equal(everySituation.length, 6480);
    inEach((facts) => assert.ok(content.validate(makeDossier(facts))), everySituation);
  });

  test('leads to exactly the one case of the law, and to every case', () => {
    const found = new Set<string>();
    inEach((facts) => {
      const { cases: ids, next, deadEnd } = findCases(content, asObject(facts));
      assert.deepEqual([ids, next, deadEnd], [[caseOf(facts).id], [], undefined]);
      found.add(ids[0]!);
    });
    assert.deepEqual([...found].sort(), cases.map(({ id }) => id).sort());
  });

  test('asks for exactly the papers of the law, each in its forms of copy, and for every paper somewhere', () => {
    const asked = new Set<string>();
    inEach((facts) => {
      const items = checklist(content, { situation: asObject(facts) });
      const listed = items.filter(({ needed }) => needed);
      const documents = listed.map(({ id, document, alternatives, copy }) => {
        const ids = document === undefined ? alternatives.map((each) => each.document) : [document];
        for (const one of ids) asked.add(one);
        assert.deepEqual([...copy].sort(), [...copiesOf(id, ids[0]!)].sort(), id);
        for (const each of alternatives) assert.deepEqual([...each.copy].sort(), [...copy].sort());
        return [id, ids] as const;
      });
      assert.deepEqual(Object.fromEntries(documents), papersOf(caseOf(facts), facts));
      // What else is listed is told to be of no use: nothing is left to guess.
      assert.deepEqual(
        items.filter(({ needed, allowed }) => !needed && allowed).map(({ id }) => id),
        [],
      );
      assert.ok(items.every(({ source }) => source?.point));
    });
    assert.deepEqual([...asked].sort(), [...everyPaper].sort());
  });

  test('has a dossier with each paper of a group, by either form of copy', () => {
    const seen = new Set<string>();
    inEach((facts) => {
      const evidence = papersOf(caseOf(facts), facts)['evidence'] ?? [];
      const key = `${caseOf(facts).id} ${facts.route}`;
      if (seen.has(key)) return;
      seen.add(key);
      for (const [choice, document] of evidence.entries()) {
        const dossier = makeDossier(facts, choice);
        const documents = dossier['documents'] as JsonObject;
        for (const copy of ['certified', 'withOriginal']) {
          const given = { document, answer: 'have', copy };
          const other = { ...dossier, documents: { ...documents, evidence: given } };
          assert.ok(content.validate(other), `${document} ${copy}`);
        }
        const original = { document, answer: 'have', copy: 'original' };
        assert.ok(!content.validate({ ...dossier, documents: { ...documents, evidence: original } }));
      }
    });
    assert.equal(seen.size, 36);
  });

  test('is not complete without any one of its papers, and the issue is at that paper', () => {
    inEach((facts) => {
      const dossier = makeDossier(facts);
      for (const key of Object.keys(papersOf(caseOf(facts), facts))) {
        const verdict = checkDossier(content, withoutPaper(dossier, key));
        assert.deepEqual([verdict.valid, verdict.missing, verdict.case], [false, [key], caseOf(facts).id]);
        // Of a group of papers it is that one is to be chosen.
        const keyword =
          key === 'evidence' && papersOf(caseOf(facts), facts)[key]!.length > 1 ? 'oneOf' : 'required';
        assert.deepEqual(
          verdict.issues.map((issue) => [issue.pointer, issue.keyword]),
          [[`/documents/${key}`, keyword]],
        );
      }
    });
  });

  test('takes no paper that its case does not ask for', () => {
    const samples = Object.entries(
      Object.assign({}, ...situations.map((facts) => papersOf(caseOf(facts), facts))) as Record<
        string,
        string[]
      >,
    );
    inEach((facts) => {
      const dossier = makeDossier(facts);
      const documents = dossier['documents'] as JsonObject;
      for (const [key, [document = '']] of samples) {
        if (Object.hasOwn(documents, key)) continue;
        const [copy] = copiesOf(key, document);
        const paper = { document, answer: 'have', ...(copy ? { copy } : {}) };
        assert.ok(!content.validate({ ...dossier, documents: { ...documents, [key]: paper } }), key);
      }
    });
  });

  test('is named by one case only: the same dossier under another is refused', () => {
    const first = new Map(situations.map((facts) => [caseOf(facts).id, facts]));
    for (const [id, facts] of first) {
      for (const { id: other } of cases) {
        assert.equal(
          content.validate({ ...makeDossier(facts), case: other }),
          id === other,
          `${id} ${other}`,
        );
      }
    }
  });

  test('has the term and the fee of the law', () => {
    inEach((facts) => {
      const { term: terms, fee: amount } = caseOf(facts);
      const found = term(content, { situation: asObject(facts) }, '2026-03-02');
      assert.deepEqual(
        [found?.workingDays, ...(found?.longest === undefined ? [] : [found.longest])],
        [...terms],
      );
      const due = fee(content, { situation: asObject(facts) });
      assert.deepEqual([due?.amount, due?.currency], [amount, 'VND']);
      assert.ok(found?.source?.point && due?.source?.point);
    });
  });
});

describe('the examples', () => {
  const valid = examples.filter(({ isValid }) => isValid).map(({ value }) => value as JsonObject);
  for (const { id } of cases) {
    test(`have a complete dossier of ${id}`, () => assert.ok(valid.some((value) => value['case'] === id)));
  }
});
