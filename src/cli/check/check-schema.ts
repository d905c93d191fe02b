import type { Finding } from '../content-error.js';
import type { Bundle } from '../bundle.js';
import type { ContentFolder } from '../content-folder.js';
import { findKeywordMistakes } from './find-keyword-mistakes.js';
import { findLoops } from './find-loops.js';
import { findStrictMistakes } from './find-strict-mistakes.js';

/** Is the bundle a JSON Schema that can be compiled, and keeps to what every validator has? */
export function checkSchema({ schema, origin }: Bundle, folder: ContentFolder): Finding[] {
  const mistakes = [...findKeywordMistakes(schema), ...findLoops(schema)];
  // What is misspelled or endless would only be told a second time.
  const found = mistakes.length > 0 ? mistakes : findStrictMistakes(schema);
  return found.map(({ location, problem, remedy }) => {
    const { file, pointer } = origin(location);
    return folder.finding(file, pointer, problem, remedy);
  });
}
