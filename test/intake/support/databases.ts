import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './start-postgres.js';

/** Where `createIntake` is to keep its data. */
export interface Place {
  readonly options: { readonly databaseUrl?: string; readonly folder: string };
  remove(): Promise<void>;
}

export interface TestDatabase {
  readonly name: string;
  make(options?: { readonly isDurable?: boolean }): Promise<Place>;
}

// A server that this machine may name is not for tests.
delete process.env['DATABASE_URL'];

export const embedded: TestDatabase = {
  name: 'embedded',
  async make() {
    const folder = await mkdtemp(join(tmpdir(), 'hoso-data-'));
    return { options: { folder }, remove: () => rm(folder, { recursive: true, force: true }) };
  },
};

export const server: TestDatabase = {
  name: 'PostgreSQL server',
  async make(options) {
    const postgres = await startPostgres(options);
    return { options: { databaseUrl: postgres.url, folder: '' }, remove: () => postgres.stop() };
  },
};

export const databases = [embedded, server];
