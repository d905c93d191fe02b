import { formats } from '../../schema/formats.js';
import { isObject, type SchemaObject } from '../../schema/json.js';
import { appendToken, type Pointer } from '../../schema/pointer.js';
import { walk } from '../asked-locations.js';
import { annotationKeywords, describingKeywords, judgingKeywords } from '../vocabulary.js';
import type { SchemaMistake } from './schema-mistake.js';
import { suggest } from './suggest.js';

const known: readonly string[] = [...judgingKeywords, ...describingKeywords, ...annotationKeywords];

/** Keywords and formats that nobody knows, patterns that not every validator reads. */
export function findKeywordMistakes(schema: SchemaObject): SchemaMistake[] {
  return [...walk(schema, '')].flatMap(([location, subschema]) =>
    Object.entries(subschema).flatMap(([keyword, value]) => {
      const at = appendToken(location, keyword);
      if (!known.includes(keyword)) return [unknownKeyword(keyword, at)];
      if (keyword === 'format') return findUnknownFormat(value, at);
      if (keyword === 'pattern') return findPatternMistake(value, at);
      if (keyword === 'patternProperties' && isObject(value)) {
        return Object.keys(value).flatMap((pattern) => findPatternMistake(pattern, appendToken(at, pattern)));
      }
      return [];
    }),
  );
}

function unknownKeyword(keyword: string, location: Pointer): SchemaMistake {
  const remedy = keyword.startsWith('x-')
    ? `${suggest(keyword, known)} The annotations are listed in schemas/README.md`
    : `${suggest(keyword, known)} What only people read begins with "x-"`;
  return { location, problem: `"${keyword}" is not a keyword, so it would be ignored`, remedy };
}

function findUnknownFormat(format: unknown, location: Pointer): SchemaMistake[] {
  if (typeof format === 'string' && Object.hasOwn(formats, format)) return [];
  const remedy = `${suggest(String(format), Object.keys(formats))} Or use a pattern`;
  return [{ location, problem: `there is no format ${JSON.stringify(format)}`, remedy }];
}

/** Python and Java read these patterns too: what only JavaScript has, or means otherwise there, is refused. */
function findPatternMistake(pattern: unknown, location: Pointer): SchemaMistake[] {
  if (typeof pattern !== 'string') return [];
  const mistake = (problem: string, remedy: string): SchemaMistake[] => [{ location, problem, remedy }];
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return mistake(`the pattern is not a regular expression: ${(error as Error).message}`, 'Correct it');
  }
  if (/\\p\{/i.test(pattern))
    return mistake('\\p{…} is not read by every validator', 'List the characters, such as [A-Za-z]');
  if (/\(\?<?[=!]/.test(pattern) && /\(\?<[=!]/.test(pattern))
    return mistake('not every validator looks behind', 'Write the pattern without (?<= and (?<!');
  if (/\(\?[a-z-]+[:)]/i.test(pattern))
    return mistake('not every validator reads flags in a pattern', 'Write both letters, such as [Aa]');
  if (/\\[dw]/i.test(pattern))
    return mistake('\\d and \\w mean more than ASCII to some validators', 'Write [0-9] or [A-Za-z0-9_]');
  return [];
}
