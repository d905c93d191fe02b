export interface JpegSegment {
  readonly marker: number;
  /** Of its marker. */
  readonly start: number;
  /** Behind its last byte; a scan's data counts to it. */
  readonly end: number;
}

const [endOfImage, startOfScan] = [0xd9, 0xda];

/** From marker to marker up to the end of image; one that is not whole ends it before. */
export function* readJpegSegments(bytes: Uint8Array): Generator<JpegSegment, undefined> {
  for (let start = 2; start + 1 < bytes.length && bytes[start] === 0xff;) {
    const marker = bytes[start + 1]!;
    if (marker === 0xff) {
      start += 1; // A marker may be filled up with these.
      continue;
    }
    if (marker === endOfImage) {
      yield { marker, start, end: start + 2 };
      return;
    }
    const length = ((bytes[start + 2] ?? 0) << 8) + (bytes[start + 3] ?? 0);
    const end = marker === startOfScan ? endOfScan(bytes, start + 2 + length) : start + 2 + length;
    if (length < 2 || end > bytes.length) return;
    yield { marker, start, end };
    start = end;
  }
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
