import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applicatorSamples } from '../stories/form/applicators.js';
import type { Json } from '../src/schema/json.js';
import { createForm } from '../src/form/create-form.js';
import { findField } from '../src/form/find-field.js';
import { interpretedValidator } from '../src/validation/interpreted.js';
import english from '../stories/form/applicators.en.json' with { type: 'json' };
import { otherAnswers } from '../stories/form/applicator-states.js';
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

test('each sample of applicators has answers that make its other states', () => {
  assert.deepEqual(Object.keys(otherAnswers).sort(), applicatorSamples.map(({ name }) => name).sort());
});

for (const { name, schema, schemas = [], value } of applicatorSamples) {
  const { others = {}, wrong } = otherAnswers[name] ?? {};
  const open = (answer: Json) =>
    createForm(schema, { validator: interpretedValidator(schema, schemas), schemas, value: answer });
  test(`what is wrong in the story of ${name} is said where it is drawn`, () => {
    // A schema that refuses nothing has nothing wrong.
    if (wrong === undefined) return assert.equal(schema, true);
    const form = open(wrong);
    const failures = form.failures();
    assert.ok(failures.length > 0);
    for (const { pointer } of failures) assert.ok(findField(form.state.tree, pointer), pointer);
  });
  for (const [state, other] of Object.entries(others)) {
    test(`${name}, ${state}: accepted, and not what the sample has`, () => {
      assert.deepEqual(open(other).failures(), []);
      assert.notDeepEqual(open(other).value, open(value).value);
    });
  }
}
