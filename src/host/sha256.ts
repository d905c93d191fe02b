/** In hexadecimal digits; undefined on a page that did not come over a secure connection, where browsers compute none. */
export async function sha256(bytes: ArrayBuffer): Promise<string | undefined> {
  const subtle = (globalThis.crypto as Partial<Crypto>).subtle;
  if (!subtle) return undefined;
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
