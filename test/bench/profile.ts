/** Where the main thread's time goes, by function: `npm run bench -- --profile`. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { openPage, type BenchPage } from './open-page.js';
import type { Workload } from './workload.js';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

interface Cost {
  /** Milliseconds in the function itself. */
  own: number;
  /** With everything that it calls. */
  whole: number;
}

type Costs = ReadonlyMap<string, Cost>;

/** Of one page load: the mount, twenty keys and what follows them, the buttons; costs by function for each. */
export async function profile(
  browser: Browser,
  url: string,
  entry: string,
  workload: Workload,
): Promise<ReadonlyMap<string, Costs>> {
  const opened = await openPage(browser, url, entry, workload);
  const { run, page } = opened;
  const parts = new Map<string, Costs>();
  const record = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    parts.set(name, await sample(opened, work));
  };
  try {
    await record('mount', () => run('bench.mount()'));
    await run('bench.focusTarget()');
    await record('twenty keys and the rest after them', async () => {
      for (const key of 'abcdefghijklmnopqrst') {
        await page.keyboard.press(key);
        await sleep(25);
      }
      await sleep(600);
    });
    await record('leaving the field', async () => {
      await page.keyboard.press('Tab');
      await sleep(500);
    });
    await record('validate, 20 times', () => run('bench.validate(20)'));
    if (workload.id.startsWith('W3')) {
      await record('add a row', () => run('bench.addRow()'));
      await record('remove the first row', () => run('bench.removeFirstRow()'));
    }
    if (workload.id === 'W4') {
      await record('switch a branch, 4 times', async () => {
        for (const branch of [1, 2, 3, 4]) await run(`bench.switchTo(${branch})`);
      });
    }
    return parts;
  } finally {
    await opened.close();
  }
}

/** The mean over several page loads, as a table for each part. */
export function profileTable(title: string, loads: readonly ReadonlyMap<string, Costs>[]): string {
  const parts = [...(loads[0]?.keys() ?? [])].map((part) => {
    const mean = new Map<string, Cost>();
    for (const load of loads) {
      for (const [name, { own, whole }] of load.get(part) ?? []) {
        const cost = mean.get(name) ?? { own: 0, whole: 0 };
        mean.set(name, { own: cost.own + own / loads.length, whole: cost.whole + whole / loads.length });
      }
    }
    return `${title}: ${part}\n${table(mean)}`;
  });
  return parts.join('\n');
}

async function sample({ cdp }: BenchPage, work: () => Promise<unknown>): Promise<Costs> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
  await cdp.send('Profiler.start');
  await work();
  const { profile: taken } = await cdp.send('Profiler.stop');
  return costsOf(taken);
}

function costsOf({ nodes, samples = [], timeDeltas = [] }: CpuProfile): Costs {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const costs = new Map<string, Cost>();
  const add = (name: string, spent: Partial<Cost>): void => {
    const cost = costs.get(name) ?? { own: 0, whole: 0 };
    costs.set(name, { own: cost.own + (spent.own ?? 0), whole: cost.whole + (spent.whole ?? 0) });
  };
  const nameOf = (id: number): string => {
    const { functionName, url, lineNumber } = byId.get(id)!.callFrame;
    return `${functionName || '(anonymous)'} ${url ? `${url.slice(url.lastIndexOf('/') + 1)}:${lineNumber + 1}` : ''}`;
  };
  for (const [index, leaf] of samples.entries()) {
    const spent = (timeDeltas[index] ?? 0) / 1000;
    add(nameOf(leaf), { own: spent });
    const around = new Set<string>();
    for (let id: number | undefined = leaf; id !== undefined; id = parents.get(id)) around.add(nameOf(id));
    for (const name of around) add(name, { whole: spent });
  }
  return costs;
}

function table(costs: Costs): string {
  const idle = new Set(['(idle) ', '(root) ', '(program) ']);
  const rows = [...costs].filter(([name]) => !idle.has(name)).sort(([, a], [, b]) => b.own - a.own);
  const line = ([name, { own, whole }]: [string, Cost]): string =>
    `  ${own.toFixed(2).padStart(8)} ${whole.toFixed(2).padStart(8)}  ${name}`;
  const heaviest = rows.slice(0, 36);
  const callers = rows.filter((row) => !heaviest.includes(row)).sort(([, a], [, b]) => b.whole - a.whole);
  return ['       own    whole  function', ...[...heaviest, ...callers.slice(0, 30)].map(line), ''].join(
    '\n',
  );
}
