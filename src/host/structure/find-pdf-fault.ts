import { hasForeignTail, readBytes } from './find-foreign.js';
import type { StructureFault } from './structure-fault.js';

const endMark = '%%EOF';
/** Readers look for the mark of the end in the last so many bytes. */
const mostAfterEnd = 1024;

export function findPdfFault(bytes: Uint8Array): StructureFault | undefined {
  const text = readBytes(bytes);
  // A mark of byte order in front makes it a text to some.
  if (!text.startsWith('%PDF-')) return 'type';
  const end = text.lastIndexOf(endMark);
  if (end < 0 || !text.includes('startxref')) return 'truncated';
  if (hasForeignTail(bytes.subarray(end + endMark.length))) return 'polyglot';
  // A document that was saved again, or written for the web, has a mark of the end before its end, too.
  const rest = text.slice(end + endMark.length).replace(/^[\s\0]+|[\s\0]+$/g, '');
  if (rest.length > mostAfterEnd || /\d obj\b/.test(rest)) return 'truncated';
  // The trailer is never compressed, whatever else is.
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text) ? 'encrypted' : undefined;
}
