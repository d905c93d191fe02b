/** What is wrong with the value of a field, by the subschemas that apply to it. Branches not taken have no say. */
import { outsideBranch, type Applied, type Choice } from './applicable.js';
import { assertions } from './assertions.js';
import { isNullable, isOption } from './branches.js';
import type { FieldNode, Judging } from './field-node.js';
import { isEqual, isObject, own, type Json } from './json.js';
import { memberSubschemas } from './members.js';
import { appendToken, type Pointer } from './pointer.js';

/** A rule that a value breaks. */
export interface Failure {
  readonly pointer: Pointer;
  /** Location of the subschema's keyword. */
  readonly location: string;
  readonly keyword: string;
  /** The keyword's own value: a limit, a pattern, a list. */
  readonly limit: unknown;
}

const judged = new WeakMap<FieldNode, readonly Failure[]>();

/** Failures at this location alone, the most basic first. Judged once for each description. */
export function judge(node: FieldNode): readonly Failure[] {
  let failures = judged.get(node);
  if (!failures) {
    failures = judgeValue(node, node.value);
    judged.set(node, failures);
  }
  return failures;
}

/** Failures of a whole tree, in the order of its fields. */
export function judgeAll(node: FieldNode, judgeOne = judge): readonly Failure[] {
  const below = node.children.flatMap((child) => judgeAll(child, judgeOne));
  const here = judgeOne(node);
  return here.length === 0 ? below : [...here, ...below];
}

/** The same for another value than the one the field was described with: text that is still being typed. */
export function judgeValue(node: FieldNode, value: Json | undefined): readonly Failure[] {
  const open = node.choices.find((choice) => choice.selected < 0);
  if (value === undefined) {
    if (!node.required || !node.present) return [];
    if (open && !open.told) return [choiceFailure(node, open)];
    return [
      { pointer: node.pointer, location: node.requirement?.location ?? '', keyword: 'required', limit: true },
    ];
  }
  const { judging } = node.source;
  const failures: Failure[] = [];
  for (const entry of value === null ? withoutNullable(node) : node.applied) {
    failures.push(...judgeBy(entry, node, value, judging));
  }
  for (const choice of node.choices) {
    const accepted = choice.branches.filter((branch) => judging.matches(branch.location, value));
    const isSpared = value === null && isNullable(choice.branches);
    const isMade = (choice.selected >= 0 && !isSpared) || accepted.length > 0;
    const isFailed = !isMade || (choice.keyword === 'oneOf' && accepted.length > 1);
    if (isFailed && !isTagMissing(node, choice)) failures.push(choiceFailure(node, choice));
  }
  failures.push(...judgeDormant(node));
  return failures;
}

/** The real branch of "this or null" is drawn for null too, so that it can be filled in; it does not judge null. */
function withoutNullable({ applied, choices }: FieldNode): readonly Applied[] {
  return choices.filter(({ branches }) => isNullable(branches)).reduce(outsideBranch, applied);
}

/** What tells the branches apart is required, and says so itself. */
function isTagMissing({ children }: FieldNode, { told, tag }: Choice): boolean {
  return told && children.some(({ key, required, value }) => key === tag && required && value === undefined);
}

/** Told where the choice is made. */
function choiceFailure(node: FieldNode, choice: Choice): Failure {
  return {
    pointer: choice.told ? appendToken(node.pointer, choice.tag!) : node.pointer,
    location: choice.location,
    keyword: choice.keyword,
    limit: choice.selected,
  };
}

function judgeBy(entry: Applied, node: FieldNode, value: Json, judging: Judging): Failure[] {
  const { schema, location } = entry;
  const { pointer } = node;
  if (schema === false) return [{ pointer, location, keyword: refusingKeyword(location), limit: false }];
  if (!isObject(schema)) return [];
  const failures: Failure[] = [];
  const fail = (keyword: string, at: Pointer = pointer): void => {
    failures.push({ pointer: at, location: `${location}/${keyword}`, keyword, limit: schema[keyword] });
  };
  for (const keyword of assertionsOf(schema)) {
    if (!assertions[keyword]!(schema[keyword] as never, value)) fail(keyword);
  }
  if (schema['not'] !== undefined && accepts(entry, judging, value, 'not')) fail('not');
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    if (
      !Array.isArray(schema[keyword]) ||
      node.choices.some((choice) => choice.location === `${location}/${keyword}`)
    )
      continue;
    const accepted = schema[keyword].filter((_, index) =>
      accepts(entry, judging, value, keyword, index),
    ).length;
    if (accepted === 0 || (keyword === 'oneOf' && accepted > 1)) fail(keyword);
  }
  if (schema['contains'] !== undefined && Array.isArray(value)) {
    const found = value.filter((item) => accepts(entry, judging, item as Json, 'contains')).length;
    if (found < numberOr(schema['minContains'], 1)) fail('contains');
    if (found > numberOr(schema['maxContains'], Infinity)) fail('maxContains');
  }
  if (schema['propertyNames'] !== undefined && isObject(value)) {
    for (const key of Object.keys(value)) {
      if (!accepts(entry, judging, key, 'propertyNames')) fail('propertyNames', appendToken(pointer, key));
    }
  }
  return failures;
}

const order = Object.keys(assertions);
const stated = new WeakMap<object, readonly string[]>();

/** The assertions that a schema object makes itself, in the order in which they are told. */
function assertionsOf(schema: Record<string, unknown>): readonly string[] {
  let keywords = stated.get(schema);
  if (!keywords) {
    keywords = order.filter((keyword) => own(schema, keyword) !== undefined);
    stated.set(schema, keywords);
  }
  return keywords;
}

/** Does the subschema below `entry` accept the value? A plain option is compared, everything else asked of the port. */
function accepts(entry: Applied, judging: Judging, value: Json, ...tokens: (string | number)[]): boolean {
  const subschema = judging.registry.child(entry, ...tokens);
  if (typeof subschema.schema === 'boolean') return subschema.schema;
  if (isOption(subschema) && isPlain(subschema.schema)) return isEqual(subschema.schema['const'], value);
  return judging.matches(subschema.location, value);
}

/** `{ const, title, … }` and nothing else that judges. */
export function isPlain(schema: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(schema).every((key) => ['const', 'title', 'description', '$comment', 'deprecated'].includes(key) || key.startsWith('x-'))
    && schema['const'] !== undefined; // prettier-ignore
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

/** `false` has no keyword of its own: it is known by the applicator that holds it. */
function refusingKeyword(location: string): string {
  const last = location.slice(location.lastIndexOf('/') + 1);
  return ['additionalProperties', 'unevaluatedProperties', 'items', 'unevaluatedItems'].includes(last)
    ? last
    : 'false';
}

/** Members that no answer leads to are parked in a form; in a dossier that is only checked they are an error. */
function judgeDormant(node: FieldNode): readonly Failure[] {
  const { registry } = node.source.judging;
  return node.dormant.flatMap((key) => {
    const refused = memberSubschemas(node.applied, key, registry).subschemas.find(
      ({ schema }) => schema === false,
    );
    return refused
      ? [
          {
            pointer: appendToken(node.pointer, key),
            location: refused.location,
            keyword: refusingKeyword(refused.location),
            limit: false,
          },
        ]
      : [];
  });
}
