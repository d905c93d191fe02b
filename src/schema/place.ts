import type { Requirement } from './field-node.js';
import type { Schema } from './json.js';
import type { Pointer } from './pointer.js';

/** Where in the form a field stands, and what the fields around it say of it. */
export interface Place {
  readonly id: string;
  readonly pointer: Pointer;
  readonly key: string;
  readonly required: boolean;
  readonly present: boolean;
  readonly requirement: Requirement | undefined;
  readonly removable: boolean;
  /** The groups around it that are not begun: of each, its schemas that lead back to themselves, and their circles. */
  readonly around: readonly ReadonlySet<Schema | number>[];
}

export const outermost: Place = {
  id: '',
  pointer: '',
  key: '',
  required: true,
  present: true,
  requirement: undefined,
  removable: false,
  around: [],
};
