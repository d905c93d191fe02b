import { createSeen, note, type Check, type Seen } from './check.js';

/** What was found while one question is answered. */
export interface Verdicts {
  /** The check, asked once about each object or list. */
  remembered(check: Check): Check;
  /** Before the next question: the value may have been changed since. */
  forget(): void;
}

interface Verdict {
  readonly accepts: boolean;
  readonly seen: Seen | undefined;
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
      let known = new WeakMap<object, Map<string, Verdict>>();
      return (value, scope, seen) => {
        if (typeof value !== 'object' || value === null) return check(value, scope, seen);
        if (answering !== question) known = new WeakMap();
        answering = question;
        const verdicts = known.get(value) ?? new Map<string, Verdict>();
        known.set(value, verdicts);
        // What is to be noted as evaluated costs more to find.
        const key = [seen ? 'noted' : '', ...scope].join(' ');
        let verdict = verdicts.get(key);
        if (!verdict) {
          const inner = seen && createSeen();
          verdict = { accepts: check(value, scope, inner), seen: inner };
          verdicts.set(key, verdict);
        }
        if (seen && verdict.seen) note(verdict.seen, seen);
        return verdict.accepts;
      };
    },
    forget: () => void question++,
  };
}
