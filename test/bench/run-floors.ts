import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { serveFolder, type Served } from '../../src/cli/serve-folder.js';
import { findBrowser } from '../support/browser.js';
import { buildContent, buildEntries, buildJudges } from './build-entries.js';
import { measure, median, type Figures } from './measure.js';
import { profile, profileTable } from './profile.js';
import type { FigureName, Results } from './targets.js';
import { createWorkload } from './workloads.js';

export interface RunOptions {
  readonly entries: readonly string[];
  readonly workloads: readonly string[];
  readonly rounds: number;
  /** Where entries are built and served from. */
  readonly folder: string;
}

const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"></head>
  <body>
    <p id="warm">warm <b>up</b> <input value="x"><input type="date"><input type="number"><select><option>y</option></select><button>z</button></p>
    <div id="box"></div>
    <script type="module" src="./page.js"></script>
  </body>
</html>`;

/** hoso and the two floors that the project keeps for itself, under the strict policy. */
export async function runFloors(options: RunOptions): Promise<Results> {
  return withBrowser(options, false, async (browser, { url }) => {
    const results = new Map<string, Map<string, Figures>>();
    for (const id of options.workloads) {
      const workload = createWorkload(id);
      const rounds = new Map<string, Figures[]>(options.entries.map((entry) => [entry, []]));
      for (let round = 0; round < options.rounds; round++) {
        // Each round begins with another entry, so that none is always the one after a pause.
        for (const at of options.entries.keys()) {
          const entry = options.entries[(at + round) % options.entries.length]!;
          const line = `${id} ${entry}, round ${round + 1}`;
          try {
            const figures = await measure(browser, url, entry, workload);
            rounds.get(entry)!.push(figures);
            console.error(`${line}: mount ${figures.mount.toFixed(1)}, key ${figures.key.toFixed(2)}`);
          } catch (error) {
            // One page that failed is no reason to lose an hour of others.
            console.error(`${line} failed:`, error);
          }
        }
      }
      const measured = [...rounds].filter(([, taken]) => taken.length > 0);
      results.set(id, new Map(measured.map(([entry, taken]) => [entry, medianOf(taken)])));
    }
    return results;
  });
}

export async function profileEntries(options: RunOptions): Promise<string> {
  return withBrowser(options, true, async (browser, { url }) => {
    const tables: string[] = [];
    for (const id of options.workloads) {
      for (const entry of options.entries) {
        const loads: Awaited<ReturnType<typeof profile>>[] = [];
        for (let round = 0; round < options.rounds; round++)
          loads.push(await profile(browser, url, entry, createWorkload(id)));
        tables.push(profileTable(`${id} ${entry}`, loads));
      }
    }
    return tables.join('\n');
  });
}

async function withBrowser<T>(
  { entries, workloads, folder }: RunOptions,
  readable: boolean,
  work: (browser: Browser, served: Served) => Promise<T>,
): Promise<T> {
  await buildEntries({ names: [...entries.map((name) => `entries/${name}`), 'page'], folder, readable });
  const schemas = new Map(workloads.map((id) => [id, createWorkload(id).schema]));
  await buildContent(schemas, folder);
  await buildJudges(schemas, folder);
  await writeFile(join(folder, 'index.html'), page);
  // In an isolated page the clock ticks every 5 µs instead of every 100: a validation takes less than that.
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const served = await serveFolder(folder, { headers });
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args });
  try {
    return await work(browser, served);
  } finally {
    await browser.close();
    await served.close();
  }
}

function medianOf(rounds: readonly Figures[]): Figures {
  const names = Object.keys(rounds[0] ?? {}).filter((name): name is FigureName => name !== 'complaints');
  const medians = Object.fromEntries(
    names.map((name) => [name, median(rounds.map((figures) => figures[name] ?? NaN))]),
  );
  return { ...(medians as unknown as Figures), complaints: rounds.flatMap(({ complaints }) => complaints) };
}
