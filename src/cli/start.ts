/**
 * `npm start`: the demonstration portal and the service behind it, at one address; builds first when a source is newer.
 * `PORT`, `HOSO_DATA` (a folder) and `DATABASE_URL` (a Postgres server instead of the folder) are heeded.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openPortal, type OpenPortal } from './open-portal.js';

const folder = 'dist/demonstration';
const sources = ['index.html', 'package.json', 'vite.config.ts', 'tsconfig.json', 'schemas', 'src'];

if (needsBuild()) await build();
const portal = await openAtFreePort();
const kept = process.env['DATABASE_URL'] ? 'DATABASE_URL' : (process.env['HOSO_DATA'] ?? '.hoso');
console.log(`
  The demonstration portal is at  ${portal.url}/
  What is handed in is kept in ${kept}. Codes to telephones appear here and on the page.
  Ctrl+C stops it.
`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void portal.close().then(() => process.exit(0)));

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
async function openAtFreePort(): Promise<OpenPortal> {
  const wished = process.env['PORT'];
  const first = wished ? Number(wished) : 4173;
  if (!(Number.isInteger(first) && first >= 0 && first < 65_536)) {
    console.error(`  PORT is no number of a port: ${wished}`);
    process.exit(1);
  }
  const last = wished ? first : first + 50;
  for (let port = first; ; port++) {
    try {
      return await openPortal({ port, onMessage: ({ to, text }) => console.log(`  To ${to}: ${text}`) });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (taken && port < last) continue;
      console.error(`  The portal cannot start: ${explain(error)}`);
      process.exit(1);
    }
  }
}

/** With what it was caused by: that the database does not answer says less than that its name is not known. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Of a refused connection to several addresses there is a code, and no message.
  const said = error.message || ('code' in error ? String(error.code) : error.name);
  return error.cause === undefined ? said : `${said} (${explain(error.cause)})`;
}
