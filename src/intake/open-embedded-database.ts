import { PGlite } from '@electric-sql/pglite';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, Queries } from './database.js';
import { lockFolder } from './lock-folder.js';
import { toDatabaseError } from './unavailable-error.js';

type Executor = Pick<PGlite, 'query' | 'exec'>;

/** Postgres inside this process, its data in a folder. One process at a time: a second one is refused. */
export async function openEmbeddedDatabase(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    const postgres = await openPostgres(folder);
    return {
      ...queriesOf(postgres),
      transaction: (work) => postgres.transaction((transaction) => work(queriesOf(transaction))),
      async close() {
        await postgres.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openPostgres(folder: string): Promise<PGlite> {
  const data = join(folder, 'postgres');
  if (!existsSync(data)) {
    // Whoever is killed while it is made leaves nothing that looks like a database.
    const unfinished = join(folder, 'unfinished');
    await rm(unfinished, { recursive: true, force: true });
    await (await PGlite.create(unfinished)).close();
    await rename(unfinished, data);
  }
  try {
    return await PGlite.create(data);
  } catch (cause) {
    throw new DamagedFolderError(data, cause);
  }
}

export class DamagedFolderError extends Error {
  override readonly name = 'DamagedFolderError';

  constructor(folder: string, cause: unknown) {
    super(
      `${folder} cannot be opened as a database: it is damaged, or of another version. Restore a copy of it, or move it away to begin with an empty one`,
      { cause },
    );
  }
}

function queriesOf(executor: Executor): Queries {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      return (await executor.query<Row>(text, [...values]).catch(refuse)).rows;
    },
    async run(script) {
      await executor.exec(script).catch(refuse);
    },
  };
}

function refuse(error: unknown): never {
  throw toDatabaseError(error);
}
