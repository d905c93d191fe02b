import { findPatternRisk } from './find-pattern-risk.js';
import type { SchemaObject } from './json.js';
import { appendToken } from './pointer.js';
import type { Located } from './registry.js';
import { SchemaError } from './schema-error.js';

/** Characters of all patterns that have to be looked at. */
const mostPatterns = 20_000;

/** Refuses what is no regular expression, and what can take for ever. */
export function checkPatterns(reached: readonly (Located & { readonly schema: SchemaObject })[]): void {
  const checked = new Set<string>();
  let size = 0;
  const check = (pattern: string, location: string): void => {
    if (checked.has(pattern)) return;
    checked.add(pattern);
    size += pattern.length;
    const problem =
      size > mostPatterns
        ? `is one of too many: all together have more than ${mostPatterns} characters`
        : findProblem(pattern);
    if (problem) {
      throw new SchemaError(
        location,
        `the pattern ${JSON.stringify(pattern.slice(0, 80))} ${problem}`,
        'Write it so that each character can be read in one way only, or state the rule with other keywords',
      );
    }
  };
  for (const { schema, location } of reached) {
    if (typeof schema['pattern'] === 'string') check(schema['pattern'], `${location}/pattern`);
    for (const pattern of Object.keys(schema['patternProperties'] ?? {})) {
      check(pattern, appendToken(`${location}/patternProperties`, pattern));
    }
  }
}

function findProblem(pattern: string): string | undefined {
  const risk = findPatternRisk(pattern);
  if (risk) return risk;
  // Old patterns escape what the `u` flag forbids to escape.
  return ['u', ''].some((flags) => isRegExp(pattern, flags)) ? undefined : 'is not a regular expression';
}

function isRegExp(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}
