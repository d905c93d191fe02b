import { judgeDraft } from './judge-draft.js';

const vocabulary = 'https://json-schema.org/draft/2020-12/vocab/';
const names = [
  'core',
  'applicator',
  'unevaluated',
  'validation',
  'meta-data',
  'format-annotation',
  'content',
] as const;

/** What the meta-schema of 2020-12 states of itself, under a name of one's own, where hoso takes it at its word. */
judgeDraft('draft2020-12', 99, {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://forms.test/formats-annotate',
  $vocabulary: Object.fromEntries(names.map((name) => [`${vocabulary}${name}`, true])),
});
