/** Keywords whose subschemas apply to the same instance (JSON Schema 2020-12, Core, sections 8.2.3 and 10.2). */
import type { Schema, SchemaObject } from '../schema/json.js';
import type { Located } from '../schema/registry.js';
import { attempt, checkObject, type Check, type KeywordChecks, type Maker } from './check.js';

export const inPlaceChecks: KeywordChecks = {
  $ref(entry, { $ref }, { registry, enter, remembered }) {
    // Made when it is met first: schemas may refer to each other without end.
    let target: Check | undefined;
    return remembered((value, scope, seen) =>
      (target ??= enter(entry, registry.resolve($ref as string, entry)))(value, scope, seen),
    );
  },
  $dynamicRef(entry, { $dynamicRef }, { registry, enter, remembered }) {
    const resolved = (scope: readonly string[]): Located =>
      registry.resolveDynamic($dynamicRef as string, entry, scope);
    return remembered((value, scope, seen) => enter(entry, resolved(scope))(value, scope, seen));
  },
  allOf(entry, schema, maker) {
    const members = membersOf('allOf', entry, schema, maker);
    return (value, scope, seen) => members.every((member) => member(value, scope, seen));
  },
  anyOf(entry, schema, maker) {
    const members = membersOf('anyOf', entry, schema, maker);
    return (value, scope, seen) =>
      seen
        ? members.filter((member) => attempt(member, value, scope, seen)).length > 0
        : members.some((member) => member(value, scope, undefined));
  },
  oneOf(entry, schema, maker) {
    const members = membersOf('oneOf', entry, schema, maker);
    return (value, scope, seen) => {
      let accepting = 0;
      for (const member of members) if (attempt(member, value, scope, seen) && ++accepting > 1) return false;
      return accepting === 1;
    };
  },
  not(entry, _, { below }) {
    const refused = below(entry, 'not');
    return (value, scope) => !refused(value, scope, undefined);
  },
  if(entry, schema, { below }) {
    const test = below(entry, 'if');
    const met = schema['then'] === undefined ? accept : below(entry, 'then');
    const unmet = schema['else'] === undefined ? accept : below(entry, 'else');
    return (value, scope, seen) => (attempt(test, value, scope, seen) ? met : unmet)(value, scope, seen);
  },
  dependentSchemas(entry, { dependentSchemas }, { below }) {
    const pairs = Object.keys(dependentSchemas as SchemaObject).map(
      (key) => [key, below(entry, 'dependentSchemas', key)] as const,
    );
    return checkObject((value, scope, seen) =>
      pairs.every(([key, check]) => !Object.hasOwn(value, key) || check(value, scope, seen)),
    );
  },
};

const accept: Check = () => true;

function membersOf(keyword: string, entry: Located, schema: SchemaObject, { below }: Maker): Check[] {
  return (schema[keyword] as Schema[]).map((_, index) => below(entry, keyword, index));
}
