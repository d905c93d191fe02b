import { HostError } from '../host/host-error.js';
import type { Queries } from './database.js';
import { hash } from './hash.js';

export interface AttemptLimit {
  readonly limit: number;
  readonly seconds: number;
}

/** How many there were within the time, and when it is over. */
export interface Counted {
  readonly count: number;
  readonly secondsLeft: number;
}

/**
 * Counts attempts at `subjects` (`code-to:0900000017`), as many as it says of each, for all instances together. Answers
 * in the order of the subjects.
 */
export async function countAttempts(
  queries: Queries,
  subjects: ReadonlyMap<string, number>,
  seconds: number,
): Promise<Counted[]> {
  const keys = [...subjects.keys()].map((subject) => hash(subject).toString('hex'));
  // In one order, so that no two instances wait for each other.
  const rows = await queries.query<Counted & { key: string }>(
    `insert into attempts (subject_hash, count, until)
     select decode(key, 'hex'), times, now() + make_interval(secs => $3)
       from unnest($1::text[], $2::int[]) as counted (key, times) order by key
     on conflict (subject_hash) do update set
       count = case when attempts.until <= now() then excluded.count else attempts.count + excluded.count end,
       until = case when attempts.until <= now() then excluded.until else attempts.until end
     returning encode(subject_hash, 'hex') as key, count,
       extract(epoch from until - now())::float8 as "secondsLeft"`,
    [keys, [...subjects.values()], seconds],
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key)!);
}

/** Counts one more attempt at `subject`. Throws `limited` when there were as many as are allowed within the time. */
export async function countAttempt(
  queries: Queries,
  subject: string,
  { limit, seconds }: AttemptLimit,
): Promise<void> {
  const [counted] = await countAttempts(queries, new Map([[subject, 1]]), seconds);
  if (counted!.count > limit) throw new HostError('limited');
}
