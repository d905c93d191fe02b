import { hasForeignTail, readBytes } from './find-foreign.js';
import type { StructureFault } from './structure-fault.js';

/** Goes from chunk to chunk up to IEND. */
export function findPngFault(bytes: Uint8Array): StructureFault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasData = false;
  // Each chunk: its length, its name, its data, a checksum.
  for (let at = 8; at + 12 <= bytes.length;) {
    const name = readBytes(bytes.subarray(at + 4, at + 8));
    if (at === 8 && name !== 'IHDR') return 'truncated';
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return 'truncated';
    hasData ||= name === 'IDAT';
    if (name === 'IEND') {
      if (!hasData) return 'truncated';
      return hasForeignTail(bytes.subarray(end)) ? 'polyglot' : undefined;
    }
    at = end;
  }
  return 'truncated';
}
