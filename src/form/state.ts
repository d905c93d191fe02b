import type { FieldNode } from '../schema/field-node.js';
import type { Json } from '../schema/json.js';
import type { Pointer } from '../schema/pointer.js';
import type { Registry } from '../schema/registry.js';

/** Everything there is to know about a form being filled in. Immutable; what does not change keeps its identity. */
export interface FormState {
  /** What is entered, without what is hidden. While somebody types it may lag behind `edit`. */
  readonly value: Json | undefined;
  /** What `value` and the decisions below lead to ask for. */
  readonly tree: FieldNode;
  /** The control that somebody types in. Kept apart so that a key costs what its field costs. */
  readonly edit: Edit | undefined;
  /** Answers of fields that are hidden now, by field id: they come back with their field. */
  readonly parked: ReadonlyMap<string, Json>;
  /** Branch chosen, by field id and choice location. */
  readonly chosen: ReadonlyMap<string, number>;
  /** Names of the rows of each list, by the list's id. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** The highest name among the removed rows of each list, by the list's id: a new row must not inherit from them. */
  readonly retired: ReadonlyMap<string, number>;
  /** The default that each field had, by field id: it is given once, and follows what is proposed until it is edited. */
  readonly defaulted: ReadonlyMap<string, Json>;
  /** Fields that were left once. */
  readonly touched: ReadonlySet<string>;
  /** Where a control holds something that it does not give out: no answer, and not nothing either. */
  readonly withheld: readonly Pointer[];
  /** Parts of the form whose submission was tried: there, everything wrong shows. */
  readonly attempted: readonly Pointer[];
  /** The row that was removed last, to take it back. */
  readonly removed: RemovedRow | undefined;
}

export interface Edit {
  readonly id: string;
  readonly pointer: Pointer;
  /** Exactly what the control holds; never rewritten while it is edited. */
  readonly text: string;
  /** What that text means: `undefined` for nothing entered. */
  readonly value: Json | undefined;
  /** Is it in the form's value already? */
  readonly folded: boolean;
}

export interface RemovedRow {
  readonly listId: string;
  readonly index: number;
  readonly row: string;
  readonly value: Json;
}

/** A schema made ready to ask questions of. */
export interface Definition {
  readonly registry: Registry;
  matches(location: string, value: Json): boolean;
}
