import { readBytes } from './find-foreign.js';
import { readBoxes } from './read-boxes.js';
import type { StructureFault } from './structure-fault.js';

/** Still pictures in HEVC; what else the container may hold (AV1, films) is another type. */
const brands = ['heic', 'heix', 'heim', 'heis'];

/** The last box ends where the file does. */
export function findHeicFault(bytes: Uint8Array): StructureFault | undefined {
  const found = new Set<string>();
  for (const { name, start, end } of readBoxes(bytes)) {
    if (end > bytes.length) return 'truncated';
    if (found.size === 0 && !isHeic(readBytes(bytes.subarray(start, end)))) return 'type';
    found.add(name);
  }
  return found.has('meta') && (found.has('mdat') || found.has('idat')) ? undefined : 'truncated';
}

/** The brand it is made for, a version, then the brands that it suits. */
function isHeic(fileType: string): boolean {
  const stated = fileType.match(/.{4}/gs) ?? [];
  return stated.some((brand, index) => index !== 1 && brands.includes(brand));
}
