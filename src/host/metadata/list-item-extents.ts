import type { Box } from '../structure/read-boxes.js';

export interface ItemExtent {
  /** Of the item that it is a part of. */
  readonly id: number;
  /** In the file. */
  readonly start: number;
  readonly length: number;
}

/** Where the items of a HEIC file lie, by its box of locations (ISO 14496-12, 8.11.3). What leads out of the box is left out. */
export function* listItemExtents(
  bytes: Uint8Array,
  { start, end }: Box,
  dataStart: number,
): Generator<ItemExtent, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, end - start);
  let at = 6;
  /** A number of so many bytes; beyond the end there are none. */
  const read = (size: number): number => {
    let value = 0;
    for (let index = 0; index < size; index++) value = value * 256 + view.getUint8(at + index);
    at += size;
    return value;
  };
  try {
    const version = view.getUint8(0);
    const [offsetSize, lengthSize] = [view.getUint8(4) >> 4, view.getUint8(4) & 15];
    const [baseSize, indexSize] = [view.getUint8(5) >> 4, view.getUint8(5) & 15];
    // Extents of no bytes at all would never come to the end of the box.
    if (offsetSize + lengthSize === 0) return;
    const wide = version < 2 ? 2 : 4;
    for (let items = read(wide); items > 0; items--) {
      const id = read(wide);
      const isInData = version > 0 && read(2) % 16 === 1;
      read(2);
      const base = read(baseSize) + (isInData ? dataStart : 0);
      for (let extents = read(2); extents > 0; extents--) {
        if (version > 0) read(indexSize);
        yield { id, start: base + read(offsetSize), length: read(lengthSize) };
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}
