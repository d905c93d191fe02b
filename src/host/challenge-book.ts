import type { ChallengePurpose } from './host.js';
import { HostError } from './host-error.js';

export interface OpenChallenge {
  readonly purpose: ChallengePurpose;
  readonly answer: string;
  /** Milliseconds, by the clock of the book. */
  readonly expiresAt: number;
  /** Wrong answers that are still forgiven. */
  attempts: number;
}

export interface ChallengeBook {
  /** Returns the id. */
  open(challenge: OpenChallenge): string;
  /** Is silent when the answer is right, and the challenge is used up. Throws `refused`, `expired` or `limited` otherwise. */
  close(id: string | undefined, purpose: ChallengePurpose, answer: string | undefined): void;
}

/** The challenges that a host has given out and that nobody has answered yet. */
export function createChallengeBook(clock: () => number): ChallengeBook {
  const openChallenges = new Map<string, OpenChallenge>();
  let count = 0;
  return {
    open(challenge) {
      const id = `challenge-${++count}`;
      openChallenges.set(id, challenge);
      return id;
    },
    close(id = '', purpose, answer = '') {
      const challenge = openChallenges.get(id);
      if (challenge?.purpose !== purpose || challenge.expiresAt <= clock()) throw new HostError('expired');
      if (answer.replace(/\s/g, '') === challenge.answer) {
        openChallenges.delete(id);
        return;
      }
      challenge.attempts--;
      if (challenge.attempts > 0) throw new HostError('refused');
      openChallenges.delete(id);
      throw new HostError('limited');
    },
  };
}
