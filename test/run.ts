/**
 * `npm test`: every stage in order, its output as it comes, and a plain last line `N passed, N failed` over all of them.
 * `npm test -- unit` runs one stage; `npm test -- unit test/form/reduce.test.ts` one file of it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCounts, type Counts } from './support/read-counts.js';

interface Stage {
  readonly name: string;
  /** Nothing when the stage has nothing to run. */
  readonly command: (files: readonly string[]) => readonly string[] | undefined;
  /** It runs tests and has to say how many; another stage counts as one. */
  readonly isTest?: true;
  /** The stages without which this one says nothing. */
  readonly needs?: readonly string[];
}

const npmRun = (script: string): readonly string[] => ['npm', 'run', '--silent', script];
const nodeTest = (files: readonly string[]): readonly string[] | undefined =>
  files.length > 0
    ? [
        process.execPath,
        '--import',
        'tsx',
        '--test',
        '--test-timeout=300000',
        '--test-reporter=spec',
        ...files,
      ]
    : undefined;

const stages: readonly Stage[] = [
  { name: 'build', command: () => npmRun('build') },
  { name: 'lint', command: () => npmRun('lint') },
  { name: 'format', command: () => npmRun('format:check') },
  { name: 'types', command: () => npmRun('types') },
  { name: 'check', command: () => npmRun('check') },
  { name: 'unit', isTest: true, command: (files) => nodeTest(files.length > 0 ? files : unitTests()) },
  {
    name: 'browser',
    isTest: true,
    command: (files) => ['npx', 'wtr', ...(files.length > 0 ? ['--files', ...files] : [])],
  },
  {
    name: 'journey',
    isTest: true,
    command: (files) => nodeTest(files.length > 0 ? files : listTests('test/journey')),
    needs: ['build'],
  },
  { name: 'sizes', isTest: true, command: () => nodeTest(['test/sizes.test.ts']), needs: ['build'] },
];

const [wished, ...files] = process.argv.slice(2);
const chosen = wished ? stages.filter(({ name }) => name === wished) : stages;
if (chosen.length === 0) {
  console.error(`No stage is called ${wished}. There are: ${stages.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const failed = new Set<string>();
const total = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const stage of chosen) {
  const missing = stage.needs?.find((name) => failed.has(name));
  const started = Date.now();
  const counts = missing ? { passed: 0, failed: 1, skipped: 0 } : await runStage(stage);
  if (!counts) continue;
  if (counts.failed > 0) failed.add(stage.name);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const outcome = missing ? `not run: it needs the stage ${missing}` : describe(counts);
  lines.push(
    `  ${stage.name.padEnd(8)} ${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${outcome}`,
  );
}

console.log(`\n${lines.join('\n')}\n`);
console.log(describe(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function runStage({ name, command, isTest }: Stage): Promise<Counts | undefined> {
  const words = command(files);
  if (!words) return undefined;
  console.log(`
── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}
`);
  const { code, output } = await stream(words);
  const counts = isTest ? readCounts(output) : { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  if (!counts || counts.passed + counts.failed + counts.skipped === 0) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  // The exit status has the last word, whatever was counted before.
  return code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

function stream([program = '', ...parameters]: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      // Told to be plain, so that the counts can be read; no input, so that nothing waits for an answer.
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    child.once('error', (error) => {
      console.error(error.message);
      resolve({ code: 1, output });
    });
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function unitTests(): string[] {
  const elsewhere = [
    'test/browser/',
    'test/journey/',
    'test/storybook/',
    'test/support/',
    'test/sizes.test.ts',
  ];
  return listTests('test').filter((file) => !elsewhere.some((start) => file.startsWith(start)));
}

function listTests(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();
}

function describe({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
