/**
 * JSON Schema 2020-12 judged without `eval`: each subschema is made a function once, out of the functions of its
 * keywords. Only the verdict is asked for, so the first keyword that is broken ends it.
 */
import { assertions } from '../schema/assertions.js';
import type { SchemaObject } from '../schema/json.js';
import type { Located, Registry } from '../schema/registry.js';
import { attempt, createSeen, type Check, type KeywordChecks, type Maker } from './check.js';
import { inPlaceChecks } from './in-place-checks.js';
import { itemChecks, unevaluatedItemChecks } from './item-checks.js';
import { memberChecks, unevaluatedMemberChecks } from './member-checks.js';
import type { Verdicts } from './verdicts.js';

const applicators: KeywordChecks = { ...memberChecks, ...itemChecks, ...inPlaceChecks };
const unevaluated: KeywordChecks = { ...unevaluatedMemberChecks, ...unevaluatedItemChecks };

/** The check of each subschema; made when it is first asked for. */
export function createChecks(registry: Registry, { remembered }: Verdicts): (entry: Located) => Check {
  const made = new Map<string, Check>();
  const maker: Maker = {
    registry,
    remembered,
    below: (entry, ...tokens) => maker.enter(entry, registry.child(entry, ...tokens)),
    enter(from, to) {
      const check = checkOf(to);
      return from.base === to.base ? check : (value, scope, seen) => check(value, [...scope, to.base], seen);
    },
  };

  function checkOf(entry: Located): Check {
    const { schema, location } = entry;
    if (typeof schema === 'boolean') return () => schema;
    const known = made.get(location);
    if (known) return known;
    // Whatever contains this schema inside it waits until it is made.
    let check: Check | undefined;
    made.set(location, (value, scope, seen) => check!(value, scope, seen));
    const keywords = Object.keys(schema).filter((keyword) => schema[keyword] !== undefined);
    check = joinChecks(
      keywords.flatMap((keyword) => assertionCheck(keyword, schema) ?? make(applicators, keyword) ?? []),
    );
    const last = keywords.flatMap((keyword) => make(unevaluated, keyword) ?? []);
    if (last.length > 0) check = seeApart(joinChecks([check, ...last]));
    made.set(location, check);
    return check;

    function make(makers: KeywordChecks, keyword: string): Check | undefined {
      return Object.hasOwn(makers, keyword)
        ? makers[keyword]!(entry, schema as SchemaObject, maker)
        : undefined;
    }
  }

  return checkOf;
}

function assertionCheck(keyword: string, schema: SchemaObject): Check | undefined {
  if (!Object.hasOwn(assertions, keyword)) return undefined;
  const limit = schema[keyword] as never;
  const holds = assertions[keyword]!;
  return (value) => holds(limit, value);
}

/** `unevaluated…` looks at what was seen inside its own schema and nowhere else. */
function seeApart(check: Check): Check {
  return (value, scope, seen) => attempt(check, value, scope, seen ?? createSeen());
}

function joinChecks(checks: readonly Check[]): Check {
  if (checks.length === 1) return checks[0]!;
  return (value, scope, seen) => {
    for (const check of checks) if (!check(value, scope, seen)) return false;
    return true;
  };
}
