import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCases, type FoundCases, type Question } from '../../src/procedure/find-cases.js';
import type { Json, JsonObject } from '../../src/schema/json.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { caseOf } from './fixtures/dossiers.js';
import type { Facts } from './fixtures/law.js';
import { schema } from './fixtures/procedure.js';
import { channels, groups, listMatters, listSituations, routes } from './fixtures/situations.js';

const content = { schema, validator: interpretedValidator(schema) };
const factOf = ({ pointer }: Question): string => pointer.slice('/situation/'.length);

interface Walked extends FoundCases {
  readonly situation: JsonObject;
  readonly asked: readonly string[];
}

/** Every way through the questions, the first of them each time; of several answers, each alone. */
function* walk(situation: JsonObject, asked: readonly string[]): Generator<Walked> {
  const found = findCases(content, situation);
  yield { ...found, situation, asked };
  const [question] = found.next;
  for (const { value } of question?.options ?? []) {
    const answer: Json = question!.multiple ? [value] : value;
    const fact = factOf(question!);
    yield* walk({ ...situation, ...found.implied, [fact]: answer }, [...asked, fact]);
  }
}

const walked = [...walk({}, [])];

describe('from the first question on', () => {
  test('every way ends at one case, after at most five questions', () => {
    const ends = walked.filter(({ next }) => next.length === 0);
    assert.ok(ends.every(({ cases }) => cases.length === 1));
    assert.equal(new Set(ends.flatMap(({ cases }) => cases)).size, 18);
    assert.ok(Math.max(...ends.map(({ asked }) => asked.length)) <= 5);
    assert.ok(ends.length > 100);
  });

  test('nothing is asked that is known, or that has one answer', () => {
    for (const { situation, implied, next } of walked) {
      for (const question of next) {
        const fact = factOf(question);
        assert.ok(!Object.hasOwn({ ...situation, ...implied }, fact), fact);
        assert.ok(question.options.length > 1, fact);
      }
    }
  });

  test('while several cases remain, each question has an answer that excludes one of them', () => {
    for (const { situation, implied, cases, next } of walked.filter((each) => each.cases.length > 1)) {
      assert.ok(next.length > 0);
      for (const question of next) {
        const left = question.options.map(({ value }) => {
          const answer: Json = question.multiple ? [value] : value;
          const found = findCases(content, { ...situation, ...implied, [factOf(question)]: answer });
          return found.cases.length;
        });
        assert.ok(left.every((count) => count > 0) && left.some((count) => count < cases.length));
      }
    }
  });

  test('the way out with "none of these" is there wherever a person may not find themselves', () => {
    const asked = walked.flatMap(({ next }) => next.slice(0, 1));
    for (const fact of ['subject', 'reason', 'group']) {
      const questions = asked.filter((question) => factOf(question) === fact);
      assert.ok(questions.length > 0 && questions.every(({ deadEnd }) => deadEnd?.text), fact);
    }
  });
});

describe('with facts that a page knows beforehand', () => {
  test('whatever part of a situation is known, its case stays possible and the rest is asked in five questions', () => {
    for (const facts of listSituations([undefined]).filter((_, index) => index % 61 === 0)) {
      const keys = Object.keys(facts);
      for (let known = 0; known < 2 ** keys.length; known++) {
        const given = keys.filter((_key, place) => (known >> place) % 2 === 1);
        // What hangs on an answer means nothing without it.
        const hangs = given.some((key) => ['part', 'changed', 'group'].includes(key));
        if (hangs && !(given.includes('subject') && given.includes('reason'))) continue;
        let situation = Object.fromEntries(
          given.map((key) => [key, (facts as unknown as Record<string, Json>)[key]!]),
        ) as JsonObject;
        let asked = 0;
        for (let found = findCases(content, situation); ; found = findCases(content, situation)) {
          assert.ok(found.cases.includes(caseOf(facts).id), JSON.stringify(situation));
          const [question] = found.next;
          situation = { ...situation, ...found.implied };
          if (!question) break;
          asked++;
          const fact = factOf(question);
          assert.ok(!Object.hasOwn(situation, fact));
          situation = { ...situation, [fact]: (facts as unknown as Record<string, Json>)[fact]! };
        }
        assert.ok(asked <= 5);
        assert.deepEqual(situation, facts);
      }
    }
  });

  test('every combination of facts leads to its case, or to where to go instead', () => {
    const lawful = new Map(
      listMatters().map((matter) => {
        const facts: Facts = { ...matter, route: 'self', channel: 'online' };
        return [keyOf(facts as unknown as JsonObject), caseOf(facts).id];
      }),
    );
    const reasons = [...new Set(listMatters().map(({ reason }) => reason))];
    const changes = [
      ['familyName', 'gender'],
      ['givenName', 'citizenship'],
    ];
    let ends = 0;
    for (const subject of ['book', 'card']) {
      for (const reason of reasons) {
        for (const part of [undefined, 'cover']) {
          for (const changed of [undefined, ...changes]) {
            for (const group of [undefined, ...groups.slice(4, 6)]) {
              const stated = Object.entries({ subject, reason, part, changed, group }) as [string, Json][];
              const facts = Object.fromEntries(stated.filter(([, value]) => value !== undefined));
              const situation = { ...facts, route: routes[0]!, channel: channels[0]! } as JsonObject;
              const { cases, next, deadEnd } = findCases(content, situation);
              const id = lawful.get(keyOf(situation));
              if (id !== undefined) assert.deepEqual([cases, next], [[id], []], JSON.stringify(situation));
              else if (cases.length === 0) {
                assert.ok(deadEnd?.text && deadEnd.href);
                ends++;
              } else assert.ok(next.length > 0, `nothing to ask: ${JSON.stringify(situation)}`);
            }
          }
        }
      }
    }
    assert.ok(ends > 100, String(ends));
  });
});

function keyOf({ subject, reason, part, changed, group }: JsonObject): string {
  return JSON.stringify([subject, reason, part, changed, group]);
}
