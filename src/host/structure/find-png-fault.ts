import { hasForeignTail } from './find-foreign.js';
import { readPngChunks } from './read-png-chunks.js';
import type { StructureFault } from './structure-fault.js';

export function findPngFault(bytes: Uint8Array): StructureFault | undefined {
  let hasData = false;
  for (const { name, start, end } of readPngChunks(bytes)) {
    if ((start === 8) !== (name === 'IHDR')) return 'truncated';
    hasData ||= name === 'IDAT';
    if (name === 'IEND' && hasData) return hasForeignTail(bytes.subarray(end)) ? 'polyglot' : undefined;
  }
  return 'truncated';
}
