import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { countAttempts } from './count-attempt.js';
import type { Queries } from './database.js';

type Answer = (error: Error | null, result?: { current: number; ttl: number }) => void;

/** A store for @fastify/rate-limit that counts requests in the database, so that all instances count together. */
export function sharedRateStore(queries: Queries, seconds: number): FastifyRateLimitStoreCtor {
  return class SharedRateStore {
    /** Who waits to be counted, by the address that they come from. */
    #waiting = new Map<string, Answer[]>();
    #isCounting = false;

    incr(key: string, answer: Answer): void {
      const subject = `request-from:${key}`;
      this.#waiting.set(subject, [...(this.#waiting.get(subject) ?? []), answer]);
      void this.#count();
    }

    child(): this {
      return this;
    }

    /** One statement at a time, for all who have come since the last: a flood costs the database no more than a few. */
    async #count(): Promise<void> {
      if (this.#isCounting) return;
      this.#isCounting = true;
      while (this.#waiting.size > 0) {
        const counted = this.#waiting;
        this.#waiting = new Map();
        await countFor(queries, counted, seconds);
      }
      this.#isCounting = false;
    }
  };
}

async function countFor(
  queries: Queries,
  waiting: ReadonlyMap<string, readonly Answer[]>,
  seconds: number,
): Promise<void> {
  const times = new Map([...waiting].map(([subject, answers]) => [subject, answers.length]));
  try {
    const counts = await countAttempts(queries, times, seconds);
    for (const [index, answers] of [...waiting.values()].entries()) {
      const { count, secondsLeft } = counts[index]!;
      for (const [at, answer] of answers.entries())
        answer(null, { current: count - answers.length + at + 1, ttl: Math.max(0, secondsLeft * 1000) });
    }
  } catch (error) {
    for (const answer of [...waiting.values()].flat()) answer(error as Error);
  }
}
