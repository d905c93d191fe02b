import type { Workload } from '../workload.js';

/** AJV's compiled function for a workload, with messages: what the floors judge by. */
export interface Judge {
  (value: unknown): boolean;
  errors?: readonly JudgeError[] | null;
}
export interface JudgeError {
  readonly instancePath: string;
  readonly message: string;
}

export async function loadJudge({ id }: Workload): Promise<Judge> {
  const address = new URL(`./judges/${id}.js`, import.meta.url).href;
  const module = (await import(/* @vite-ignore */ address)) as { default: Judge };
  return module.default;
}
