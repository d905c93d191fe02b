import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { isSkipped } from './content-folder.js';

export const usage = `Usage: hoso <command>

  check [dir]               Say what is wrong in the content folder (default: schemas)
  build [dir] --out DIR     Write modules, bundled schemas, types and data to DIR
  types [dir] [--out DIR]   Write the types only (default: dist/content)
  preview [dir] [--port N]  Show the content in a page that follows what is saved (default: a free port)
  diff OLD NEW              Say what differs between two content folders, or two editions of a form (files),
                            and which valid examples of OLD are refused by NEW
  --version                 Say which version this is

Exit status: 0 fine, 1 the content has mistakes, 2 wrong use.`;

export class UsageError extends Error {}

export type Arguments =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'check'; readonly dir: string }
  | { readonly command: 'preview'; readonly dir: string; readonly port: number }
  | { readonly command: 'build' | 'types'; readonly dir: string; readonly out: string }
  | { readonly command: 'diff'; readonly older: string; readonly newer: string };

type Given = ReturnType<typeof parseStrictly>;

const defaultFolder = 'schemas';

/** Throws a UsageError. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const [command = '', ...paths] = positionals;
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  if (values.port !== undefined && command !== 'preview')
    throw new UsageError('Only preview has a port: leave out --port.');
  switch (command) {
    case 'check':
      if (values.out !== undefined) throw new UsageError('Check writes nothing: leave out --out.');
      return { command, dir: readFolder(paths) };
    case 'preview':
      if (values.out !== undefined) throw new UsageError('Preview writes nothing: leave out --out.');
      return { command, dir: readFolder(paths), port: readPort(values.port) };
    case 'build':
      if (values.out === undefined) throw new UsageError('Build needs --out DIR.');
      return { command, ...readBuild(paths, values.out) };
    case 'types':
      return { command, ...readBuild(paths, values.out ?? 'dist/content') };
    case 'diff':
      return { command, ...readSides(paths) };
    default:
      throw new UsageError(command === '' ? 'Which command?' : `There is no command "${command}".`);
  }
}

function parse(args: readonly string[]): Given {
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
    options: {
      out: { type: 'string' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
}

/** 0 is any that is free. */
function readPort(text = '0'): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(port < 65_536)) throw new UsageError(`A port is a number up to 65535, not ${text}.`);
  return port;
}

function readFolder([dir = defaultFolder, ...rest]: readonly string[]): string {
  if (rest.length > 0) throw new UsageError(`Only one folder at a time, not also ${rest.join(', ')}.`);
  if (!existsSync(dir)) throw new UsageError(`There is no folder ${dir}.`);
  if (!statSync(dir).isDirectory()) throw new UsageError(`${dir} is no folder.`);
  return dir;
}

/** What is built is no content: beside it, the next build would take it for some. */
function readBuild(paths: readonly string[], out: string): { dir: string; out: string } {
  const dir = readFolder(paths);
  // A way out of it begins with `..`.
  const way = relative(resolve(dir), resolve(out)).split(sep);
  if (!way.some(isSkipped))
    throw new UsageError(`${out} is in the content folder: name another for what is built.`);
  return { dir, out };
}

function readSides([older, newer, ...rest]: readonly string[]): { older: string; newer: string } {
  if (older === undefined || newer === undefined || rest.length > 0)
    throw new UsageError('Diff compares two: the older and the newer content.');
  const missing = [older, newer].find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`There is no ${missing}.`);
  return { older, newer };
}
