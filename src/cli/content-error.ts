import type { Pointer } from '../schema/pointer.js';

/** A place in a file of content. */
export interface Position {
  /** Path of the file, from the content folder, with `/`. */
  readonly file: string;
  /** Where in the file: JSON Pointer, '' for the whole file. */
  readonly pointer: Pointer;
  /** From 1, where the text of the file is known. */
  readonly line?: number;
  readonly column?: number;
}

/** One mistake in content, told so that its author can mend it. */
export interface Finding extends Position {
  readonly problem: string;
  readonly remedy: string;
}

/** Content that cannot be built, with everything that was found wrong. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => formatFinding(finding)).join('\n'));
    this.findings = findings;
  }
}

/** The same error as it is told outside of the content folder `root`, so that a terminal can open its files. */
export function withRoot(root: string, error: unknown): unknown {
  if (!(error instanceof ContentError)) return error;
  return new ContentError(error.findings.map((finding) => ({ ...finding, file: `${root}/${finding.file}` })));
}

/** The place, then what is wrong, then how to mend it. `prefix` leads to the content folder. */
export function formatFinding(finding: Finding, prefix = ''): string {
  return `${formatPosition(finding, prefix)}\n  ${finding.problem}\n  → ${finding.remedy}`;
}

/** `file:line:column pointer`, which a terminal can open. */
export function formatPosition({ file, pointer, line, column }: Position, prefix = ''): string {
  const place = line === undefined ? '' : `:${line}:${column}`;
  return `${prefix}${file}${place}${pointer && ` ${pointer}`}`;
}

/** By file, then by place in it, so that two runs print the same and an editor works from top to bottom. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.pointer, b.pointer) ||
      compareText(a.problem, b.problem),
  );
}

// By code unit, not by locale: the order must not depend on the machine.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Runs `step`; where it throws a ContentError, keeps the findings and goes on without its result. */
export function attempt<T>(findings: Finding[], step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    findings.push(...error.findings);
    return undefined;
  }
}
