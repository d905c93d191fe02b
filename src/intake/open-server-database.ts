import pg from 'pg';
import type { Database, Queries } from './database.js';
import { toDatabaseError } from './unavailable-error.js';

export interface ServerOptions {
  /** Connections of this instance. */
  readonly connections?: number;
  /** A connection broke while no statement ran on it; the pool has let go of it. */
  readonly onLost?: (error: Error) => void;
}

/** A Postgres server, named by a connection string, which several instances may share. */
export function openServerDatabase(
  url: string,
  { connections = 10, onLost = () => undefined }: ServerOptions = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    // A statement that never ends would hold its connection, and a graceful stop, for ever.
    statement_timeout: 30_000,
  });
  pool.on('error', onLost);
  // The pool does not listen while somebody has the connection, and what nobody listens to ends the process.
  pool.on('connect', (client) => client.on('error', onLost));
  return {
    ...queriesOf(pool),
    async transaction(work) {
      const client = await pool.connect().catch(refuse);
      let broken: unknown;
      try {
        await client.query('begin').catch(refuse);
        const result = await work(queriesOf(client));
        await client.query('commit').catch(refuse);
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: unknown) => (broken = failure));
        throw error;
      } finally {
        client.release(broken !== undefined);
      }
    },
    close: () => pool.end(),
  };
}

function queriesOf(executor: pg.Pool | pg.PoolClient): Queries {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      return (await executor.query(text, [...values]).catch(refuse)).rows as Row[];
    },
    async run(script) {
      await executor.query(script).catch(refuse);
    },
  };
}

function refuse(error: unknown): never {
  throw toDatabaseError(error);
}
