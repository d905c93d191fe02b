import { readBytes } from './find-foreign.js';
import type { StructureFault } from './structure-fault.js';

/** Still pictures in HEVC; what else the container may hold (AV1, films) is another type. */
const brands = ['heic', 'heix', 'heim', 'heis'];

/** Goes from box to box: the last ends where the file does. */
export function findHeicFault(bytes: Uint8Array): StructureFault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Set<string>();
  let at = 0;
  while (at < bytes.length) {
    const size = boxSize(view, at);
    if (size === undefined || at + size > bytes.length) return 'truncated';
    const name = readBytes(bytes.subarray(at + 4, at + 8));
    if (at === 0 && !isHeic(readBytes(bytes.subarray(8, size)))) return 'type';
    found.add(name);
    at += size;
  }
  return found.has('meta') && (found.has('mdat') || found.has('idat')) ? undefined : 'truncated';
}

/** The brand it is made for, a version, then the brands that it suits. */
function isHeic(fileType: string): boolean {
  const stated = fileType.match(/.{4}/gs) ?? [];
  return stated.some((brand, index) => index !== 1 && brands.includes(brand));
}

/** 0 says up to the end, 1 that the size is too big for its place and follows. */
function boxSize(view: DataView, at: number): number | undefined {
  if (at + 8 > view.byteLength) return undefined;
  const size = view.getUint32(at);
  if (size === 0) return view.byteLength - at;
  if (size >= 8) return size;
  return size === 1 && at + 16 <= view.byteLength
    ? Number(view.getBigUint64(at + 8)) || undefined
    : undefined;
}
