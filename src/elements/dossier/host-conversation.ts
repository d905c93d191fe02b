import { toHostError, type HostError } from '../../host/host-error.js';
import type { Challenge, ChallengePurpose, ChallengeSubject, Host } from '../../host/host.js';

/** How far a conversation with the host is: shown on the page, never thrown. */
export interface Exchange {
  readonly busy: boolean;
  readonly challenge: Challenge | undefined;
  readonly error: HostError | undefined;
}

const quiet: Exchange = { busy: false, challenge: undefined, error: undefined };

/** One request at a time: whatever is pressed meanwhile is the same wish. */
export class HostConversation {
  exchange: Exchange = quiet;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  challenge(
    host: Host,
    purpose: ChallengePurpose,
    subject?: ChallengeSubject,
  ): Promise<Challenge | undefined> {
    return this.ask(async () => {
      const challenge = await host.challenge?.(purpose, subject);
      this.exchange = { ...this.exchange, challenge };
      return challenge;
    });
  }

  /** Undefined when it failed, with the reason in `exchange`, or when another request is under way. */
  async ask<Reply>(request: () => Promise<Reply>): Promise<Reply | undefined> {
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

  /** Shows an error again that a later exchange has covered. */
  recall(error: HostError | undefined): void {
    this.#set({ ...this.exchange, error: this.exchange.error ?? error });
  }

  /** What went wrong does not matter any more. */
  calm(): void {
    this.#set({ ...this.exchange, error: undefined });
  }

  #set(exchange: Exchange): void {
    this.exchange = exchange;
    this.#changed();
  }
}
