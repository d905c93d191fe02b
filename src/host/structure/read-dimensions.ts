import { readJpegSegments } from './read-jpeg-segments.js';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** In dots as they are stored, without decoding anything; nothing for a format that does not say so in its head. */
export function readDimensions(type: string, bytes: Uint8Array): Dimensions | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (type !== 'image/jpeg') return undefined;
  for (const { marker, start } of readJpegSegments(bytes)) {
    if (isFrame(marker)) return { width: view.getUint16(start + 7), height: view.getUint16(start + 5) };
  }
  return undefined;
}

/** SOF0 to SOF15; the three of another meaning among them are tables and a reserve. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
