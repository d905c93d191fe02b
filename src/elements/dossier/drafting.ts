/** The draft of a dossier: none unless the person asks for one, and then saved as they go until it is sent or deleted. */
import {
  findDeviceDraft,
  keepsDeviceDrafts,
  removeDeviceDraft,
  type FoundDraft,
} from '../../host/drafts/find-device-draft.js';
import { toHostError } from '../../host/host-error.js';
import type { Draft, DraftStore } from '../../host/host.js';
import { addPhrases } from '../dossier-phrases.js';

/**
 * `impossible`: nothing can be kept. `none`: nothing is. `found`: there is one from before. `kept`: saved as one goes.
 * `wiped`: nothing is any more.
 */
export type DraftStanding = 'impossible' | 'none' | 'found' | 'kept' | 'wiped';

export interface DraftOwner {
  /** The dossier as it stands. */
  draft(): Omit<Draft, 'expiresAt'>;
  resume(draft: Draft): void;
  changed(): void;
}

const daysKept = 7;
/** Characters that a passphrase has at least. */
const passphraseLength = 8;
const day = 86_400_000;
/** Milliseconds of rest after which an answer is saved. */
const rest = 500;

export class Drafting {
  standing: DraftStanding = 'impossible';
  /** Why it could not be opened or saved. */
  error: 'refused' | 'blocked' | 'short' | undefined;
  busy = false;
  /** Milliseconds since 1970. */
  expiresAt = 0;
  readonly #owner: DraftOwner;
  #name = '';
  /** The portal's, which needs no passphrase since it knows who is logged in. */
  #portal: DraftStore | undefined;
  #store: DraftStore | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(owner: DraftOwner) {
    this.#owner = owner;
  }

  /** On the device, and so under a passphrase. */
  get needsPassphrase(): boolean {
    return this.#portal === undefined;
  }

  /** Looks for a draft from before. On a shared computer none is looked for, and one that is there goes. */
  async begin(name: string, portal: DraftStore | undefined, isShared: boolean): Promise<void> {
    this.#name = name;
    this.#portal = portal;
    this.#loadWords().catch(() => undefined);
    if (isShared && !portal) return this.#forgetDevice();
    if (this.standing === 'kept') return;
    if (!portal && !keepsDeviceDrafts()) return;
    const found = await this.#find();
    this.expiresAt = found?.expiresAt ?? 0;
    this.#stand(found ? 'found' : 'none');
  }

  /** Until they are there nothing is said of drafts, and so none is offered. */
  async #loadWords(): Promise<void> {
    const { draftPhrases } = await import('./draft-phrases.js');
    addPhrases(draftPhrases);
    this.#owner.changed();
  }

  async #find(): Promise<FoundDraft | undefined> {
    return this.#portal ? this.#portal.load(this.#name).catch(() => undefined) : findDeviceDraft(this.#name);
  }

  #forgetDevice(): void {
    if (keepsDeviceDrafts()) removeDeviceDraft(this.#name);
    this.#stop('impossible');
  }

  /** From now on every answer is saved. */
  async keep(passphrase: string): Promise<void> {
    if (this.needsPassphrase && passphrase.length < passphraseLength) {
      this.error = 'short';
      return this.#owner.changed();
    }
    await this.#attempt(async () => {
      this.#store = await this.#storeFor(passphrase);
      await this.#save();
    });
  }

  async open(passphrase: string): Promise<void> {
    await this.#attempt(async () => {
      const store = await this.#storeFor(passphrase);
      const draft = await store.load(this.#name);
      if (!draft) return this.#stand('none');
      this.#store = store;
      this.standing = 'kept';
      this.#owner.resume(draft);
    });
  }

  /** What seals is loaded when it is wanted: most people finish in one go. */
  async #storeFor(passphrase: string): Promise<DraftStore> {
    if (this.#portal) return this.#portal;
    const { createDeviceDrafts } = await import('../../host/drafts/device-drafts.js');
    return createDeviceDrafts(passphrase);
  }

  /** Something was answered. */
  touch(): void {
    if (this.standing !== 'kept') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#attempt(() => this.#save()), rest);
  }

  /** The dossier of this key has been received, from this tab or another: its draft goes, and no other dossier's. */
  async finish(idempotencyKey: string): Promise<void> {
    if (this.standing === 'impossible') return;
    const isKept = this.standing === 'kept';
    if (isKept || (await this.#find())?.idempotencyKey === idempotencyKey) await this.wipe();
  }

  async wipe(): Promise<void> {
    const store = this.#store ?? this.#portal;
    this.#stop('wiped');
    if (store) await store.remove(this.#name).catch(() => undefined);
    else removeDeviceDraft(this.#name);
  }

  async #save(): Promise<void> {
    const store = this.#store;
    if (!store) return;
    // Deleted in another tab, it is not to come back from this one.
    if (this.standing === 'kept' && !this.#portal && !findDeviceDraft(this.#name)) return this.#stop('wiped');
    const expiresAt = Date.now() + daysKept * day;
    await store.save(this.#name, { ...this.#owner.draft(), expiresAt });
    // Meanwhile it may have been sent or deleted.
    if (this.#store !== store) return store.remove(this.#name);
    this.expiresAt = expiresAt;
    this.#stand('kept');
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.error = undefined;
    this.#owner.changed();
    try {
      await work();
    } catch (error) {
      this.error = toHostError(error).kind === 'refused' ? 'refused' : 'blocked';
    }
    this.busy = false;
    this.#owner.changed();
  }

  #stop(standing: DraftStanding): void {
    clearTimeout(this.#timer);
    this.#store = undefined;
    this.error = undefined;
    this.#stand(standing);
  }

  #stand(standing: DraftStanding): void {
    this.standing = standing;
    this.#owner.changed();
  }
}
