/**
 * Which subschemas apply to an instance location (JSON Schema 2020-12, Core, section 10): in-place applicators are
 * followed, nothing is merged. The list is in schema order, so that the first annotation found is the nearest one.
 */
import { isObject, own, type Json, type Schema } from './json.js';
import {
  asksFor,
  findTag,
  isDrawn,
  isNull,
  isNullable,
  isOption,
  mentionsMember,
  someInPlace,
  tagValues,
} from './branches.js';
import type { Located, Registry } from './registry.js';

/** A subschema that applies, with the span of the list that its own in-place applicators take. */
export interface Applied extends Located {
  /** Index just past the last subschema that this one brought in place. */
  end: number;
  /** Schema resources entered on the way, outermost first: what `$dynamicRef` looks through. */
  readonly scope: readonly string[];
  /** The `if` (or `dependentSchemas`) that had to be met, nearest first. */
  readonly condition: Condition | undefined;
  /** Subschemas that hold without being drawn, such as its `if`: what they name is evaluated (Core, section 11). */
  held: readonly Located[];
}

/** One list for all: most hold nothing, and are compared by identity. */
const none: readonly Located[] = [];

export interface Condition {
  readonly keyword: 'then' | 'else' | 'dependentSchemas';
  /** The `if` itself, or the dependent schema. */
  readonly test: Located;
  /** The member whose presence triggers a dependent schema. */
  readonly member?: string;
  readonly outer: Condition | undefined;
}

/** `oneOf` or `anyOf` with something to choose: its members, and which of them is taken. */
export interface Choice {
  readonly keyword: 'oneOf' | 'anyOf';
  /** Location of the schema object that holds the keyword, and the keyword. */
  readonly location: string;
  readonly branches: readonly Located[];
  /** Index into `branches`; -1 while nothing is chosen. */
  readonly selected: number;
  /** The member that tells the branches apart by values of its own in each. */
  readonly tag: string | undefined;
  /** The tag is a field of its own, described around the branches: answering it is choosing. */
  readonly told: boolean;
  /** Told by its tag, one real branch and `null`, or one branch at all: there is nothing to ask here. */
  readonly settled: boolean;
}

export interface Application {
  readonly applied: readonly Applied[];
  readonly choices: readonly Choice[];
  /** Subschemas that would apply under other answers: the members they name are parked, not foreign. */
  readonly untaken: readonly Located[];
}

export interface Questions {
  readonly registry: Registry;
  /** Does the subschema at a location accept the value? Asked of the validation port. */
  matches(location: string, value: Json): boolean;
  /** The branch a person chose at this instance location, if they did. */
  chosen(choiceLocation: string): number | undefined;
}

