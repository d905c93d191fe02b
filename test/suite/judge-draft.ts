import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isObject, type Schema, type SchemaObject } from '../../src/schema/json.js';
import { deviations } from './deviations.js';
import { createJudges, judgeNames, type JudgeName } from './judges.js';
import { drafts, readGroups, readRemotes, type Draft } from './official-suite.js';

/** A test that was answered otherwise than the suite wants. */
interface Miss {
  readonly file: string;
  readonly group: string;
  readonly text: string;
}

interface Score {
  total: number;
  readonly misses: Miss[];
}

/**
 * Registers the tests that hold hoso to one draft of the official suite, and prints how far it goes. With a meta-schema,
 * the suite's schemas are in the dialect that this describes.
 */
export function judgeDraft(draft: Draft, least: number, metaSchema?: SchemaObject): void {
  const name = metaSchema ? `${draft} in the dialect ${String(metaSchema['$id'])}` : draft;
  describe(`the official suite, ${name}`, () => {
    const scores = scoreDraft(draft, metaSchema);
    for (const [judge, { total, misses }] of scores) {
      const listed = deviations.filter(
        ({ drafts, judges, assertsFormats = false }) =>
          drafts.includes(draft) && judges.includes(judge) && !(assertsFormats && metaSchema),
      );
      const formats = misses.filter(({ file }) => file === 'format').length;
      const shareOf = (all: number): number => (100 * (total - misses.length)) / all;
      const share = shareOf(total - formats);

      it(`${judge}: ${total - misses.length} of ${total} as it wants`, (test) => {
        test.diagnostic(
          `${name}, ${judge}: ${shareOf(total).toFixed(2)} %${formats > 0 ? `; ${share.toFixed(2)} % without ${formats} that want formats ignored` : ''}`,
        );
        assert.ok(share >= least, `${share.toFixed(2)} % is less than ${least} %`);
      });

      it(`${judge}: otherwise only where it is listed why`, () => {
        const unlisted = misses.filter((miss) => !listed.some((deviation) => covers(deviation, miss)));
        assert.deepEqual(
          unlisted.map(({ text }) => text),
          [],
        );
      });

      for (const deviation of listed) {
        it(`${judge}: ${[deviation.file, deviation.group].filter(Boolean).join(', ')} is still listed for a reason`, () => {
          assert.equal(
            misses.filter((miss) => covers(deviation, miss)).length,
            deviation.tests,
            deviation.reason,
          );
        });
      }
    }
  });
}

function covers(deviation: { file: string; group?: string }, miss: Miss): boolean {
  return deviation.file === miss.file && (deviation.group === undefined || deviation.group === miss.group);
}

function scoreDraft(draft: Draft, metaSchema: SchemaObject | undefined): Map<JudgeName, Score> {
  const scores = new Map<JudgeName, Score>(judgeNames.map((name) => [name, { total: 0, misses: [] }]));
  const others = [...readRemotes(draft), ...(metaSchema ? [metaSchema] : [])];
  for (const { file, description: group, schema, tests } of readGroups(draft)) {
    const judges = createJudges(sayDialect(schema, draft, metaSchema), others);
    for (const { description, data, valid } of tests) {
      for (const [name, score] of scores) {
        score.total++;
        const verdict = attempt(() => judges[name](data));
        if (verdict !== valid)
          score.misses.push({ file, group, text: `${file}: ${group} / ${description} → ${verdict}` });
      }
    }
  }
  return scores;
}

function sayDialect(schema: Schema, draft: Draft, metaSchema: SchemaObject | undefined): Schema {
  const isOfDraft = isObject(schema) && schema['$schema'] === drafts[draft];
  return isOfDraft && metaSchema ? { ...schema, $schema: metaSchema['$id'] } : schema;
}

function attempt(judge: () => boolean): boolean | string {
  try {
    return judge();
  } catch (error) {
    return String(error);
  }
}
