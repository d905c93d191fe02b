import { PGlite } from '@electric-sql/pglite';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, Queries } from './database.js';
import { lockFolder } from './lock-folder.js';

type Executor = Pick<PGlite, 'query' | 'exec'>;

/** Postgres inside this process, its data in a folder. One process at a time: a second one is refused. */
export async function openEmbeddedDatabase(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    const postgres = await PGlite.create(join(folder, 'postgres'));
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

function queriesOf(executor: Executor): Queries {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      return (await executor.query<Row>(text, [...values])).rows;
    },
    async run(script) {
      await executor.exec(script);
    },
  };
}
