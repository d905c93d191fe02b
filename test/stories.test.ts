import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applicatorSamples } from '../stories/form/applicators.js';
import { isObject, type Json } from '../src/schema/json.js';
import { createForm } from '../src/form/create-form.js';
import { findField } from '../src/form/find-field.js';
import { interpretedValidator } from '../src/validation/interpreted.js';
import english from '../stories/form/applicators.en.json' with { type: 'json' };
import { isHostErrorKind } from '../src/host/host-error.js';
import phrases from '../src/wording/dossier.vi.json' with { type: 'json' };
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
  const { others = {}, wrong, hidden } = otherAnswers[name] ?? {};
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
  if (hidden !== undefined)
    test(`${name}, hidden: right, and an answer is not in the value`, () => {
      assert.deepEqual(open(hidden).failures(), []);
      assert.notDeepEqual(open(hidden).value, hidden);
    });
}

test('each condition has a story of an answer that it hides', () => {
  const conditional = applicatorSamples.filter(({ schema }) =>
    isObject(schema) ? ['if', 'dependentSchemas'].some((keyword) => Object.hasOwn(schema, keyword)) : false,
  );
  assert.ok(conditional.length >= 3);
  assert.deepEqual(
    conditional.map(({ name }) => name).filter((name) => otherAnswers[name]?.hidden === undefined),
    [],
  );
});

const readStories = (name: string): string =>
  readFileSync(new URL(`../stories/dossier/${name}.stories.ts`, import.meta.url), 'utf8');

test('each failure of a host has a story of sending, or of looking up', () => {
  const text = readStories('failures');
  const kinds = Object.keys(phrases)
    .map((key) => key.replace(/^host\./, ''))
    .filter(isHostErrorKind);
  assert.equal(kinds.length, 10);
  assert.deepEqual(
    kinds.filter((kind) => !text.includes(`('${kind}'`)),
    [],
  );
});

test('each standing of a tab beside another has a story', () => {
  const text = readStories('tabs');
  const standings = Object.keys(phrases).flatMap((key) => /^tabs\.(\w+)\.title$/.exec(key)?.[1] ?? []);
  assert.equal(standings.length, 3);
  assert.deepEqual(
    standings.filter((standing) => !text.includes(`, '${standing}'`)),
    [],
  );
});

test('each standing of a draft has a story that waits for it', () => {
  const text = readStories('drafts');
  assert.deepEqual(
    ['none', 'found', 'kept', 'misfits'].filter((standing) => !text.includes(`[data-draft="${standing}"]`)),
    [],
  );
});
