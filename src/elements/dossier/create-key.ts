/** 32 hexadecimal digits that nobody else has. `randomUUID` is there on secure pages only; an intranet portal may not be one. */
export function createKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
