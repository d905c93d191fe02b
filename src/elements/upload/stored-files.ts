import type { Host } from '../../host/host.js';

/** The files that a host holds for a dossier, by their ids: which it keeps, and which it is to give up. */
export class StoredFiles {
  /** Every id that a host ever gave: one that no attachment has any more was withdrawn. */
  readonly #known = new Set<string>();
  readonly #released = new Set<string>();
  readonly #unwanted = new Set<string>();

  isNew(id: string): boolean {
    return !this.#known.has(id);
  }

  know(id: string): void {
    this.#known.add(id);
  }

  /** It is the agency's now, and never discarded. */
  release(id: string): void {
    this.#released.add(id);
  }

  withdraw(id: string): void {
    if (!this.#released.has(id)) this.#unwanted.add(id);
  }

  /** What could not be deleted is tried again the next time. */
  discardUnwanted(host: Host | undefined): void {
    for (const id of this.#unwanted) {
      this.#unwanted.delete(id);
      host?.discard?.(id).catch(() => this.#unwanted.add(id));
    }
  }
}
