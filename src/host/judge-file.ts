/** What may become of a file that somebody chose: the page and the service judge alike, by the bytes first. */
import { filetypename } from 'magic-bytes.js';
import { fileFormats, type FileFormat } from './file-formats.js';
import { sanitizeFileName } from './sanitize-file-name.js';
import { endsAsArchive, hasForeignHead } from './structure/find-foreign.js';
import type { StructureFault } from './structure/structure-fault.js';

export interface FileToJudge {
  readonly name: string;
  /** What the browser or the request says; empty where it says nothing. */
  readonly declaredType: string;
  readonly bytes: Uint8Array;
}

/** What the content allows: see `fileLimitsOf`. */
export interface FileLimits {
  /** Media types. */
  readonly types: readonly string[];
  /** Bytes. */
  readonly maximumSize: number;
}

/**
 * `type`: its content is none of the accepted ones. `extension`, `declared`: its name, or what the browser says, is of
 * another type than its content. `truncated`: its end is missing. `encrypted`: it opens with a password only.
 * `polyglot`: it holds something else that opens by itself.
 */
export type FileFault = 'empty' | 'too-large' | 'extension' | 'declared' | StructureFault;

export type FileVerdict =
  | { readonly ok: true; readonly type: string; readonly name: string }
  | { readonly ok: false; readonly reason: FileFault };

const signatureLength = 512;
const generic = ['', 'application/octet-stream', 'binary/octet-stream', 'application/unknown'];

export function judgeFile({ name, declaredType, bytes }: FileToJudge, limits: FileLimits): FileVerdict {
  const refuse = (reason: FileFault): FileVerdict => ({ ok: false, reason });
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > limits.maximumSize) return refuse('too-large');
  const signatures = filetypename(bytes.subarray(0, signatureLength));
  const [type, format] = [...fileFormats].find(([, known]) =>
    known.signatures.some((signature) => signatures.includes(signature)),
  ) ?? ['', undefined];
  if (!format || !limits.types.includes(type)) return refuse('type');
  const safeName = sanitizeFileName(name);
  const extension = extensionOf(safeName);
  if (extension && !format.extensions.includes(extension)) return refuse('extension');
  if (!isDeclared(declaredType, type, format)) return refuse('declared');
  const fault = format.findFault(bytes);
  if (fault) return refuse(fault);
  if (hasForeignHead(bytes) || endsAsArchive(bytes)) return refuse('polyglot');
  return {
    ok: true,
    type,
    name: extension ? safeName : sanitizeFileName(`${safeName}.${format.extensions[0]}`),
  };
}

/** With a letter in it: "Quyết định 290.2005" has none. */
function extensionOf(name: string): string {
  const [, extension = ''] = /[^.]\.([a-z\d]{1,10})$/i.exec(name) ?? [];
  return /[a-z]/i.test(extension) ? extension.toLowerCase() : '';
}

function isDeclared(declaredType: string, type: string, { aliases }: FileFormat): boolean {
  const [stated = ''] = declaredType.toLowerCase().split(';');
  return [...generic, type, ...aliases].includes(stated.trim());
}
