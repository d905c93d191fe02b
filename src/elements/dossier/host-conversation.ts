import { toHostError, type HostError } from '../../host/host-error.js';
import type { Challenge, Host, Person, Receipt } from '../../host/host.js';
import type { JsonObject } from '../../schema/json.js';

/** How far a conversation with the host is: shown on the page, never thrown. */
export interface Exchange {
  readonly busy: boolean;
  readonly challenge: Challenge | undefined;
  readonly error: HostError | undefined;
}

export const quiet: Exchange = { busy: false, challenge: undefined, error: undefined };

/** One request at a time: whatever is pressed meanwhile is the same wish. */
export class HostConversation {
  exchange: Exchange = quiet;
  /** Made once for a dossier and kept through every retry, so that there is one record whatever is pressed. */
  readonly #idempotencyKey = createKey();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  challenge(host: Host, purpose: 'look-up' | 'submit', dossier?: JsonObject): Promise<Challenge | undefined> {
    return this.#ask(async () => {
      const challenge = await host.challenge?.(purpose, dossier ? { dossier } : undefined);
      this.exchange = { ...this.exchange, challenge };
      return challenge;
    });
  }

  lookUp(host: Host, socialInsuranceNumber: string, answer: string): Promise<Person | undefined> {
    return this.#ask(() =>
      host.lookUp!({ socialInsuranceNumber, challenge: this.exchange.challenge?.id ?? '', answer }),
    );
  }

  submit(host: Host, dossier: JsonObject, code: string): Promise<Receipt | undefined> {
    const { challenge } = this.exchange;
    return this.#ask(() =>
      host.submit(dossier, {
        idempotencyKey: this.#idempotencyKey,
        ...(challenge ? { challenge: challenge.id, code } : {}),
      }),
    );
  }

  /** Shows an error again that a later exchange has covered. */
  recall(error: HostError | undefined): void {
    this.#set({ ...this.exchange, error: this.exchange.error ?? error });
  }

  async #ask<Reply>(request: () => Promise<Reply>): Promise<Reply | undefined> {
    if (this.exchange.busy) return undefined;
    this.#set({ ...this.exchange, busy: true, error: undefined });
    try {
      const reply = await request();
      this.#set({ ...this.exchange, busy: false });
      return reply;
    } catch (thrown) {
      this.#set({ ...this.exchange, busy: false, error: toHostError(thrown) });
      return undefined;
    }
  }

  #set(exchange: Exchange): void {
    this.exchange = exchange;
    this.#changed();
  }
}

/** `randomUUID` is there on secure pages only; an intranet portal may not be one. */
function createKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
