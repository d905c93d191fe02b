import type { Check } from './check.js';

/** What was found while one question is answered. */
export interface Verdicts {
  /** The check, asked once about each object or list. */
  remembered(check: Check): Check;
  /** Before the next question: the value may have been changed since. */
  forget(): void;
}

/**
 * A schema that refers to another twice for one instance (`allOf` of two, a member and a pattern) asks 2, then 4, then 8
 * times as the instance goes deeper: 30 levels would take for ever. Remembering makes it as long as the instance.
 */
export function createVerdicts(): Verdicts {
  let question = 0;
  return {
    remembered(check) {
      let answering = -1;
      let known = new WeakMap<object, Map<string, boolean>>();
      return (value, scope, seen) => {
        // What is to be noted as evaluated has to be gone through.
        if (seen || typeof value !== 'object' || value === null) return check(value, scope, seen);
        if (answering !== question) known = new WeakMap();
        answering = question;
        const entered = scope.join(' ');
        const found = known.get(value) ?? new Map<string, boolean>();
        known.set(value, found);
        const verdict = found.get(entered) ?? check(value, scope, seen);
        found.set(entered, verdict);
        return verdict;
      };
    },
    forget: () => void question++,
  };
}
