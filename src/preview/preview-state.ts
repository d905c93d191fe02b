/** What the server of the preview says of the folder, at first and after each change. */
export interface PreviewState {
  /** Another text for other content. */
  readonly version: string;
  /** Procedures and forms that the folder has. */
  readonly names: readonly string[];
}

/** One thing that `hoso check` finds. */
export interface PreviewFinding {
  /** File, line, column and pointer. */
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
}
