import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.js';

// Any number that nothing else in the database locks by.
const migrationLock = 4_070_908;

/** Runs what has not run yet of the SQL files beside this one, in the order of their names; all of it or nothing. */
export async function migrate(
  database: Database,
  folder: URL = new URL('./migrations/', import.meta.url),
): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  await database.transaction(async (queries) => {
    // Instances that start at the same time wait here for each other.
    await queries.query('select pg_advisory_xact_lock($1::bigint)', [migrationLock]);
    await queries.run(
      'create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())',
    );
    const done = new Set(
      (await queries.query<{ name: string }>('select name from migrations')).map(({ name }) => name),
    );
    const newest = [...done].sort().at(-1) ?? '';
    if (newest > (names.at(-1) ?? '')) throw new NewerDatabaseError(newest);
    for (const name of names.filter((each) => !done.has(each))) {
      await queries.run(await readFile(new URL(name, folder), 'utf8'));
      await queries.query('insert into migrations (name) values ($1)', [name]);
    }
  });
}

/** A version of the service that is newer has been here; what this one would write may be wrong by now. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';

  constructor(migration: string) {
    super(
      `The database was migrated by a newer version (${migration}): install that version, or a newer one`,
    );
  }
}
