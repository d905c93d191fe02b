import type { Figures } from './measure.js';

export type FigureName = Exclude<keyof Figures, 'complaints'>;
/** Figures by workload, then by entry. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, Figures>>;

/** What hoso is held to. Each compares with another entry, or with hoso itself on another workload, of the same run. */
export interface Target {
  readonly figure: FigureName;
  readonly workloads: readonly string[];
  /** `peers` is the best of the libraries; there is none where the run has only the floors. */
  readonly against: 'plain-floor' | 'lit-floor' | 'peers' | 'itself on W1';
  /** The ratio may not exceed it. */
  readonly most: number;
  /** With the interpreter it may be more. */
  readonly mostInterpreted?: number;
}

export const targets: readonly Target[] = [
  { figure: 'mount', workloads: ['W1', 'W2-1000', 'W2-5000'], against: 'lit-floor', most: 1.5 },
  { figure: 'handlers', workloads: ['W1'], against: 'lit-floor', most: 1.5 },
  { figure: 'handlers', workloads: ['W2-5000'], against: 'itself on W1', most: 1.3 },
  { figure: 'key', workloads: ['W1'], against: 'plain-floor', most: 1.25 },
  { figure: 'key', workloads: ['W2-1000', 'W2-5000'], against: 'plain-floor', most: 1 },
  { figure: 'memory', workloads: ['W1', 'W2-1000', 'W2-5000', 'W3-200', 'W4'], against: 'lit-floor', most: 2 },
  { figure: 'add', workloads: ['W3-200'], against: 'peers', most: 1 },
  { figure: 'remove', workloads: ['W3-200'], against: 'peers', most: 1 },
  { figure: 'switch', workloads: ['W4'], against: 'peers', most: 1 },
  { figure: 'validate', workloads: ['W1', 'W2-1000', 'W2-5000', 'W3-200', 'W4'], against: 'plain-floor', most: 2, mostInterpreted: 10 },
]; // prettier-ignore

export const floors: readonly string[] = ['plain-floor', 'lit-floor'];
export const ours: readonly string[] = ['hoso', 'hoso-json'];
