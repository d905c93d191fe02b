import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { IntakeOptions } from '../../../src/intake/index.js';

export interface Instance {
  readonly process: ChildProcess;
  readonly url: string;
  /** Answers the status with which the process ended, or null where the signal ended it. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** The service in a process of its own, which can be killed. */
export async function startInstance(options: Partial<IntakeOptions>): Promise<Instance> {
  const child = fork(fileURLToPath(new URL('./instance.ts', import.meta.url)), {
    env: { ...process.env, HOSO_INSTANCE: JSON.stringify(options) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const [url] = (await Promise.race([once(child, 'message'), ended])) as [string | number | null];
  if (typeof url !== 'string') throw new Error(said);
  return {
    process: child,
    url,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}
