import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Folders of this process: after a crash in a container the next one has the same number. */
const held = new Set<string>();

/** Two processes over one embedded database would destroy it. Returns what gives the folder free again. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = resolve(join(folder, 'process-id'));
  const write = (): Promise<void> => writeFile(file, String(process.pid), { flag: 'wx' });
  const readOwner = async (): Promise<number> => Number(await readFile(file, 'utf8').catch(() => ''));
  try {
    await write();
  } catch (error) {
    if (!isExisting(error)) throw error;
    const owner = await readOwner();
    if (owner === process.pid ? held.has(file) : isRunning(owner)) throw new FolderInUseError(folder, owner);
    // Whoever wrote it was killed and could not clear up.
    await rm(file, { force: true });
    await write().catch(() => undefined);
    // Another process may be doing the same, and have removed what was just written.
    await setTimeout(100);
    const winner = await readOwner();
    if (winner !== process.pid) throw new FolderInUseError(folder, winner);
  }
  held.add(file);
  return async () => {
    held.delete(file);
    await rm(file, { force: true });
  };
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
