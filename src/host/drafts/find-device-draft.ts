/** What can be known of a draft on the device without its passphrase: that it is there, until when, and which dossier's. */
import { isObject } from '../../schema/json.js';
import type { Draft } from '../host.js';

/** A draft as it lies on the device. */
export interface DraftEntry {
  /** In the clear, so that what has expired goes even if nobody comes with the passphrase. */
  readonly expiresAt: number;
  /** In the clear, so that any tab in which the dossier is received can remove it. */
  readonly idempotencyKey: string;
  readonly salt: string;
  readonly iv: string;
  readonly text: string;
}

export interface DeviceOptions {
  readonly storage?: Storage;
  readonly clock?: () => number;
}

export type FoundDraft = Pick<Draft, 'expiresAt' | 'idempotencyKey'>;

/** Undefined when there is none. One that has expired is removed. */
export function findDeviceDraft(name: string, options: DeviceOptions = {}): FoundDraft | undefined {
  return readEntry(name, options);
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

export function itemOf(name: string): string {
  return `hoso:draft:${name}`;
}

export function readEntry(name: string, options: DeviceOptions): DraftEntry | undefined {
  const { storage = localStorage, clock = Date.now } = options;
  const text = storage.getItem(itemOf(name));
  const entry = text === null ? undefined : parse(text);
  if (entry && entry.expiresAt > clock()) return entry;
  if (text !== null) removeDeviceDraft(name, options);
  return undefined;
}

function parse(text: string): DraftEntry | undefined {
  try {
    const entry: unknown = JSON.parse(text);
    return isObject(entry) && typeof entry['expiresAt'] === 'number'
      ? (entry as unknown as DraftEntry)
      : undefined;
  } catch {
    return undefined;
  }
}
