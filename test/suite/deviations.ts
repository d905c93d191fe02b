import type { Draft } from './official-suite.js';
import type { JudgeName } from './judges.js';

/** Tests of the official suite that hoso answers otherwise on purpose, or cannot answer. */
export interface Deviation {
  readonly file: string;
  /** Of one group, or of all groups of the file. */
  readonly group?: string;
  readonly drafts: readonly Draft[];
  readonly judges: readonly JudgeName[];
  /** How many tests, in each of the drafts. */
  readonly tests: number;
  readonly reason: string;
  /** Not in a dialect whose meta-schema lets formats only annotate. */
  readonly assertsFormats?: true;
}

const everyJudge: readonly JudgeName[] = ['compiled', 'interpreted', 'issues', 'same issues'];

export const deviations: readonly Deviation[] = [
  {
    file: 'format',
    drafts: ['draft2020-12'],
    judges: everyJudge,
    tests: 18,
    assertsFormats: true,
    reason:
      'hoso asserts formats, as 2020-12 allows with the format-assertion vocabulary; these tests want them ignored',
  },
  {
    file: 'recursiveRef',
    group: '$recursiveRef with nesting',
    drafts: ['draft2019-09'],
    judges: ['issues', 'same issues'],
    tests: 2,
    reason:
      'a form asks about one branch by its place, without the resources that were entered on the way there',
  },
];
