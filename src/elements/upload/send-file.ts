import type { Host, StoredFile } from '../../host/host.js';
import { toHostError } from '../../host/host-error.js';
import type { FileFault, FileLimits, judgeFile } from '../../host/judge-file.js';
import { sha256 } from '../../host/sha256.js';
import { isEqual } from '../../schema/json.js';
import type { AttachmentProblem } from './attachment.js';

export interface Sending {
  readonly host: Host;
  readonly document: string;
  readonly limits: FileLimits;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
}

export type Outcome = { readonly stored: StoredFile } | { readonly problem: AttachmentProblem };

/** Judges a file, sends it, and believes the host only when what it kept is what was sent. */
export async function sendFile(file: File, sending: Sending): Promise<Outcome> {
  // Before it is read: a film of several gigabytes may be chosen by mistake.
  if (file.size > sending.limits.maximumSize) return { problem: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { problem: 'unreadable' };
  try {
    const judge = await loadJudge();
    const declared = { name: file.name, declaredType: file.type, bytes: new Uint8Array(bytes) };
    const verdict = judge.judgeFile(declared, sending.limits);
    if (!verdict.ok) return { problem: verdict.reason };
    const { name, type } = verdict;
    return await sendBytes(new File([bytes], name, { type }), await sha256(bytes), sending);
  } catch (error) {
    const { kind, reason } = toHostError(error);
    return { problem: (reason as FileFault | undefined) ?? kind };
  }
}

async function sendBytes(
  file: File,
  hash: string | undefined,
  { host, document, signal, onProgress }: Sending,
): Promise<Outcome> {
  const stored = await host.upload!(file, { document, signal, onProgress });
  const { name, size, type } = file;
  const { id, ...kept } = stored;
  if (isEqual(kept, { name, size, type, sha256: hash ?? stored.sha256 })) return { stored };
  await host.discard?.(id).catch(() => undefined);
  return { problem: 'mismatch' };
}

/** Only who chooses a file needs it. */
async function loadJudge(): Promise<{ readonly judgeFile: typeof judgeFile }> {
  try {
    return await import('../../host/judge-file.js');
  } catch (cause) {
    throw Object.assign(new Error('offline', { cause }), { kind: 'offline' });
  }
}
