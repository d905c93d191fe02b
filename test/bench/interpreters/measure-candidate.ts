import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Json, Schema, SchemaObject } from '../../../src/schema/json.js';
import { readGroups, readRemotes, type Draft } from '../../suite/official-suite.js';
import type { Candidate } from './candidates.js';

export interface Conformance {
  readonly right: number;
  readonly total: number;
  /** Of the wrong ones: those that want `format` to be ignored. */
  readonly formats: number;
}

/** How many of the mandatory tests of a draft it answers as the suite wants. What throws or cannot be made is wrong. */
export async function measureConformance(candidate: Candidate, draft: Draft): Promise<Conformance> {
  const others = readRemotes(draft);
  let [right, total, formats] = [0, 0, 0];
  for (const { file, schema, tests } of readGroups(draft)) {
    const judge = await prepare(candidate, schema, mentionsOthers(schema) ? others : [], draft);
    for (const { data, valid } of tests) {
      total++;
      if (attempt(judge, data) === valid) right++;
      else if (file === 'format') formats++;
    }
  }
  return { right, total, formats };
}

/** Some make the others ready anew for each schema, which takes minutes. */
function mentionsOthers(schema: Schema): boolean {
  // Its own `$schema` names one of them only where it is nobody's draft.
  const inside = JSON.stringify({ ...(schema as object), $schema: '' });
  return JSON.stringify(schema).includes('localhost:1234') || inside.includes('json-schema.org');
}

async function prepare(
  candidate: Candidate,
  ...about: Parameters<Candidate['prepare']>
): Promise<((value: Json) => boolean) | undefined> {
  try {
    return await candidate.prepare(...about);
  } catch {
    return undefined;
  }
}

function attempt(judge: ((value: Json) => boolean) | undefined, value: Json): boolean | undefined {
  try {
    return judge?.(value);
  } catch {
    return undefined;
  }
}

/** Bundled for a page, minified, in KiB of gzip. */
export async function measureSize({ entry }: Candidate): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: fileURLToPath(new URL('../../..', import.meta.url)), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    external: ['node:*'],
    legalComments: 'none',
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1024;
}

export interface Speed {
  /** Milliseconds until the first verdict. */
  readonly first: number;
  /** Microseconds for each verdict after that: the median of the rounds. */
  readonly each: number;
}

export async function measureSpeed(
  candidate: Candidate,
  schema: SchemaObject,
  values: readonly Json[],
  rounds = 15,
): Promise<Speed> {
  const firsts: number[] = [];
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    const judge = await candidate.prepare(schema, [], 'draft2020-12');
    judge(values[0]!);
    firsts.push(performance.now() - started);
  }
  const judge = await candidate.prepare(schema, [], 'draft2020-12');
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let verdicts = 0;
    const started = performance.now();
    while (performance.now() - started < 60) for (const value of values) (judge(value), verdicts++);
    times.push(((performance.now() - started) * 1000) / verdicts);
  }
  return { first: median(firsts), each: median(times) };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
