/**
 * The port over schemas that arrive as JSON at run time. No `eval`, so it runs under the strictest policy. Loaded on
 * demand: compiled content never needs it.
 */
import type { Json, Schema, SchemaObject } from '../schema/json.js';
import { openSchema } from '../schema/open-schema.js';
import type { Located } from '../schema/registry.js';
import type { Validator } from '../schema/validator.js';
import type { Check } from './check.js';
import { createChecks } from './create-checks.js';
import { createVerdicts } from './verdicts.js';

export function interpretedValidator(schema: Schema, others: readonly SchemaObject[] = []): Validator {
  const registry = openSchema(schema, others);
  const verdicts = createVerdicts();
  const checkOf = createChecks(registry, verdicts);
  const located = new Map<string, { check: Check; scope: string[] }>();

  function at(location: string): { check: Check; scope: string[] } {
    let found = located.get(location);
    if (!found) {
      const entry = locate(location);
      found = { check: checkOf(entry), scope: [entry.base] };
      located.set(location, found);
    }
    return found;
  }

  function ask(location: string, value: Json): boolean {
    const { check, scope } = at(location);
    verdicts.forget();
    return check(value, scope, undefined);
  }

  /** A location is a pointer in the root document, or a URI, `#` and a pointer there. */
  function locate(location: string): Located {
    const [uri, pointer] = /^(?:\/|$)/.test(location)
      ? ['', location]
      : splitAt(location, location.indexOf('#'));
    return registry.resolve(`${uri}#${encodeURI(pointer).replaceAll('#', '%23')}`, registry.root);
  }

  return {
    registry,
    isValid: (value) => ask('', value as Json),
    matches: ask,
  };
}

function splitAt(text: string, at: number): [string, string] {
  return [text.slice(0, at), text.slice(at + 1)];
}
