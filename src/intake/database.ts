/** Postgres as the service uses it, the same embedded and as a server. */
export interface Queries {
  /** Values stand in the text as `$1`, `$2`; a JSON value is given as text and cast, `$1::jsonb`. */
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Several statements at once, without values. */
  run(script: string): Promise<void>;
}

export interface Database extends Queries {
  /** All of it or nothing: what `work` throws undoes it. */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
