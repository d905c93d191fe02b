/** What AJV makes of a schema: the verdict on a value; beside it, what it says of the latest value that it judged. */
export interface Compiled {
  (value: unknown): boolean;
  errors?: readonly object[] | null;
  evaluated?: Evaluated | undefined;
}

/** Members and items that were spoken of: all, those before an index, or those named. */
interface Evaluated {
  readonly props?: boolean | Readonly<Record<string, boolean>>;
  readonly items?: boolean | number;
}

export interface Memory {
  /** The same function, asked once about each object or list while one question is answered. */
  remember(check: () => Compiled): Compiled;
  /** The same function as the beginning of a question: the value may have been changed since the one before. */
  ask(check: Compiled): Compiled;
}

interface Verdict {
  readonly accepts: boolean;
  readonly evaluated: Evaluated | undefined;
}

/**
 * For compiled schemas that lead to the same schema in several ways: see `findRepeated`. Part of the content modules that
 * need it.
 */
export function createMemory(): Memory {
  let known = new WeakMap<object, Map<Compiled, Verdict>>();

  function verdictOn(value: unknown, check: Compiled): Verdict {
    const isKept = typeof value === 'object' && value !== null;
    const found = isKept ? known.get(value) : undefined;
    const verdicts = found ?? new Map<Compiled, Verdict>();
    let verdict = verdicts.get(check);
    if (!verdict) {
      const accepts = check(value);
      verdict = { accepts, evaluated: check.evaluated };
      if (isKept) known.set(value, verdicts.set(check, verdict));
    }
    return verdict;
  }

  return {
    remember(check) {
      const remembered: Compiled = (value) => {
        const { accepts, evaluated } = verdictOn(value, check());
        const { props } = evaluated ?? {};
        // Whoever reads the names adds to them, `__proto__` too.
        remembered.evaluated =
          typeof props === 'object'
            ? { ...evaluated, props: Object.assign(Object.create(null), props) as typeof props }
            : evaluated;
        return accepts;
      };
      remembered.errors = [{}];
      return remembered;
    },
    ask: (check) => (value) => {
      known = new WeakMap();
      return check(value);
    },
  };
}
