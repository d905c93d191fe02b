import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Two processes over one embedded database would destroy it. Returns what gives the folder free again. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'process-id');
  const write = (): Promise<void> => writeFile(file, String(process.pid), { flag: 'wx' });
  try {
    await write();
  } catch (error) {
    if (!isExisting(error)) throw error;
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isRunning(owner)) throw new FolderInUseError(folder, owner);
    // Whoever wrote it was killed and could not clear up.
    await rm(file, { force: true });
    await write();
  }
  return () => rm(file, { force: true });
}

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(folder: string, owner: number) {
    super(`${folder} is in use by process ${owner}: name another folder, or a server by DATABASE_URL`);
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function isRunning(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
