import type { StructureFault } from './structure-fault.js';
import { hasForeignTail } from './find-foreign.js';
import { readJpegSegments } from './read-jpeg-segments.js';

const [endOfImage, startOfScan] = [0xd9, 0xda];

/** A picture that was cut off has no end of image. */
export function findJpegFault(bytes: Uint8Array): StructureFault | undefined {
  let hasScan = false;
  for (const { marker, end } of readJpegSegments(bytes)) {
    hasScan ||= marker === startOfScan;
    if (marker === endOfImage && hasScan) return hasForeignTail(bytes.subarray(end)) ? 'polyglot' : undefined;
  }
  return 'truncated';
}
