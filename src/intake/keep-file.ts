import { createHash } from 'node:crypto';
import type { StoredFile } from '../host/host.js';
import type { IntakeContext } from './context.js';
import { Problem } from './problem.js';

export interface JudgedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export async function keepFile(
  { database, limits }: IntakeContext,
  session: string,
  { name, type, bytes }: JudgedFile,
): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return database.transaction(async (queries) => {
    // Uploads of one session at the same time are counted one after the other.
    await queries.query('select id from sessions where id = $1 for update', [session]);
    const [kept] = await queries.query<{ count: number; size: number }>(
      `select count(*)::int as count, coalesce(sum(size), 0)::float8 as size
       from files where session = $1 and dossier is null`,
      [session],
    );
    if (kept!.count >= limits.filesPerSession || kept!.size + bytes.length > limits.fileBytesPerSession)
      throw new Problem(429, 'limited', { detail: 'files' });
    const [file] = await queries.query<{ id: string }>(
      `insert into files (session, name, type, size, sha256, bytes) values ($1, $2, $3, $4, $5, $6)
       returning id`,
      [session, name, type, bytes.length, sha256, bytes],
    );
    return { id: file!.id, name, size: bytes.length, type, sha256 };
  });
}
