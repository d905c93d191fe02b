import type { Json, JsonObject, SchemaObject } from '../../src/schema/json.js';

/** One form of the benchmark, as an entry gets it. */
export interface Workload {
  /** `W1`, `W2-<fields>`, `W3-<rows>` or `W4`. */
  readonly id: string;
  readonly schema: SchemaObject;
  /** What the form shows at first; valid. */
  readonly data: JsonObject;
  readonly fields: readonly BenchField[];
  /** How many leaves `data` shows; what chooses the branch of a `oneOf` is not counted. */
  readonly leafCount: number;
  /** Leaves of one row of the list, where there is one. */
  readonly rowLeaves?: number;
  /** The text to type behind: the field that is typed in is found by it. */
  readonly target: { readonly value: string };
}

/** The fields of a workload without any schema, for a form written by hand. */
export type BenchField = BenchText | BenchNumber | BenchEnum | BenchObject | BenchArray | BenchOneOf;

interface Named {
  readonly name: string;
  readonly title: string;
  readonly required?: boolean;
}
export interface BenchText extends Named {
  readonly k: 'string';
  readonly pattern?: string;
  readonly format?: string;
  readonly value?: string;
}
export interface BenchNumber extends Named {
  readonly k: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly value?: number;
}
export interface BenchEnum extends Named {
  readonly k: 'enum';
  readonly options: readonly string[];
  readonly value?: string;
}
export interface BenchObject extends Named {
  readonly k: 'object';
  readonly fields: readonly BenchField[];
}
export interface BenchArray extends Named {
  readonly k: 'array';
  readonly fields: readonly BenchField[];
  readonly rows: readonly JsonObject[];
}
export interface BenchOneOf extends Named {
  readonly k: 'oneOf';
  readonly variants: readonly BenchVariant[];
  readonly active: number;
}
export interface BenchVariant {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly BenchField[];
}

/** What an entry gives back for the form that it mounted. The last three act as a person's click would. */
export interface Handle {
  getValue(): Json | undefined;
  validate(): Verdict | Promise<Verdict>;
  addRow(): void;
  removeFirstRow(): void;
  switchTo(branch: number): void;
}
export interface Verdict {
  readonly valid: boolean;
  readonly errors: number;
}
