import type { HostErrorKind } from '../../host/host-error.js';
import type { StoredFile } from '../../host/host.js';
import type { FileFault } from '../../host/judge-file.js';

/**
 * A file that the person chose for a paper, or that the dossier came with. Only one that is `done` is in the dossier: it
 * alone has what the host answered.
 */
export interface Attachment {
  readonly key: string;
  readonly owner: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly phase: 'waiting' | 'sending' | 'done' | 'failed';
  /** How much of it is sent, from 0 to 1. */
  readonly part: number;
  readonly problem: AttachmentProblem | undefined;
  /** Absent for one that an earlier visit uploaded. */
  readonly file: File | undefined;
  readonly stored: StoredFile | undefined;
}

/**
 * `too-many`: the paper has as many as it may. `unreadable`: it is not where it was chosen. `gone`: it was deleted, since
 * its paper was answered otherwise, and is to be chosen again. `mismatch`: what the host kept is another file.
 */
export type AttachmentProblem = FileFault | HostErrorKind | 'too-many' | 'unreadable' | 'gone' | 'mismatch';

/** The same file again would have the same fault. */
const lasting: readonly AttachmentProblem[] = [
  'empty', 'too-large', 'type', 'extension', 'declared', 'truncated', 'encrypted', 'polyglot', 'unreadable', 'gone',
]; // prettier-ignore

export function canRetry({ phase, problem }: Attachment): boolean {
  return phase === 'failed' && problem !== undefined && !lasting.includes(problem);
}

export function isPending({ phase }: Attachment): boolean {
  return phase === 'waiting' || phase === 'sending';
}
