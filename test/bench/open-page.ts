import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Workload } from './workload.js';

/** What Chromium's main thread did, in milliseconds of its own processor time: what others do meanwhile weighs little. */
export interface ThreadTimes {
  readonly task: number;
  readonly layout: number;
  /** The clock, to tell how much of the time nothing was asked of the page. */
  readonly clock: number;
}

export interface BenchPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Runs an expression in a task of its own, as an application would; `bench` is in src of page.ts. */
  run<T>(expression: string): Promise<T>;
  times(): Promise<ThreadTimes>;
  collectGarbage(): Promise<void>;
  /** Bytes that the page's scripts and its document hold. */
  memory(): Promise<number>;
  /** Errors that nobody caught and refusals of the policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A fresh page with one entry loaded and nothing mounted. */
export async function openPage(
  browser: Browser,
  url: string,
  entry: string,
  workload: Workload,
): Promise<BenchPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('HeapProfiler.enable');
  await page.goto(`${url}/index.html`, { waitUntil: 'load' });

  async function run<T>(expression: string): Promise<T> {
    const task = `new Promise((done, fail) => setTimeout(() => (async () => (${expression}))().then(done, fail)))`;
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: task,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  async function times(): Promise<ThreadTimes> {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const read = (name: string): number =>
      (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000;
    return {
      task: read('TaskDuration'),
      layout: read('LayoutDuration') + read('RecalcStyleDuration'),
      clock: read('Timestamp'),
    };
  }

  await run(`bench.load(${JSON.stringify(`./${entry}.js`)}, ${JSON.stringify(workload)})`);
  return {
    page,
    cdp,
    run,
    times,
    complaints,
    async collectGarbage() {
      for (let time = 0; time < 2; time++) await cdp.send('HeapProfiler.collectGarbage');
    },
    // What `measureUserAgentSpecificMemory` says, but that headless shells have no such function.
    async memory() {
      const { usedSize, embedderHeapUsedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
      return usedSize + embedderHeapUsedSize + backingStorageSize;
    },
    close: () => context.close(),
  };
}
