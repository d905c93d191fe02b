/** A schema that cannot become a form: which place, what is wrong, how to mend it. For its author, never for a citizen. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  /** JSON Pointer of the place; a URI before it when it is in another document. */
  readonly location: string;
  readonly problem: string;
  readonly remedy: string;

  constructor(location: string, problem: string, remedy: string) {
    super(`${location || '/'}: ${problem}. ${remedy}`);
    this.location = location;
    this.problem = problem;
    this.remedy = remedy;
  }
}
