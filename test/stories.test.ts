import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applicatorSamples } from '../stories/form/applicators.js';
import english from '../stories/form/applicators.en.json' with { type: 'json' };
import { kindSamples } from '../stories/form/kinds.js';

const read = (name: string): string =>
  readFileSync(new URL(`../stories/form/${name}.stories.ts`, import.meta.url), 'utf8');

// Storybook reads the names of stories from the text of the file, so that they cannot be made from the samples.
for (const [file, call, samples] of [
  ['applicators', 'applicator', applicatorSamples],
  ['kinds', 'kind', kindSamples],
] as const) {
  test(`each sample of ${file} has a story`, () => {
    const text = read(file)
      .replaceAll(/\(\s*'/g, "('")
      .replaceAll(/',?\s*\)/g, "')");
    assert.deepEqual(
      samples.map(({ name }) => name).filter((name) => !text.includes(`${call}('${name}')`)),
      [],
    );
  });
}

test('each title of an applicator is in English too', () => {
  const titles = titlesIn(applicatorSamples.map(({ schema, schemas }) => [schema, schemas]));
  assert.ok(titles.length > 50);
  assert.deepEqual(
    titles.filter((title) => !Object.hasOwn(english, title)),
    [],
  );
});

function titlesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    key === 'title' && typeof value === 'string' ? [value] : titlesIn(value),
  );
}
