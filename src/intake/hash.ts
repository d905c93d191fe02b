import { createHash } from 'node:crypto';

/** SHA-256 of texts; a separator that is in none of them keeps `ab, c` from `a, bc`. */
export function hash(...texts: readonly string[]): Buffer {
  return createHash('sha256').update(texts.join('\0')).digest();
}
