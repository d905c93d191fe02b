import { readBytes } from './find-foreign.js';

export interface PngChunk {
  readonly name: string;
  readonly start: number;
  /** Behind its checksum. */
  readonly end: number;
}

/** Length, name, data, checksum: from chunk to chunk up to IEND; one that is not whole ends it before. */
export function* readPngChunks(bytes: Uint8Array): Generator<PngChunk, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 8; start + 12 <= bytes.length;) {
    const name = readBytes(bytes.subarray(start + 4, start + 8));
    const end = start + 12 + view.getUint32(start);
    if (end > bytes.length) return;
    yield { name, start, end };
    if (name === 'IEND') return;
    start = end;
  }
}
