import type fc from 'fast-check';

/** The same examples each time; `HOSO_SEED=7 HOSO_RUNS=10 npm test -- unit` looks elsewhere, ten times as long. */
const seed = Number(process.env['HOSO_SEED'] ?? 20260305);
const factor = Number(process.env['HOSO_RUNS'] ?? 1);
console.log(`fast-check seed ${seed}`);

export function runs(numRuns: number): fc.Parameters<unknown> {
  return { seed, numRuns: numRuns * factor };
}
