import type { StructureFault } from './structure-fault.js';
import { hasForeignTail } from './find-foreign.js';

const [startOfScan, endOfImage] = [0xda, 0xd9];

/** Goes from marker to marker: a picture that was cut off has no end of image. */
export function findJpegFault(bytes: Uint8Array): StructureFault | undefined {
  let at = 2;
  let hasScan = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return 'truncated';
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // A marker may be filled up with these.
      continue;
    }
    if (marker === endOfImage) {
      if (!hasScan) return 'truncated';
      return hasForeignTail(bytes.subarray(at + 2)) ? 'polyglot' : undefined;
    }
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (marker !== startOfScan) continue;
    hasScan = true;
    at = endOfScan(bytes, at);
  }
  return 'truncated';
}

/** In a scan FF 00 is a byte and FF D0 to FF D7 are restarts. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0) {
    const next = bytes[at + 1];
    if (next !== 0 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
