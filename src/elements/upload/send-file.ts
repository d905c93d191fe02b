import type { Host, StoredFile } from '../../host/host.js';
import { toHostError } from '../../host/host-error.js';
import type { FileFault, FileLimits } from '../../host/judge-file.js';
import { loadChunk } from '../../host/load-chunk.js';
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

/** Prepares a file, sends it, and believes the host only when what it kept is what was sent. */
export async function sendFile(chosen: File, sending: Sending): Promise<Outcome> {
  try {
    // Only who chooses a file needs it.
    const { prepareFile } = await loadChunk(import('../../host/prepare-file.js'));
    const prepared = await prepareFile(chosen, sending.limits);
    if (!prepared.ok) return { problem: prepared.reason };
    sending.signal.throwIfAborted();
    return await sendBytes(prepared.file, prepared.sha256, sending);
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
