/** What a form knows of one instance location, and what it was made from. */
import type { Applied, Choice, Condition } from './applicable.js';
import type { Facets } from './facets.js';
import type { Json } from './json.js';
import type { Kind } from './kind.js';
import type { Inherited } from './members.js';
import type { Pointer } from './pointer.js';
import type { Registry } from './registry.js';

/** One instance location as a form sees it. */
export interface FieldNode {
  /** Names the field for as long as it lives: like the pointer, but a row keeps its id when it moves. */
  readonly id: string;
  readonly pointer: Pointer;
  /** Member name or index in the parent; '' at the root. */
  readonly key: string;
  readonly kind: Kind;
  readonly facets: Facets;
  /** Facets of the items of a list, where all items are alike. */
  readonly items: Facets | undefined;
  /** The subschemas that apply here, nearest first. */
  readonly applied: readonly Applied[];
  readonly choices: readonly Choice[];
  readonly value: Json | undefined;
  readonly required: boolean;
  /** The group around it is begun: only then is anything missing in it. */
  readonly present: boolean;
  /** Which subschema requires it, and what had to be met for that. */
  readonly requirement: Requirement | undefined;
  readonly children: readonly FieldNode[];
  /** Own members of the value that no answer leads to now: to be parked. */
  readonly dormant: readonly string[];
  /** An optional group that contains itself is drawn only when somebody opens it. */
  readonly closed: boolean;
  /** The person may rename or remove it: its name comes from the value, not from the schema. */
  readonly removable: boolean;
  /** What the description was made from; see `isCurrent`. */
  readonly source: Source;
}

export interface Requirement {
  /** Location of the `required` or `dependentRequired` keyword. */
  readonly location: string;
  readonly condition: Condition | undefined;
}

export interface Source {
  readonly subschemas: readonly Inherited[];
  readonly judging: Judging;
  /** What was chosen for each of the choices. */
  readonly chosen: readonly (number | undefined)[];
}

/** A schema, and what it accepts. */
export interface Judging {
  readonly registry: Registry;
  matches(location: string, value: Json): boolean;
}

/** What a person decided about the shape of the form, beside its values. */
export interface Choosing extends Judging {
  /** The same object for all decisions about one schema: only then is a description ever made again in part. */
  readonly judging?: Judging;
  /** Index of the branch chosen for a choice, by field id and the choice's location. */
  chosen(id: string, choiceLocation: string): number | undefined;
  /** Stable names of an array's rows, by the array's field id. */
  rows(id: string, length: number): readonly string[];
}
