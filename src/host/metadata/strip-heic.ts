import { readBytes } from '../structure/find-foreign.js';
import { readBoxes, type Box } from '../structure/read-boxes.js';
import { listItemExtents } from './list-item-extents.js';

/** Exif, and XMP among other texts. */
const notes = ['Exif', 'mime'];

/**
 * The file with its notes of the camera written over with zeros. Nothing moves, since whatever else is in it is named by
 * its place; and which way up it is seen is no note here but a property of the picture (`irot`, `imir`).
 */
export function stripHeic(bytes: Uint8Array): Uint8Array {
  const stripped = Uint8Array.from(bytes);
  const meta = findBox(bytes, 'meta', 0, bytes.length);
  if (!meta) return stripped;
  const inside = (name: string): Box | undefined => findBox(bytes, name, meta.start + 4, meta.end);
  const [info, locations] = [inside('iinf'), inside('iloc')];
  if (!info || !locations) return stripped;
  const ids = listNotes(bytes, info);
  // No more than there is, however often the same place is named.
  let left = bytes.length;
  for (const { id, start, length } of listItemExtents(bytes, locations, inside('idat')?.start ?? 0)) {
    if (!ids.has(id) || left <= 0) continue;
    stripped.fill(0, start, start + length);
    left -= length;
  }
  return stripped;
}

function findBox(bytes: Uint8Array, wanted: string, from: number, to: number): Box | undefined {
  for (const box of readBoxes(bytes, from, to)) if (box.name === wanted && box.end <= to) return box;
  return undefined;
}

/** The ids of the items that are notes. */
function listNotes(bytes: Uint8Array, { start, end }: Box): ReadonlySet<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ids = new Set<number>();
  for (const entry of readBoxes(bytes, start + (bytes[start] === 0 ? 6 : 8), end)) {
    const isLong = bytes[entry.start] === 3;
    const typeAt = entry.start + (isLong ? 10 : 8);
    if (entry.end > end || typeAt + 4 > entry.end) continue;
    if (notes.includes(readBytes(bytes.subarray(typeAt, typeAt + 4))))
      ids.add(isLong ? view.getUint32(entry.start + 4) : view.getUint16(entry.start + 4));
  }
  return ids;
}
