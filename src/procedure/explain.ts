/** "Because you said …": from a condition of the schema to the answers that met it. */
import { findField } from '../form/find-field.js';
import type { Condition } from '../schema/applicable.js';
import type { FieldNode } from '../schema/field-node.js';
import { textAnnotation } from '../schema/facets.js';
import { isEqual, isObject, type Json } from '../schema/json.js';
import { appendToken, isWithin, type Pointer } from '../schema/pointer.js';
import type { Located, Registry } from '../schema/registry.js';
import { translate, type OpenContent } from './content.js';
import { listOptions } from './list-options.js';
import { valueText } from './value-text.js';

/** An answer that something follows from, in the words of the question that it answers. */
export interface Reason {
  readonly pointer: Pointer;
  readonly question: string;
  /** Empty where a whole group was filled in; of several answers each, with commas. */
  readonly answer: string;
  readonly value: Json;
}

/** A condition, and the instance location that it tests. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly at: Pointer;
}

export function explainConditions(
  content: OpenContent,
  dossier: FieldNode,
  conditions: readonly PlacedCondition[],
  lang: string | undefined,
): Reason[] {
  const pointers = new Set<Pointer>();
  for (const { condition, at } of conditions) {
    if (condition.member !== undefined) pointers.add(appendToken(at, condition.member));
    else for (const pointer of testedLocations(condition.test, at, content.registry)) pointers.add(pointer);
  }
  return [...pointers].flatMap((pointer) => explainAnswer(content, dossier, pointer, lang));
}

/** The answer at a location; nothing when it is not answered, or stands where nothing is asked. */
export function explainAnswer(
  content: OpenContent,
  dossier: FieldNode,
  pointer: Pointer,
  lang: string | undefined,
): Reason[] {
  const node = findField(dossier, pointer);
  if (node?.value === undefined) return [];
  const { options } = listOptions(content, node);
  const word = (value: Json): string => {
    if (isObject(value)) return '';
    const title = options.find((option) => isEqual(option.value, value))?.title;
    return title === undefined ? valueText(value) : translate(content, title, lang);
  };
  const title = textAnnotation(node.applied, 'title');
  const question = title === undefined ? node.key : translate(content, title, lang);
  const values = Array.isArray(node.value) ? (node.value as readonly Json[]) : [node.value];
  return [
    {
      pointer,
      question,
      answer: values
        .map(word)
        .filter((text) => text !== '')
        .join(', '),
      value: node.value,
    },
  ];
}

/** The instance locations whose value decides whether a subschema accepts. */
function testedLocations(test: Located, at: Pointer, registry: Registry, depth = 0): Pointer[] {
  const { schema } = test;
  if (!isObject(schema) || depth > 32) return [];
  const below = (pointer: Pointer, ...tokens: (string | number)[]): Pointer[] =>
    testedLocations(registry.child(test, ...tokens), pointer, registry, depth + 1);
  const properties = isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
  const found = properties.flatMap((key) => below(appendToken(at, key), 'properties', key));
  for (const key of Array.isArray(schema['required']) ? (schema['required'] as string[]) : []) {
    // A member of which nothing else is asked decides by being there.
    const member = appendToken(at, key);
    if (!found.some((pointer) => isWithin(pointer, member))) found.push(member);
  }
  if (typeof schema['$ref'] === 'string') {
    found.push(...testedLocations(registry.resolve(schema['$ref'], test), at, registry, depth + 1));
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const members = schema[keyword];
    if (Array.isArray(members)) for (const index of members.keys()) found.push(...below(at, keyword, index));
  }
  if (schema['not'] !== undefined) found.push(...below(at, 'not'));
  const judges = Object.keys(schema).some((keyword) => !structural.has(keyword) && !keyword.startsWith('x-'));
  return judges ? [...found, at] : found;
}

const structural = new Set([
  'type',
  'properties',
  'required',
  '$ref',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'title',
  'description',
  '$comment',
]);
