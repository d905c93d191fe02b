/** Which keywords count in a dialect of somebody's own, by its meta-schema (JSON Schema 2020-12, Core, section 8.1.2). */
import { assertions } from './assertions.js';
import type { Draft } from './draft.js';
import { isObject, type SchemaObject } from './json.js';
import { schemaKeywords, schemaListKeywords, schemaMapKeywords } from './keywords.js';
import { SchemaError } from './schema-error.js';

const known = /^https:\/\/json-schema\.org\/draft\/20(?:19-09|20-12)\/vocab\/(.+)$/;

/** What judges or leads to subschemas, by the vocabulary that has it; where it stands twice, the later one counts. */
const vocabularyOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    applicator: [...schemaKeywords, ...schemaListKeywords, ...schemaMapKeywords],
    unevaluated: ['unevaluatedItems', 'unevaluatedProperties'],
    validation: [...Object.keys(assertions), 'required', 'dependentRequired', 'minContains', 'maxContains'],
    // Where formats only annotate, none is drawn either: a control for dates cannot show what is no date.
    'format-assertion': ['format'],
    content: ['contentSchema'],
    core: ['$defs', 'definitions'],
  }).flatMap(([vocabulary, keywords]) => keywords.map((keyword) => [keyword, vocabulary] as const)),
);

/** Names of the vocabularies; a meta-schema that states none has those of the draft that it is written in. */
export function readVocabularies(
  { $vocabulary: stated }: SchemaObject,
  draft: Draft,
  location: string,
): ReadonlySet<string> | undefined {
  if (!isObject(stated)) return undefined;
  const names = new Set(['core']);
  for (const [uri, isNeeded] of Object.entries(stated)) {
    const name = known.exec(uri)?.[1];
    if (name) names.add(name === 'format' && isNeeded === true ? 'format-assertion' : name);
    else if (isNeeded === true) {
      throw new SchemaError(
        `${location}/$schema`,
        `the dialect needs the vocabulary "${uri}", which is not known`,
        'Let `$vocabulary` say `false` of it, or name a dialect without it',
      );
    }
  }
  if (draft === 2019 && names.has('applicator')) names.add('unevaluated');
  return names;
}

export function isOutside(keyword: string, vocabularies: ReadonlySet<string>): boolean {
  const vocabulary = vocabularyOf.get(keyword);
  return vocabulary !== undefined && !vocabularies.has(vocabulary);
}
