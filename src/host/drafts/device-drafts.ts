/**
 * Drafts on the person's device, sealed with a passphrase that is kept nowhere. That protects from whoever uses the device
 * afterwards or copies what is on it; not from a program that watches while the passphrase is typed, and not from a
 * script of the portal's own pages while the draft is open.
 */
import { isObject } from '../../schema/json.js';
import type { Draft, DraftStore } from '../host.js';
import { HostError } from '../host-error.js';
import { createSalt, deriveKey, seal, unseal, type Sealed } from './seal.js';

interface Entry extends Sealed {
  /** In the clear, so that what has expired goes even if nobody comes with the passphrase. */
  readonly expiresAt: number;
}

export interface DeviceOptions {
  readonly storage?: Storage;
  readonly clock?: () => number;
}

/** Until when a draft is there; undefined when there is none. One that has expired is removed. */
export function findDeviceDraft(name: string, options: DeviceOptions = {}): number | undefined {
  return readEntry(name, options)?.expiresAt;
}

export function removeDeviceDraft(name: string, { storage = localStorage }: DeviceOptions = {}): void {
  storage.removeItem(itemOf(name));
}

/** Can a draft be kept here at all? Not on a page without a secure address, nor where the browser keeps nothing. */
export function keepsDeviceDrafts(): boolean {
  try {
    return isSecureContext && localStorage !== null;
  } catch {
    return false;
  }
}

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
        storage.setItem(itemOf(name), JSON.stringify({ ...sealed, expiresAt: draft.expiresAt }));
      } catch (cause) {
        throw new HostError('unavailable', { cause });
      }
    },
    remove: (name) => Promise.resolve(removeDeviceDraft(name, options)),
  };
}

function itemOf(name: string): string {
  return `hoso:draft:${name}`;
}

function aboutOf(name: string, expiresAt: number): string {
  return `${name} ${expiresAt}`;
}

function readEntry(name: string, options: DeviceOptions): Entry | undefined {
  const { storage = localStorage, clock = Date.now } = options;
  const text = storage.getItem(itemOf(name));
  const entry = text === null ? undefined : parse(text);
  if (entry && entry.expiresAt > clock()) return entry;
  if (text !== null) removeDeviceDraft(name, options);
  return undefined;
}

function parse(text: string): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(text);
    return isObject(entry) && typeof entry['expiresAt'] === 'number'
      ? (entry as unknown as Entry)
      : undefined;
  } catch {
    return undefined;
  }
}
