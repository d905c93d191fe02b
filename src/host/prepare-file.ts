import { fileFormats } from './file-formats.js';
import { judgeFile, type FileFault, type FileLimits } from './judge-file.js';
import { sanitizeFileName } from './sanitize-file-name.js';
import { sha256 } from './sha256.js';
import { shrinkPhoto } from './shrink-photo.js';
import { stripMetadata } from './strip-metadata.js';

/** Bytes that are read at all: a photograph of 200 megapixels has some 50 MB, a film chosen by mistake has gigabytes. */
const mostRead = 64 * 1024 * 1024;

/** `unreadable`: it is not where it was chosen, or was changed since. */
export type Preparation =
  | { readonly ok: true; readonly file: File; readonly sha256: string | undefined }
  | { readonly ok: false; readonly reason: FileFault | 'unreadable' };

/**
 * What is sent of a file that somebody chose: nothing, if it is none of the accepted ones; photographs without the place
 * and time where they were taken, and smaller where they have more than the content allows or a paper needs.
 */
export async function prepareFile(chosen: File, limits: FileLimits): Promise<Preparation> {
  const refuse = (reason: FileFault | 'unreadable'): Preparation => ({ ok: false, reason });
  if (chosen.size > mostRead) return refuse('too-large');
  const buffer = await chosen.arrayBuffer().catch(() => undefined);
  if (!buffer) return refuse('unreadable');
  const bytes = new Uint8Array(buffer);
  const declared = { name: chosen.name, declaredType: chosen.type, bytes };
  const verdict = judgeFile(declared, { ...limits, maximumSize: mostRead });
  if (!verdict.ok) return verdict;
  const { type, name } = verdict;
  const stripped = Uint8Array.from(stripMetadata(type, bytes));
  const whole = new File([stripped], name, { type });
  const smaller = await shrinkPhoto(whole, stripped, limits);
  const file = smaller
    ? new File([smaller], nameAs(name, type, smaller.type), { type: smaller.type })
    : whole;
  if (file.size > limits.maximumSize) return refuse('too-large');
  return { ok: true, file, sha256: await sha256(await file.arrayBuffer()) };
}

/** Its extension says what it is now. */
function nameAs(name: string, before: string, type: string): string {
  const [extension = ''] = fileFormats.get(type)?.extensions ?? [];
  return type === before ? name : sanitizeFileName(name.replace(/[^.]*$/, extension));
}
