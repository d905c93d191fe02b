/** A mistake at a location of a bundled schema. */
export interface SchemaMistake {
  readonly location: string;
  readonly problem: string;
  readonly remedy: string;
}
