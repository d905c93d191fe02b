/** `npm start`: the built demonstration portal under the strict policy; builds it first when a source is newer. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder, type Served } from './serve-folder.js';

const folder = 'dist/demonstration';
const sources = ['index.html', 'package.json', 'vite.config.ts', 'tsconfig.json', 'schemas', 'src'];

if (needsBuild()) await build();
const served = await serveAtFreePort();
console.log(`\n  The demonstration portal is at  ${served.url}/\n  Ctrl+C stops it.\n`);

function needsBuild(): boolean {
  const built = statSync(join(folder, 'index.html'), { throwIfNoEntry: false });
  return !built || sources.some((source) => existsSync(source) && newestIn(source) > built.mtimeMs);
}

function newestIn(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = readdirSync(path).filter((name) => !name.endsWith('.generated.ts'));
  return Math.max(0, ...names.map((name) => newestIn(join(path, name))));
}

function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    // On Windows npm is a batch file, which only a shell starts.
    const child = spawn('npm', ['run', '--silent', 'build'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else process.exit(code ?? 1);
    });
  });
}

/** `PORT` is taken at its word; without it 4173, or the next one that is free. */
async function serveAtFreePort(): Promise<Served> {
  const wished = process.env['PORT'];
  const first = wished ? Number(wished) : 4173;
  const last = wished ? first : first + 50;
  for (let port = first; ; port++) {
    try {
      return await serveFolder(folder, { port });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= last) throw error;
    }
  }
}
