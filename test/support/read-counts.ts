import { stripVTControlCharacters } from 'node:util';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a test runner says of itself in its last lines, in the words of Node's runner or of ours; else nothing. */
export function readCounts(output: string): Counts | undefined {
  const plain = stripVTControlCharacters(output);
  return readNodeTest(plain) ?? readPlainLine(plain);
}

function readNodeTest(output: string): Counts | undefined {
  const summary =
    /^ℹ pass (\d+)\r?\nℹ fail (\d+)\r?\nℹ cancelled (\d+)\r?\nℹ skipped (\d+)\r?\nℹ todo (\d+)\r?$/gm;
  const [, passed, failed, cancelled, skipped, todo] = [...output.matchAll(summary)].at(-1) ?? [];
  if (passed === undefined) return undefined;
  return {
    passed: Number(passed),
    failed: Number(failed) + Number(cancelled),
    skipped: Number(skipped) + Number(todo),
  };
}

function readPlainLine(output: string): Counts | undefined {
  const line = /^(?:\w+: )?(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\r?$/gm;
  const [, passed, failed, skipped] = [...output.matchAll(line)].at(-1) ?? [];
  if (passed === undefined) return undefined;
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped ?? 0) };
}
