/**
 * `npm run bench`: hoso beside two hand-written forms of the same fields, and beside other form libraries where
 * ../shared/bench/peers stands next to the project. Options: see `usage`. Never part of `npm test`.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { report } from './report.js';
import { profileEntries, runFloors, type RunOptions } from './run-floors.js';
import { peersBeside, runPeers } from './run-peers.js';
import { floors, ours } from './targets.js';

const usage = `npm run bench -- [options]
  --workload W1,W2-1000   which forms (W1, W2-<fields>, W3-<rows>, W4)
  --rounds 5              page loads of each; the medians count
  --peer rjsf,lion        which other libraries ("none" for none; all by default)
  --peers-folder ../peers where they are, if not in ../shared/bench/peers
  --floors                the project's own two floors even where the other libraries are at hand
  --profile               where the time of hoso goes, by function
  --entry hoso            with --floors or --profile: which entries`;

const { values: options } = parseArgs({
  options: {
    workload: { type: 'string', default: 'W1,W2-1000,W2-5000,W3-200,W4' },
    rounds: { type: 'string', default: '5' },
    peer: { type: 'string' },
    entry: { type: 'string' },
    'peers-folder': { type: 'string', default: peersBeside },
    floors: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(usage);
else await run();

async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hoso-bench-'));
  const peersFolder = resolve(options['peers-folder']);
  const entries = options.entry?.split(',') ?? (options.profile ? ['hoso'] : [...floors, ...ours]);
  const given: RunOptions = {
    entries,
    workloads: options.workload.split(','),
    rounds: Number(options.rounds),
    folder,
  };
  try {
    if (options.profile) console.log(await profileEntries(given));
    else if (options.floors || !existsSync(peersFolder)) console.log(report(await runFloors(given)));
    else console.log(report(await runPeers({ ...given, peersFolder, peers: options.peer?.split(',') })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
