import fc from 'fast-check';
import { parseText } from '../../src/fields/parse-text.js';
import type { Action } from '../../src/form/action.js';
import type { Form } from '../../src/form/create-form.js';
import type { FieldNode } from '../../src/schema/field-node.js';
import type { Json, Schema } from '../../src/schema/json.js';
import { anyJson, instanceOf } from '../validation/instance-of.js';

/** Something a person does, before it is known what there is to do it with: numbers choose among what there is. */
export interface Move {
  readonly kind: (typeof kinds)[number];
  readonly field: number;
  readonly number: number;
  readonly text: string;
  readonly value: Json;
}

// prettier-ignore
const kinds = ['type', 'type', 'type', 'change', 'change', 'fold', 'leave', 'choose', 'choose', 'add', 'add', 'name', 'remove', 'remove', 'restore', 'restore', 'up', 'down', 'attempt', 'replace'] as const;

/** What is easily read as something else. */
export const typed = [
  '',
  ' ',
  'a',
  'ab',
  'abcd',
  '5',
  '1,5',
  '-',
  '2026-03-05',
  'a@b.vn',
  ' Nguye\u0302\u0303n ',
  '🏥',
  'x',
  '__proto__',
];
const names = ['a', 'x-1', '__proto__', 'toString', '', 'a/b'];

export function movesOn(schema: Schema, most: number, least = 0): fc.Arbitrary<Move[]> {
  const move = fc.record({
    kind: fc.constantFrom(...kinds),
    field: fc.nat(999),
    number: fc.nat(99),
    text: fc.constantFrom(...typed),
    value: fc.oneof({ arbitrary: instanceOf(schema), weight: 1 }, { arbitrary: anyJson, weight: 2 }),
  });
  return fc.array(move, { minLength: least, maxLength: most });
}

export function allFields(node: FieldNode): FieldNode[] {
  return [node, ...node.children.flatMap(allFields)];
}

/** The move made an action, by what the form shows now; nothing where it has no meaning. */
// prettier-ignore
export function actionOf(form: Form, { kind, field, number, text, value }: Move): Action | undefined {
  const fields = allFields(form.state.tree);
  const pick = (wanted: (node: FieldNode) => boolean): FieldNode | undefined => {
    const found = fields.filter(wanted);
    return found[field % Math.max(1, found.length)];
  };
  const onField = (node: FieldNode | undefined, action: (node: FieldNode) => Action): Action | undefined => node && action(node);
  const isRow = (node: FieldNode): boolean => node.removable && /\/\d+$/.test(node.pointer);
  switch (kind) {
    case 'type':
      return onField(pick((node) => node.children.length === 0), (node) => ({ type: 'edit', pointer: node.pointer, text, value: parseText(node, text) }));
    case 'change':
      return onField(pick((node) => node.children.length === 0), (node) => ({ type: 'change', pointer: node.pointer, value: likely(node, number, value) }));
    case 'choose':
      return onField(pick((node) => node.choices.length > 0), (node) => {
        const choice = node.choices[number % node.choices.length]!;
        return { type: 'choose', pointer: node.pointer, location: choice.location, branch: (field % (choice.branches.length + 1)) - 1 };
      });
    case 'add':
      return onField(pick((node) => node.kind === 'list' || node.closed), (node) => ({ type: 'add', pointer: node.pointer }));
    case 'name':
      return onField(pick((node) => node.kind === 'group' && !node.closed), (node) => ({ type: 'add', pointer: node.pointer, name: names[number % names.length]! }));
    case 'remove':
      return onField(pick((node) => node.removable || node.closed), (node) => ({ type: 'remove', pointer: node.pointer }));
    case 'up':
    case 'down':
      return onField(pick(isRow), (node) => ({ type: 'move', pointer: node.pointer, by: kind === 'up' ? -1 : 1 }));
    case 'leave':
    case 'attempt':
      return onField(pick(() => true), (node) => ({ type: kind, pointer: node.pointer }));
    case 'replace':
      // Not often: it forgets all that was done before.
      return number % 4 === 0 ? { type: 'replace', value } : undefined;
    default:
      return { type: kind };
  }
}

/** What a control of the field would send, mostly. */
function likely(node: FieldNode, number: number, value: Json): Json | undefined {
  const { options } = node.facets;
  if (number % 7 === 0) return value;
  if (number % 7 === 1) return undefined;
  if (options && options.length > 0) return options[number % options.length]!.value;
  if (node.kind === 'boolean') return number % 2 === 0;
  if (node.kind === 'choices')
    return (node.items?.options ?? []).map((option) => option.value).slice(0, number % 3);
  if (node.kind === 'number' || node.kind === 'integer') return number % 9;
  return typed[number % typed.length];
}
