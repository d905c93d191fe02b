import manifest from '../../package.json' with { type: 'json' };
import { buildContent, buildTypes, type WrittenFile } from './build.js';
import { checkContent } from './check.js';
import { ContentError, formatFinding, withRoot, type Finding } from './content-error.js';
import { countOf } from './count-of.js';
import { diffContent } from './diff/diff-content.js';
import { openPreview } from './open-preview.js';
import { readArguments, usage, UsageError, type Arguments } from './read-arguments.js';
import type { Served } from './serve-folder.js';

/** Where the command writes; a test gives its own. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** The command `hoso` with its arguments; the result is the exit status. */
export async function run(args: readonly string[], { out, error }: Output): Promise<0 | 1 | 2> {
  try {
    return await runCommand(readArguments(args), out);
  } catch (problem) {
    if (problem instanceof ContentError) {
      error(describeFindings(problem.findings));
      return 1;
    }
    if (!(problem instanceof UsageError)) throw problem;
    error(`${problem.message}\n\n${usage}`);
    return 2;
  }
}

async function runCommand(given: Arguments, out: (text: string) => void): Promise<0 | 1> {
  switch (given.command) {
    case 'help':
      out(usage);
      return 0;
    case 'version':
      out(manifest.version);
      return 0;
    case 'check': {
      const findings = checkContent(given.dir);
      if (findings.length === 0) out(`${given.dir}: nothing to mend.`);
      else out(describeFindings(findings, `${given.dir}/`));
      return findings.length === 0 ? 0 : 1;
    }
    case 'build':
    case 'types': {
      const build = given.command === 'build' ? buildContent : buildTypes;
      const written = await build(given.dir, given.out).catch((problem: unknown) => {
        throw withRoot(given.dir, problem);
      });
      out(describeFiles(written, given.out));
      return 0;
    }
    case 'preview':
      out(`${given.dir} is shown at  ${(await preview(given.dir, given.port)).url}/\nCtrl+C ends it.`);
      return 0;
    case 'diff':
      out(diffContent(given.older, given.newer));
      return 0;
  }
}

/** The server keeps the process alive after the command has said where it is. */
function preview(dir: string, port: number): Promise<Served> {
  return openPreview(dir, { port }).catch((problem: unknown) => {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE')
      throw new UsageError(`Port ${port} is taken: name another, or leave out --port.`);
    throw problem;
  });
}

function describeFindings(findings: readonly Finding[], prefix = ''): string {
  const all = findings.map((finding) => formatFinding(finding, prefix));
  return [...all, countOf(findings.length, 'mistake')].join('\n\n');
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
