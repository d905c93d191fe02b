import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SchemaObject } from '../../src/schema/json.js';
import { findBrowser } from '../support/browser.js';
import { buildContent, buildEntries } from './build-entries.js';
import type { Figures } from './measure.js';
import type { RunOptions } from './run-floors.js';
import { ours, type Results } from './targets.js';

/** Where other form libraries and the same floors stand beside the project; see the README there. */
export const peersBeside = fileURLToPath(new URL('../../../shared/bench/peers/', import.meta.url));

/** What the bench over there calls its plain floor. */
const plainFloor = 'vanilla';
const libraries = [
  'rjsf',
  'jsonforms',
  'survey',
  'formio',
  'json-editor',
  'jsfe-shoelace',
  'jsfe-system',
  'lion',
];

export interface PeerOptions extends RunOptions {
  readonly peersFolder: string;
  /** All by default. */
  readonly peers?: readonly string[] | undefined;
}

/** That bench, in a copy of its own (it installs packages), with hoso as an entry from outside. */
export async function runPeers({
  workloads,
  rounds,
  folder,
  peersFolder,
  peers = libraries,
}: PeerOptions): Promise<Results> {
  const copy = await copyPeers(peersFolder);
  await buildEntries({ names: ours.map((name) => `entries/${name}`), folder, readable: false });
  await buildContent(await readSchemas(copy, workloads), folder);
  const out = join(folder, 'results.json');
  const chosen = [plainFloor, 'lit-floor', ...peers.filter((name) => name !== 'none'), ...ours];
  const { executablePath, env } = await findBrowser();
  await run(copy, env, [
    process.execPath,
    'run.mjs',
    '--fresh',
    '--no-csp',
    ...['--out', out, '--rounds', String(rounds), '--workload', workloads.join(), '--peer', chosen.join()],
    ...['--chromium', executablePath],
    ...ours.flatMap((name) => ['--external', `${name}=${join(folder, `${name}.js`)}`]),
  ]);
  return readResults(JSON.parse(await readFile(out, 'utf8')) as PeerResults);
}

/** Kept in the temporary folder for the next run, by what it installs and does. */
async function copyPeers(peersFolder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'run.mjs', 'page.mjs'])
    hash.update(await readFile(join(peersFolder, file)));
  const copy = join(tmpdir(), `hoso-bench-peers-${hash.digest('hex').slice(0, 12)}`);
  if (await stat(copy).catch(() => undefined)) return copy;
  const draft = `${copy}.${process.pid}`;
  await mkdir(draft);
  for (const name of ['entries', 'forms', 'package.json', 'package-lock.json', 'page.mjs', 'run.mjs']) {
    await cp(join(peersFolder, name), join(draft, name), { recursive: true });
  }
  await run(draft, process.env, ['npm', 'ci', '--no-audit', '--no-fund']);
  await rename(draft, copy);
  return copy;
}

async function readSchemas(copy: string, ids: readonly string[]): Promise<ReadonlyMap<string, SchemaObject>> {
  const module = (await import(pathToFileURL(join(copy, 'forms', 'workloads.mjs')).href)) as {
    workload(id: string): { schema: SchemaObject };
  };
  return new Map(ids.map((id) => [id, module.workload(id).schema]));
}

function run(
  cwd: string,
  env: NodeJS.ProcessEnv,
  [program = '', ...parameters]: readonly string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Its own report goes to standard output, its progress to standard error: only that is passed on.
    const child = spawn(program, parameters, {
      cwd,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`)),
    );
  });
}

/** What is read of its results.json: medians by workload and entry. */
interface PeerResults {
  readonly summary: Readonly<Record<string, Readonly<Record<string, PeerSummary>>>>;
}
interface PeerSummary {
  readonly failed?: string;
  readonly task: number;
  readonly layout: number;
  readonly keyHandler: number;
  readonly keyTask: number;
  readonly blurTask: number;
  readonly validate: number;
  readonly memoryDeltaMB: number;
  readonly addTask: number | null;
  readonly removeTask: number | null;
  readonly switchTask: number | null;
  readonly checks: {
    readonly typedInDom: boolean;
    readonly typedInModel: boolean | null;
    readonly focusKept: boolean | null;
    readonly validGood: boolean | null;
    readonly validBad: boolean | null;
    readonly pageErrors?: readonly string[];
  };
}

function readResults({ summary }: PeerResults): Results {
  return new Map(
    Object.entries(summary).map(([id, entries]) => {
      const measured = Object.entries(entries).filter(([, taken]) => taken.failed === undefined);
      for (const [name, { failed }] of Object.entries(entries))
        if (failed) console.error(`${id} ${name} failed: ${failed}`);
      return [
        id,
        new Map(
          measured.map(([name, taken]) => [name === plainFloor ? 'plain-floor' : name, readFigures(taken)]),
        ),
      ];
    }),
  );
}

function readFigures(taken: PeerSummary): Figures {
  const { checks } = taken;
  const complaints = [
    ...(checks.typedInDom ? [] : ['the typed text is not in the control']),
    ...(checks.typedInModel === false ? ['the typed text is not in the value'] : []),
    ...(checks.focusKept === false ? ['the focus was lost while typing'] : []),
    ...(checks.validGood === false ? ['the initial data are judged invalid'] : []),
    ...(checks.validBad === true ? ['the wrong text is judged valid'] : []),
    ...(checks.pageErrors ?? []),
  ];
  return {
    mount: taken.task,
    layout: taken.layout,
    handlers: taken.keyHandler,
    key: taken.keyTask,
    blur: taken.blurTask,
    validate: taken.validate,
    memory: taken.memoryDeltaMB,
    ...(taken.addTask === null ? {} : { add: taken.addTask }),
    ...(taken.removeTask === null ? {} : { remove: taken.removeTask }),
    ...(taken.switchTask === null ? {} : { switch: taken.switchTask }),
    complaints,
  };
}
