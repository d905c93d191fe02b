/** Which way up a camera was held, the one thing of its notes (Exif) that a picture needs in order to be seen. */

const tag = 0x0112;
/** Upright as it is stored. */
const upright = 1;

/** From 1 to 8, of a TIFF header and what follows it; 1 where nothing is said. */
export function readOrientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, isLittle);
    const count = view.getUint16(directory, isLittle);
    for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12) {
      if (view.getUint16(entry, isLittle) !== tag) continue;
      const orientation = view.getUint16(entry + 8, isLittle);
      return orientation >= 1 && orientation <= 8 ? orientation : upright;
    }
  } catch {
    // An offset that leads out of it.
  }
  return upright;
}

/** Notes of a camera with nothing in them but the orientation; nothing where it is upright. */
export function writeOrientation(orientation: number): readonly number[] {
  if (orientation === upright) return [];
  return [
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8], // big endian, the directory follows
    ...[0, 1], // one entry
    ...[tag >> 8, tag & 255, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], // one short number
    ...[0, 0, 0, 0], // no other directory
  ];
}
