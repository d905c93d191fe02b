/** What else a page shows of an applicator than the value of its sample: other answers, and one that is wrong. */
import type { Json } from '../../src/schema/json.js';

export interface OtherAnswers {
  /** Answers that take another branch, meet another condition or have no row, by what they show. */
  readonly others?: Readonly<Record<string, Json>>;
  /** With an answer that is asked for no more: it is kept, but neither shown nor in the value. */
  readonly hidden?: Json;
  /** What the schema refuses; absent where it refuses nothing. */
  readonly wrong?: Json;
}

const noRow = 'no row';
const otherBranch = 'another branch';

/** By the name of the sample. */
export const otherAnswers: Readonly<Record<string, OtherAnswers>> = {
  properties: { wrong: { age: 1.5 } },
  'properties in properties': { wrong: { person: { address: { street: 5 } } } },
  'items: groups': { others: { [noRow]: { people: [] } }, wrong: { people: [{ name: 'An', age: 0.5 }] } },
  'items: single values': { others: { [noRow]: { words: [] } }, wrong: { words: [1, 'hai'] } },
  'items: lists': { others: { [noRow]: { rows: [[], []] } }, wrong: { rows: [['x']] } },
  'prefixItems, closed': { wrong: { pair: ['a', 1, 2] } },
  'prefixItems and items': { others: { 'the first alone': { open: ['a'] } }, wrong: { open: ['a', 0.5] } },
  contains: { wrong: { codes: ['HT'] } },
  'allOf beside properties': { wrong: { other: 'b' } },
  'oneOf, tagged': {
    hidden: { delivery: { method: 'post', address: 'Số 1', office: 'Huế' } },
    others: { [otherBranch]: { delivery: { method: 'post', address: 'Số 1' } } },
    wrong: { delivery: { method: 'post' } },
  },
  'oneOf, untagged': { others: { [otherBranch]: { who: { name: 'An' } } }, wrong: { who: {} } },
  'oneOf in oneOf': {
    hidden: { kind: 'none', delivery: { method: 'post', address: 'Số 1' } },
    others: {
      [otherBranch]: { kind: 'none' },
      'another branch within': { kind: 'some', delivery: { method: 'office', office: 'Huế' } },
    },
    wrong: { kind: 'some', delivery: { method: 'post' } },
  },
  'oneOf of constants with titles': { wrong: { sex: 'x' } },
  'oneOf of scalars': { others: { [otherBranch]: { id: 'A12' } }, wrong: { id: true } },
  'anyOf of groups': {
    others: { [otherBranch]: { contact: { phone: '0900000017' } } },
    wrong: { contact: {} },
  },
  'anyOf: one of these is required': { wrong: {} },
  'anyOf with null': { others: { null: { note: null } }, wrong: { note: 5 } },
  'type of several': {
    others: { 'other types': { nullable: 'x', mixed: 'A' } },
    wrong: { nullable: 1, mixed: true },
  },
  not: { wrong: { code: '000' } },
  'if, then, else': {
    hidden: { has: false, reason: 'mất', number: '12' },
    others: { 'the condition does not hold': { has: false, reason: 'mất' } },
    wrong: { has: true },
  },
  'allOf of if, then': {
    hidden: { age: 30, guardian: 'Bình', pension: 'có' },
    others: {
      'another condition holds': { age: 70, pension: 'có' },
      'no condition holds': { age: 30 },
    },
    wrong: { age: 3.5 },
  },
  dependentSchemas: {
    others: { 'not asked for': {} },
    hidden: { issued: 'Huế' },
    wrong: { card: 'GD', issued: 5 },
  },
  dependentRequired: { others: { 'not required': {} }, wrong: { card: 'GD' } },
  patternProperties: { wrong: { vi: 'Chào', vie: 'x' } },
  additionalProperties: { others: { 'none added': { known: 'a' } }, wrong: { known: 'a', năm: 'x' } },
  propertyNames: { wrong: { tên: 'x' } },
  unevaluatedProperties: { wrong: { a: 'x', b: 'y' } },
  unevaluatedItems: { wrong: { list: ['a', 'b'] } },
  '$ref with a title of its own': { wrong: { home: { street: 1 } } },
  $anchor: { wrong: { street: 1 } },
  $dynamicRef: { others: { [noRow]: [] }, wrong: ['a', 1] },
  'several resources by $id': { wrong: { name: 1 } },
  'recursion through a group': { others: { 'one deep': { name: 'một' } }, wrong: { name: 1 } },
  'recursion through a list': {
    others: { 'one deep': { name: 'một', children: [] } },
    wrong: { name: 'một', children: [{ name: 1 }] },
  },
  const: { wrong: { kind: 'sổ' } },
  'enum of 2': { wrong: { answer: 'x' } },
  'enum of 10': { wrong: { answer: 'x' } },
  'enum of 54': { wrong: { answer: 'x' } },
  'enum of anything': { others: { null: { answer: null } }, wrong: { answer: 2 } },
  default: { others: { 'typed over': { country: 'Lào' } }, wrong: { country: 1 } },
  'readOnly and writeOnly': { wrong: { code: 'GD', secret: 1 } },
  'deprecated and examples': { wrong: { fax: 1 } },
  'contentMediaType: a file': { wrong: { scan: 1 } },
  null: { wrong: { nothing: 'x' } },
  'false: not asked for': { wrong: { name: 1 } },
  'contains of groups, at least two and at most three': {
    others: { 'as many as may be': { papers: [{ kind: 'gốc' }, { kind: 'gốc' }, { kind: 'gốc' }] } },
    wrong: { papers: [{ kind: 'gốc' }] },
  },
  'all in one another': {
    others: { [otherBranch]: { rows: [{ kind: 'b', b: 'chữ' }] }, [noRow]: { rows: [] } },
    wrong: { rows: [{ b: [4] }] },
  },
  'draft-04: definitions, items as a list, dependencies, exclusiveMinimum as a boolean': {
    others: { 'not asked for': { pair: ['An', 2] } },
    wrong: { pair: ['An', 0] },
  },
  'draft-06: const, contains': { wrong: { tags: ['y'] } },
  'draft-07: if, then, else': {
    hidden: { has: false, number: '1' },
    others: { 'the condition does not hold': { has: false } },
    wrong: { has: true, number: 1 },
  },
  'draft 2019-09: $recursiveRef': {
    others: { 'one deep': { name: 'một', children: [] } },
    wrong: { name: 1 },
  },
  true: {},
  'a list at the root': { others: { [noRow]: [] }, wrong: [1] },
  'a scalar at the root': { wrong: 'x' },
  'no type at all': { wrong: { name: 'A', some: [] } },
};
