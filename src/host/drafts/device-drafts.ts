/**
 * Drafts on the person's device, sealed with a passphrase that is kept nowhere. That protects from whoever uses the device
 * afterwards or copies what is on it; not from a program that watches while the passphrase is typed, and not from a
 * script of the portal's own pages while the draft is open.
 */
import type { Draft, DraftStore } from '../host.js';
import { HostError } from '../host-error.js';
import { itemOf, readEntry, removeDeviceDraft, type DeviceOptions } from './find-device-draft.js';
import { createSalt, deriveKey, seal, unseal } from './seal.js';

/** Rejects as `refused` for a wrong passphrase; as `unavailable` where the browser keeps nothing (blocked, full). */
export function createDeviceDrafts(passphrase: string, options: DeviceOptions = {}): DraftStore {
  const { storage = localStorage } = options;
  const keys = new Map<string, Promise<CryptoKey>>();
  const keyFor = (salt: string): Promise<CryptoKey> => {
    const key = keys.get(salt) ?? deriveKey(passphrase, salt);
    keys.set(salt, key);
    return key;
  };
  let ownSalt: string | undefined;
  return {
    async load(name) {
      const entry = readEntry(name, options);
      if (!entry) return undefined;
      const text = await unseal(entry, await keyFor(entry.salt), aboutOf(name, entry.expiresAt));
      if (text === undefined) throw new HostError('refused');
      ownSalt = entry.salt;
      return JSON.parse(text) as Draft;
    },
    async save(name, draft) {
      ownSalt ??= createSalt();
      const about = aboutOf(name, draft.expiresAt);
      const sealed = await seal(JSON.stringify(draft), await keyFor(ownSalt), ownSalt, about);
      try {
        const { expiresAt, idempotencyKey } = draft;
        storage.setItem(itemOf(name), JSON.stringify({ ...sealed, expiresAt, idempotencyKey }));
      } catch (cause) {
        throw new HostError('unavailable', { cause });
      }
    },
    remove: (name) => Promise.resolve(removeDeviceDraft(name, options)),
  };
}

function aboutOf(name: string, expiresAt: number): string {
  return `${name} ${expiresAt}`;
}
