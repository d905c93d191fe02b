import { HostError } from '../host/host-error.js';
import type { Queries } from './database.js';
import { hash } from './hash.js';

export interface AttemptLimit {
  readonly limit: number;
  readonly seconds: number;
}

/**
 * Counts one more attempt at `subject` (`code-to:0900000017`), for all instances together. Throws `limited` when there
 * were as many as are allowed within the time.
 */
export async function countAttempt(
  queries: Queries,
  subject: string,
  { limit, seconds }: AttemptLimit,
): Promise<void> {
  const [row] = await queries.query<{ count: number }>(
    `insert into attempts (subject_hash, count, until) values ($1, 1, now() + make_interval(secs => $2))
     on conflict (subject_hash) do update set
       count = case when attempts.until <= now() then 1 else attempts.count + 1 end,
       until = case when attempts.until <= now() then excluded.until else attempts.until end
     returning count`,
    [hash(subject), seconds],
  );
  if (row!.count > limit) throw new HostError('limited');
}
