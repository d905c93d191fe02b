/** Actions come from who calls the core, in JavaScript too: one that is none must not leave a form that works no more. */
import { isObject } from '../schema/json.js';
import { isPointer } from '../schema/pointer.js';
import type { Action } from './action.js';

type Members = Readonly<Record<string, readonly [expected: string, isRight: (value: unknown) => boolean]>>;

const isAt = (value: unknown): boolean => typeof value === 'string' && isPointer(value);
const pointer = ['a JSON Pointer', isAt] as const;
const text = ['text', (value: unknown) => typeof value === 'string'] as const;

const membersOf: Readonly<Record<Action['type'], Members>> = {
  edit: { pointer, text },
  fold: {},
  change: { pointer },
  withhold: {
    pointers: ['a list of JSON Pointers', (value) => Array.isArray(value) && value.every(isAt)],
  },
  leave: { pointer },
  choose: { pointer, location: text, branch: ['a number', Number.isInteger] },
  add: { pointer, name: ['text', (value) => value === undefined || typeof value === 'string'] },
  remove: { pointer },
  move: { pointer, by: ['-1 or 1', (value) => value === -1 || value === 1] },
  restore: {},
  attempt: { pointer },
  replace: {},
};

/** Throws a TypeError that names what was expected. */
export function requireAction(action: unknown): asserts action is Action {
  const type = isObject(action) ? action['type'] : undefined;
  if (!isObject(action) || typeof type !== 'string' || !Object.hasOwn(membersOf, type))
    throw new TypeError(`An action is an object whose type is one of: ${Object.keys(membersOf).join(', ')}`);
  for (const [member, [expected, isRight]] of Object.entries(membersOf[type as Action['type']]))
    if (!isRight(action[member]))
      throw new TypeError(`The ${member} of the action ${type} is not ${expected}`);
}
