/** Keywords about the members of objects (JSON Schema 2020-12, Core, section 10.3.2; Validation, section 6.5). */
import { own, type Json, type JsonObject, type SchemaObject } from '../schema/json.js';
import { toRegExp } from '../schema/members.js';
import { checkObject, type Check, type KeywordChecks, type Scope, type Seen } from './check.js';

export const memberChecks: KeywordChecks = {
  required(_, { required }) {
    return checkObject((value) => hasMembers(value, required as string[]));
  },
  dependentRequired(_, { dependentRequired }) {
    const pairs = Object.entries(dependentRequired as Record<string, string[]>);
    return checkObject((value) =>
      pairs.every(([key, required]) => !Object.hasOwn(value, key) || hasMembers(value, required)),
    );
  },
  propertyNames(entry, _, { below }) {
    const name = below(entry, 'propertyNames');
    return checkObject((value, scope) => Object.keys(value).every((key) => name(key, scope, undefined)));
  },
  properties(entry, { properties }, { below }) {
    const pairs = Object.keys(properties as SchemaObject).map(
      (key) => [key, below(entry, 'properties', key)] as const,
    );
    return checkObject((value, scope, seen) =>
      pairs.every(
        ([key, check]) => !Object.hasOwn(value, key) || checkMember(value, key, check, scope, seen),
      ),
    );
  },
  patternProperties(entry, { patternProperties }, { below }) {
    const pairs = Object.keys(patternProperties as SchemaObject).map(
      (pattern) => [toRegExp(pattern), below(entry, 'patternProperties', pattern)] as const,
    );
    return checkObject((value, scope, seen) =>
      Object.keys(value).every((key) =>
        pairs.every(([pattern, check]) => !pattern.test(key) || checkMember(value, key, check, scope, seen)),
      ),
    );
  },
  additionalProperties(entry, { properties = {}, patternProperties = {} }, { below }) {
    const check = below(entry, 'additionalProperties');
    const patterns = Object.keys(patternProperties as SchemaObject).map(toRegExp);
    return checkObject((value, scope, seen) =>
      Object.keys(value).every(
        (key) =>
          Object.hasOwn(properties as SchemaObject, key) ||
          patterns.some((pattern) => pattern.test(key)) ||
          checkMember(value, key, check, scope, seen),
      ),
    );
  },
};

/** Runs after everything else that applies to the object. */
export const unevaluatedMemberChecks: KeywordChecks = {
  unevaluatedProperties(entry, _, { below }) {
    const check = below(entry, 'unevaluatedProperties');
    return checkObject((value, scope, seen) =>
      Object.keys(value).every(
        (key) => seen?.members.has(key) === true || checkMember(value, key, check, scope, seen),
      ),
    );
  },
};

function hasMembers(value: JsonObject, keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(value, key));
}

function checkMember(
  value: JsonObject,
  key: string,
  check: Check,
  scope: Scope,
  seen: Seen | undefined,
): boolean {
  seen?.members.add(key);
  return check(own(value, key) as Json, scope, undefined);
}
