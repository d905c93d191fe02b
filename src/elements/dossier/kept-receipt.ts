/**
 * The receipt after the page was loaded again. What is kept is its reference and nothing else, for as long as the tab is
 * open; everything on it is asked for anew, from a host that knows whose it is.
 */
export class KeptReceipt {
  readonly #name: string;

  /** `name` tells one procedure's receipt from another's. */
  constructor(name: string) {
    this.#name = `hoso:receipt:${name}`;
  }

  get reference(): string | undefined {
    return withStorage((storage) => storage.getItem(this.#name)) ?? undefined;
  }

  keep(reference: string): void {
    withStorage((storage) => storage.setItem(this.#name, reference));
  }

  forget(): void {
    withStorage((storage) => storage.removeItem(this.#name));
  }
}

/** A browser may refuse it (blocked, full, a sandboxed frame): then the receipt is there until the page is left. */
function withStorage<Found>(use: (storage: Storage) => Found): Found | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
