import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildContent, buildTypes, type WrittenFile } from './build.js';
import { checkContent } from './check.js';
import { ContentError, formatFinding, type Finding } from './content-error.js';

/** Where the command writes; a test gives its own. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

const usage = `Usage: hoso <command> [dir] [--out DIR]

  check [dir]             Say what is wrong in the content folder (default: schemas)
  build [dir] --out DIR   Write modules, bundled schemas, types and data to DIR
  types [dir] [--out DIR] Write the types only (default: dist/content)

Exit status: 0 fine, 1 the content has mistakes, 2 wrong use.`;

class UsageError extends Error {}

/** The command `hoso` with its arguments; the result is the exit status. */
export async function run(args: readonly string[], { out, error }: Output): Promise<0 | 1 | 2> {
  try {
    return await runCommand(readArguments(args), out);
  } catch (problem) {
    if (problem instanceof ContentError) {
      error(describeFindings(problem.findings, ''));
      return 1;
    }
    if (!(problem instanceof UsageError)) throw problem;
    error(`${problem.message}\n\n${usage}`);
    return 2;
  }
}

interface Arguments {
  readonly command: string;
  readonly dir: string;
  readonly outDir: string | undefined;
  readonly help: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const [command = '', dir = 'schemas', ...rest] = positionals;
  const help = values.help === true;
  if (help) return { command, dir, outDir: undefined, help };
  if (command === '') throw new UsageError('Which command?');
  if (!['check', 'build', 'types'].includes(command))
    throw new UsageError(`There is no command "${command}".`);
  if (rest.length > 0) throw new UsageError(`Only one folder at a time, not also ${rest.join(', ')}.`);
  if (!existsSync(dir)) throw new UsageError(`There is no folder ${dir}.`);
  if (command === 'build' && values.out === undefined) throw new UsageError('Build needs --out DIR.');
  if (command === 'check' && values.out !== undefined)
    throw new UsageError('Check writes nothing: leave out --out.');
  return { command, dir, outDir: values.out, help };
}

function parse(args: readonly string[]): ReturnType<typeof parseStrictly> {
  try {
    return parseStrictly(args);
  } catch (problem) {
    throw new UsageError((problem as Error).message);
  }
}

function parseStrictly(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
}

async function runCommand(
  { command, dir, outDir, help }: Arguments,
  out: (text: string) => void,
): Promise<0 | 1> {
  if (help) {
    out(usage);
    return 0;
  }
  try {
    if (command === 'check') return reportCheck(checkContent(dir), dir, out);
    const folder = outDir ?? 'dist/content';
    const written = await (command === 'build' ? buildContent(dir, folder) : buildTypes(dir, folder));
    out(describeFiles(written, folder));
    return 0;
  } catch (problem) {
    if (!(problem instanceof ContentError)) throw problem;
    // Said from where the command was given, so that a terminal can open the file.
    throw new ContentError(
      problem.findings.map((finding) => ({ ...finding, file: `${dir}/${finding.file}` })),
    );
  }
}

function reportCheck(findings: readonly Finding[], dir: string, out: (text: string) => void): 0 | 1 {
  out(findings.length === 0 ? `${dir}: nothing to mend.` : describeFindings(findings, `${dir}/`));
  return findings.length === 0 ? 0 : 1;
}

function describeFindings(findings: readonly Finding[], prefix: string): string {
  const count = findings.length === 1 ? '1 mistake' : `${findings.length} mistakes`;
  return `${findings.map((finding) => formatFinding(finding, prefix)).join('\n\n')}\n\n${count}`;
}

/** One line for each file of the content; the data files, of which there are many, together. */
function describeFiles(files: readonly WrittenFile[], folder: string): string {
  const main = files.filter(({ file }) => !file.includes('/'));
  const data = files.filter(({ file }) => file.includes('/'));
  const line = (name: string, { bytes, gzip }: Pick<WrittenFile, 'bytes' | 'gzip'>): string =>
    `${`${folder}/${name}`.padEnd(52)} ${kibibytes(bytes)}  gzip ${kibibytes(gzip)}`;
  const sum = (key: 'bytes' | 'gzip'): number => data.reduce((total, file) => total + file[key], 0);
  const lines = main.map((file) => line(file.file, file));
  if (data.length > 0)
    lines.push(line(`… ${data.length} data files`, { bytes: sum('bytes'), gzip: sum('gzip') }));
  return lines.join('\n');
}

function kibibytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(7)} KiB`;
}
