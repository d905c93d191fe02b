/**
 * Every thread in which users of other form generators complain (form-generators, part B) has a test here that holds
 * the opposite. `numbers.json` lists the threads; one file for each project says which tests answer them.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

interface Anchor {
  /** `rjsf#4314`: a thread in the tracker of the project. */
  readonly issues: readonly string[];
  /** What users complain of. */
  readonly about: string;
  /** Titles of tests, as they are written in their files. */
  readonly tests?: Readonly<Record<string, readonly string[]>>;
  /** Why hoso does not do what is asked for. */
  readonly declined?: string;
}

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as unknown;

const numbers = readJson('numbers.json') as Readonly<Record<string, readonly string[]>>;

describe('the threads of part B', () => {
  test('are 134, each once', () => {
    const all = Object.values(numbers).flat();
    assert.deepEqual([all.length, new Set(all).size], [134, 134]);
  });

  for (const [project, issues] of Object.entries(numbers)) {
    describe(`of ${project}`, () => {
      const anchors = readJson(`${project}.json`) as readonly Anchor[];

      test('are each in one entry', () => {
        const mapped = anchors.flatMap((anchor) => anchor.issues);
        assert.deepEqual(mapped.toSorted(), issues.toSorted());
      });

      for (const anchor of anchors) {
        test(`${anchor.issues.join(', ')}: ${anchor.about}`, () => assert.deepEqual(faultsOf(anchor), []));
      }
    });
  }
});

describe('an entry is refused', () => {
  const issues = ['rjsf#1'];
  const about = 'It does not work.';
  const here = 'test/anchors/coverage.test.ts';
  const faults: readonly (readonly [string, Anchor, string])[] = [
    ['that names no thread', { issues: [], about, declined: 'No.' }, 'names no thread'],
    ['that says nothing', { issues, about: '', declined: 'No.' }, 'says nothing of what it is about'],
    ['without an answer', { issues, about }, 'has neither tests nor a reason to decline'],
    [
      'with two answers',
      { issues, about, declined: 'No.', tests: { [here]: ['are 134, each once'] } },
      'has tests, and a reason to decline',
    ],
    ['without a test in its tests', { issues, about, tests: {} }, 'names no test'],
    [
      'of a file that is not there',
      { issues, about, tests: { 'test/no.test.ts': ['a'] } },
      'test/no.test.ts is not there',
    ],
    [
      'of a title that is not there',
      { issues, about, tests: { [here]: ['that' + ' is none'] } },
      `${here} has no test “that is none”`,
    ],
  ];
  for (const [what, anchor, fault] of faults) test(what, () => assert.deepEqual(faultsOf(anchor), [fault]));

  test('unless there is nothing wrong with it', () =>
    assert.deepEqual(faultsOf({ issues, about, tests: { [here]: ['are 134, each once'] } }), []));
});

function faultsOf({ issues, about, tests, declined }: Anchor): string[] {
  return [
    ...(issues.length === 0 ? ['names no thread'] : []),
    ...(about.trim() === '' ? ['says nothing of what it is about'] : []),
    ...(tests || declined ? [] : ['has neither tests nor a reason to decline']),
    ...(tests && declined ? ['has tests, and a reason to decline'] : []),
    ...(tests ? faultsOfTests(tests) : []),
  ];
}

function faultsOfTests(tests: NonNullable<Anchor['tests']>): string[] {
  if (Object.values(tests).flat().length === 0) return ['names no test'];
  return Object.entries(tests).flatMap(([file, titles]) => {
    if (!existsSync(file)) return [`${file} is not there`];
    const source = readFileSync(file, 'utf8');
    return titles.filter((title) => !quotes(source, title)).map((title) => `${file} has no test “${title}”`);
  });
}

/** Titles are looked up as text, in the marks that they are written in: a part of one is not found. */
function quotes(source: string, title: string): boolean {
  return [`'`, `"`, '`'].some((mark) => source.includes(`${mark}${title}${mark}`));
}
