import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { openPage, type BenchPage } from './open-page.js';
import type { Verdict, Workload } from './workload.js';

/** What one form took; milliseconds of the main thread where nothing else is said. */
export interface Figures {
  readonly mount: number;
  /** Of `mount`, what style and layout took. */
  readonly layout: number;
  /** Clock milliseconds in event handlers for one key: the median of the keys. */
  readonly handlers: number;
  /** For one key, with frames and with what was put off. */
  readonly key: number;
  /** For leaving the field. */
  readonly blur: number;
  /** Clock milliseconds of one validation of the whole valid value. */
  readonly validate: number;
  /** Megabytes of the page, document included, more than before the mount. */
  readonly memory: number;
  readonly add?: number;
  readonly remove?: number;
  /** The median of twelve. */
  readonly switch?: number;
  /** What was not as it should be. */
  readonly complaints: readonly string[];
}

/** Twenty keys; the eighth is one too many for the field's pattern. */
const typing = 'abcdefghij klmnopqrs';

export async function measure(
  browser: Browser,
  url: string,
  entry: string,
  workload: Workload,
): Promise<Figures> {
  const opened = await openPage(browser, url, entry, workload);
  try {
    const complaints: string[] = [];
    const mounted = await measureMount(opened);
    const valid = await opened.run<Verdict & { median: number }>('bench.validate(10)');
    if (!valid.valid) complaints.push('the initial data are judged invalid');
    const typed = await measureTyping(opened, workload, complaints);
    const changed = await measureChanges(opened, workload);
    complaints.push(...opened.complaints);
    return { ...mounted, ...typed, ...changed, validate: valid.median, complaints };
  } finally {
    await opened.close();
  }
}

async function measureMount(opened: BenchPage): Promise<Pick<Figures, 'mount' | 'layout' | 'memory'>> {
  await opened.collectGarbage();
  const before = await opened.memory();
  const from = await opened.times();
  const { checking } = await opened.run<{ checking: number }>('bench.mount()');
  const to = await opened.times();
  await sleep(300);
  await opened.collectGarbage();
  const after = await opened.memory();
  return {
    mount: to.task - from.task - checking,
    layout: to.layout - from.layout,
    memory: (after - before) / 2 ** 20,
  };
}

async function measureTyping(
  { run, times, page }: BenchPage,
  { target }: Workload,
  complaints: string[],
): Promise<Pick<Figures, 'handlers' | 'key' | 'blur'>> {
  await run('bench.focusTarget()');
  await sleep(250);
  const idleFrom = await times();
  await sleep(250);
  const from = await times();
  const idle = (from.task - idleFrom.task) / (from.clock - idleFrom.clock);
  for (const key of typing) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await sleep(25);
  }
  await sleep(600);
  const to = await times();
  const typed = await run<{ isDrawn: boolean; isEntered: boolean; keptFocus: boolean; handlers: number[] }>(
    `bench.typed(${JSON.stringify(target.value + typing)})`,
  );
  if (!typed.isDrawn) complaints.push('the typed text is not in the control');
  if (!typed.isEntered) complaints.push('the typed text is not in the value');
  if (!typed.keptFocus) complaints.push('the focus was lost while typing');
  const blurFrom = await times();
  await page.keyboard.press('Tab');
  await sleep(500);
  const blurTo = await times();
  if (!(await run<boolean>('bench.isFlagged()'))) complaints.push('the wrong text is not shown as wrong');
  if ((await run<Verdict>('bench.validate(1)')).valid) complaints.push('the wrong text is judged valid');
  return {
    handlers: median(typed.handlers),
    key: (to.task - from.task - idle * (to.clock - from.clock)) / typing.length,
    blur: blurTo.task - blurFrom.task - idle * (blurTo.clock - blurFrom.clock),
  };
}

async function measureChanges(
  opened: BenchPage,
  { id }: Workload,
): Promise<Pick<Figures, 'add' | 'remove' | 'switch'>> {
  const measureOne = async (expression: string): Promise<number> => {
    const from = await opened.times();
    const { checking } = await opened.run<{ checking: number }>(expression);
    await sleep(200);
    return (await opened.times()).task - from.task - checking;
  };
  if (id.startsWith('W3')) {
    return { add: await measureOne('bench.addRow()'), remove: await measureOne('bench.removeFirstRow()') };
  }
  if (id !== 'W4') return {};
  const switches: number[] = [];
  for (let time = 0; time < 12; time++) switches.push(await measureOne(`bench.switchTo(${(time + 1) % 12})`));
  return { switch: median(switches) };
}

export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
