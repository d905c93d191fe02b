/** Text that only who knows the passphrase can read: AES-GCM under a key that PBKDF2 makes of it. */

/** All as base64. */
export interface Sealed {
  /** New with each draft, so that one passphrase makes another key each time. */
  readonly salt: string;
  /** New with each saving: AES-GCM must not see one twice under one key. */
  readonly iv: string;
  readonly text: string;
}

// As OWASP advises for PBKDF2 with SHA-256: a guess costs a good part of a second on a telephone, and so it should.
const iterations = 600_000;

export function createSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(16)));
}

/** Cannot be read out again, and lives no longer than the page. */
export async function deriveKey(passphrase: string, salt: string): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** `about` is not hidden, but cannot be changed either: another expiry, and nothing opens any more. */
export async function seal(text: string, key: CryptoKey, salt: string, about: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt(parameters(iv, about), key, new TextEncoder().encode(text));
  return { salt, iv: toBase64(iv), text: toBase64(new Uint8Array(bytes)) };
}

/** Undefined for another key, or when anything was changed. */
export async function unseal(sealed: Sealed, key: CryptoKey, about: string): Promise<string | undefined> {
  try {
    const iv = fromBase64(sealed.iv);
    return new TextDecoder().decode(
      await crypto.subtle.decrypt(parameters(iv, about), key, fromBase64(sealed.text)),
    );
  } catch {
    return undefined;
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
