import { openContent, type Content } from '../procedure/content.js';
import { findFileLimits } from './file-limits.js';
import type { StoredFile, Upload } from './host.js';
import { HostError } from './host-error.js';
import { sha256 } from './sha256.js';

const steps = 10;

/** What a service would answer for a file; it judges the bytes again, whatever the page did. */
export async function describeFile(content: Content, file: File, id: string): Promise<StoredFile> {
  const bytes = await file.arrayBuffer();
  // Only who sends a file needs it.
  const { judgeFile } = await import('./judge-file.js');
  const sent = { name: file.name, declaredType: file.type, bytes: new Uint8Array(bytes) };
  const verdict = judgeFile(sent, findFileLimits(openContent(content).registry));
  if (!verdict.ok) throw new HostError('invalid', { reason: verdict.reason });
  const hash = await sha256(bytes);
  if (hash === undefined) throw new HostError('unexpected');
  return { id, name: verdict.name, size: file.size, type: verdict.type, sha256: hash };
}

/** As long as an upload takes, telling how far it is. */
export async function passTime(
  milliseconds: number,
  { onProgress, signal }: Pick<Upload, 'onProgress' | 'signal'> = {},
): Promise<void> {
  const count = onProgress ? steps : 1;
  for (let step = 1; step <= count; step++) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds / count));
    signal?.throwIfAborted();
    onProgress?.(step / count);
  }
}
