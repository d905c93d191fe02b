import type { Database } from './database.js';
import type { IntakeLimits } from './limits.js';

/** Deletes what has expired, and files that were uploaded and never handed in. Any number of instances may do it. */
export async function cleanUp(
  database: Database,
  { orphanSeconds }: Pick<IntakeLimits, 'orphanSeconds'>,
): Promise<void> {
  await database.query('delete from challenges where expires_at <= now()');
  await database.query('delete from attempts where until <= now()');
  await database.query('delete from sessions where expires_at <= now()');
  await database.query(
    `delete from files where dossier is null
     and (session is null or uploaded_at <= now() - make_interval(secs => $1))`,
    [orphanSeconds],
  );
}