/** `scope` is that of the subschemas' parent; `value` is undefined where nothing is entered yet. */
export function applicableTo(
  subschemas: readonly (Located & { scope?: readonly string[] })[],
  value: Json | undefined,
  questions: Questions,
): Application {
  const applied: Applied[] = [];
  const choices: Choice[] = [];
  const untaken: Located[] = [];
  const entering = new Set<Schema>();
  const { registry } = questions;

  function apply(entry: Located, outerScope: readonly string[], condition: Condition | undefined): void {
    const { schema } = entry;
    const scope = outerScope.at(-1) === entry.base ? outerScope : [...outerScope, entry.base];
    const here: Applied = { ...entry, end: 0, scope, condition, held: none };
    applied.push(here);
    // A reference cycle with no instance level between adds nothing new.
    if (isObject(schema) && !entering.has(schema)) {
      entering.add(schema);
      applyKeywords(here, schema);
      entering.delete(schema);
    }
    here.end = applied.length;
  }

  function applyKeywords(here: Applied, schema: Record<string, unknown>): void {
    const { scope, condition } = here;
    if (typeof schema['$ref'] === 'string') apply(registry.resolve(schema['$ref'], here), scope, condition);
    if (typeof schema['$dynamicRef'] === 'string') {
      apply(registry.resolveDynamic(schema['$dynamicRef'], here, scope), scope, condition);
    }
    for (const index of listOf(schema['allOf']).keys())
      apply(registry.child(here, 'allOf', index), scope, condition);
    if (schema['if'] !== undefined) applyCondition(here, schema);
    if (isObject(schema['dependentSchemas'])) {
      for (const member of Object.keys(schema['dependentSchemas'])) {
        const test = registry.child(here, 'dependentSchemas', member);
        if (isObject(value) && Object.hasOwn(value, member)) {
          apply(test, scope, { keyword: 'dependentSchemas', test, member, outer: condition });
        } else untaken.push(test);
      }
    }
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      if (Array.isArray(schema[keyword])) applyChoice(here, keyword);
    }
  }

  function applyCondition(here: Applied, schema: Record<string, unknown>): void {
    const test = registry.child(here, 'if');
    const instance = value === undefined ? (emptyInstance(schema['if']) ?? emptyInstance(schema)) : value;
    const met = instance !== undefined && questions.matches(test.location, instance);
    if (met) here.held = [test];
    for (const keyword of ['then', 'else'] as const) {
      if (schema[keyword] === undefined) continue;
      const consequence = registry.child(here, keyword);
      if (instance !== undefined && met === (keyword === 'then')) {
        apply(consequence, here.scope, { keyword, test, outer: here.condition });
      } else untaken.push(consequence);
    }
  }

  function applyChoice(here: Applied, keyword: 'oneOf' | 'anyOf'): void {
    const branches = listOf((here.schema as Record<string, unknown>)[keyword]).map((_, index) =>
      registry.child(here, keyword, index),
    );
    // Options of a scalar are read as a list of values, and a branch with nothing to draw only judges.
    if (branches.every(isOption) || branches.every((branch) => !isDrawn(branch, registry))) {
      const isHeld = ({ schema, location }: Located): boolean =>
        isObject(schema) &&
        schema['contains'] !== undefined &&
        value !== undefined &&
        questions.matches(location, value);
      const held = branches.filter(isHeld);
      if (held.length > 0) here.held = [...here.held, ...held];
      return;
    }
    const location = `${here.location}/${keyword}`;
    const tag = findTag(branches, registry);
    const told = tag !== undefined && applied.some((entry) => asksFor(entry, tag));
    const selected = told ? tagged(branches, tag) : selectBranch(branches, tag, questions.chosen(location));
    choices.push({
      keyword,
      location,
      branches,
      selected,
      tag,
      told,
      settled: told || branches.length < 2 || isNullable(branches),
    });
    for (const [index, branch] of branches.entries()) {
      if (index === selected || (keyword === 'anyOf' && addsChildren(branch)))
        apply(branch, here.scope, here.condition);
      else untaken.push(branch);
    }
  }

  /** An `anyOf` may hold in several branches at once: what a second one describes and the value has is drawn too. */
  function addsChildren(branch: Located): boolean {
    if (typeof value !== 'object' || value === null) return false;
    const rest = Array.isArray(value)
      ? ['prefixItems', 'items', 'contains', 'unevaluatedItems']
      : ['patternProperties', 'additionalProperties', 'unevaluatedProperties'];
    const keys = Object.keys(value);
    const speaks = someInPlace(
      branch,
      registry,
      (schema) =>
        keys.some((key) => Object.hasOwn(schema['properties'] ?? {}, key)) ||
        (keys.length > 0 && rest.some((keyword) => (schema[keyword] ?? false) !== false)),
    );
    return speaks && questions.matches(branch.location, value);
  }

  function selectBranch(
    branches: readonly Located[],
    tag: string | undefined,
    chosen: number | undefined,
  ): number {
    if (chosen !== undefined && chosen < branches.length) return chosen;
    if (isNullable(branches)) {
      const matching =
        value === undefined ? -1 : branches.findIndex((branch) => questions.matches(branch.location, value));
      return matching >= 0 && value !== null ? matching : branches.findIndex((branch) => !isNull(branch));
    }
    if (branches.length === 1) return 0;
    if (value === undefined) return -1;
    if (tag !== undefined && isObject(value) && own(value, tag) !== undefined) return tagged(branches, tag);
    const matching = branches.map((branch) => questions.matches(branch.location, value));
    // With no answer in it, a group has not been decided by anybody; an empty list may be of one kind only.
    if (isEmpty(value))
      return Array.isArray(value) && matching.filter(Boolean).length === 1 ? matching.indexOf(true) : -1;
    return nearestBranch(branches, matching, value);
  }

  function tagged(branches: readonly Located[], tag: string): number {
    const told = isObject(value) ? (own(value, tag) as Json) : undefined;
    return branches.findIndex((branch) => tagValues(branch, tag, registry).includes(told!));
  }

  /**
   * Of the branches that the value fits, the first of those that name most of its members: the others would hide them.
   * Where it fits none yet, the one that names most.
   */
  function nearestBranch(branches: readonly Located[], matching: readonly boolean[], instance: Json): number {
    const first = matching.indexOf(true);
    if (!isObject(instance) || (first >= 0 && first === matching.lastIndexOf(true))) return first;
    const keys = Object.keys(instance);
    const scores = branches.map((branch, index) =>
      first >= 0 && !matching[index]
        ? -1
        : keys.filter((key) => mentionsMember(branch, key, registry)).length,
    );
    const best = Math.max(...scores);
    if (first >= 0) return scores.indexOf(best);
    return best > 0 && scores.filter((score) => score === best).length === 1 ? scores.indexOf(best) : -1;
  }

  for (const subschema of subschemas) apply(subschema, subschema.scope ?? [], undefined);
  return { applied, choices, untaken };
}

/** What applies beside the branch that a choice has led to. */
export function outsideBranch(
  applied: readonly Applied[],
  { branches, selected }: Choice,
): readonly Applied[] {
  const start = applied.findIndex(({ location }) => location === branches[selected]?.location);
  const end = applied[start]?.end ?? 0;
  return start < 0 ? applied : applied.filter((_, index) => index < start || index >= end);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A group that is still absent is judged as if it were begun: its conditions speak of what is missing in it. */
function emptyInstance(schema: unknown): Json | undefined {
  if (!isObject(schema)) return undefined;
  const types = [schema['type']].flat();
  if (types.includes('object') || schema['properties'] || schema['required']) return {};
  return types.includes('array') ? [] : undefined;
}
