/**
 * `npm run bench:interpreters`: the interpreter beside the kept libraries that need no `eval`, by the official suite, by
 * size and by speed on content of this repository. Prints the table that CONTRIBUTING.md quotes. No part of `npm test`.
 */
import { interpretedValidator } from '../../../src/validation/interpreted.js';
import { openContents } from '../../content/open-content.js';
import type { Draft } from '../../suite/official-suite.js';
import { candidates, type Candidate } from './candidates.js';
import { measureConformance, measureSize, measureSpeed, type Conformance } from './measure-candidate.js';

const contents = openContents();
const [largest] = [...contents].sort(
  (a, b) => JSON.stringify(b.schema).length - JSON.stringify(a.schema).length,
);
const { schema, examples, name } = largest!;
const values = examples.map(({ value }) => value);
const verdicts = values.map((value) => interpretedValidator(schema).isValid(value));

const rows: string[][] = [];
for (const candidate of candidates) {
  const current = await conformanceOf(candidate, 'draft2020-12');
  const older = await conformanceOf(candidate, 'draft7');
  const size = await measureSize(candidate);
  rows.push([candidate.name, share(current), share(older), size.toFixed(1), ...(await speedOf(candidate))]);
}
const head = [
  'validator',
  '2020-12',
  'draft-07',
  'KiB gzip',
  'first verdict, ms',
  'each verdict, µs',
  'agrees',
];
console.log(
  `${name}: ${values.length} examples, ${(JSON.stringify(schema).length / 1024).toFixed(0)} KiB of schema\n`,
);
for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);

async function conformanceOf(candidate: Candidate, draft: Draft): Promise<Conformance | undefined> {
  return candidate.drafts.includes(draft) ? measureConformance(candidate, draft) : undefined;
}

/** Correct in what it answers, and of the rest how much is about formats that the suite wants ignored. */
function share(conformance: Conformance | undefined): string {
  if (!conformance) return '–';
  const { right, total, formats } = conformance;
  return `${((100 * right) / total).toFixed(1)} % (${right}/${total}${formats > 0 ? `, ${formats} format` : ''})`;
}

async function speedOf(candidate: Candidate): Promise<string[]> {
  if (!candidate.drafts.includes('draft2020-12')) return ['–', '–', '–'];
  try {
    const { first, each } = await measureSpeed(candidate, schema, values);
    const judge = await candidate.prepare(schema, [], 'draft2020-12');
    const agreeing = values.filter((value, index) => judge(value) === verdicts[index]).length;
    return [first.toFixed(1), each.toFixed(0), `${agreeing}/${values.length}`];
  } catch (error) {
    return [String(error).slice(0, 60), '–', '–'];
  }
}
