/** What is around the service breaks: its database, its folder, its process. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import {
  createIntake,
  DamagedFolderError,
  FolderInUseError,
  NewerDatabaseError,
  UnavailableError,
} from '../../src/intake/index.js';
import { migrate } from '../../src/intake/migrate.js';
import { openEmbeddedDatabase } from '../../src/intake/open-embedded-database.js';
import { openServerDatabase } from '../../src/intake/open-server-database.js';
import { jpeg } from '../support/files/make-files.js';
import { createClient } from './support/create-client.js';
import { databases, embedded } from './support/databases.js';
import { openIntakeAt, type OpenedIntake } from './support/open-intake.js';
import { content, exampleOf } from './support/open-procedure.js';
import { startInstance } from './support/start-instance.js';
import { startPostgres, type RunningPostgres } from './support/start-postgres.js';
import { addUp, confirm, deliver, submit, uploadPhotograph } from './support/submit.js';

const lost = exampleOf('1.2.a-lost-online');

describe('a Postgres server', () => {
  let postgres: RunningPostgres;
  let opened: OpenedIntake;
  before(async () => {
    postgres = await startPostgres();
    const options = { databaseUrl: postgres.url, folder: '' };
    opened = await openIntakeAt({ options, remove: () => postgres.stop() });
  });
  after(async () => {
    await opened.close();
    await postgres.stop();
  });

  it('that goes away makes the service busy, and comes back to a service that goes on', async () => {
    const client = opened.client();
    const answered = await confirm(opened, client, lost);
    const key = randomUUID();
    await postgres.halt();
    assert.equal((await client.send('GET', '/health')).status, 200);
    const replies = [
      await client.send('GET', '/ready'),
      await client.post('/api/challenges', { purpose: 'look-up' }),
      await client.upload(jpeg, 'a.jpg', 'image/jpeg'),
      await client.send('GET', '/api/dossiers/TD-1'),
      ...(await Promise.all([1, 2, 3].map(() => deliver(client, lost, answered, { key })))),
    ];
    for (const { status, body } of replies) assert.deepEqual([status, body['kind']], [503, 'unavailable']);
    assert.equal(replies.at(-1)!.body['safe'], 'uncertain', 'nobody can say whether it was carried out');
    await postgres.resume();
    assert.equal((await deliver(client, lost, answered, { key })).status, 201);
    assert.equal((await client.send('GET', '/ready')).status, 200);
  });

  it('that ends a connection in the middle of a transaction undoes it, and the process lives', async () => {
    const { database } = opened.intake.context;
    const work = database.transaction(async (queries) => {
      const [{ pid }] = (await queries.query('select pg_backend_pid() as pid')) as [{ pid: number }];
      await queries.query(`insert into accounts (identity_number, password_hash) values ('cut', '')`);
      await database.query('select pg_terminate_backend($1)', [pid]);
      await setTimeout(100);
      await queries.query('select 1');
    });
    await assert.rejects(work, UnavailableError);
    assert.deepEqual(await database.query(`select 1 from accounts where identity_number = 'cut'`), []);
  });

  it('that takes no writes says so as any that is busy, and what is read is still answered', async () => {
    const client = opened.client();
    const { body } = await submit(opened, client, lost);
    const { database } = opened.intake.context;
    await database.run('alter database postgres set default_transaction_read_only = on');
    await postgres.halt();
    await postgres.resume();
    try {
      const asked = await client.post('/api/challenges', { purpose: 'look-up' });
      assert.deepEqual([asked.status, asked.body['kind']], [503, 'unavailable']);
    } finally {
      await database.run(
        'begin read write; alter database postgres reset default_transaction_read_only; commit',
      );
      await postgres.halt();
      await postgres.resume();
    }
    assert.equal((await client.send('GET', `/api/dossiers/${String(body['reference'])}`)).status, 200);
  });

  it('that is not there is said when the service starts', async () => {
    const options = { databaseUrl: 'postgres://hoso@127.0.0.1:1/postgres', folder: '' };
    await assert.rejects(
      openIntakeAt({ options, remove: () => Promise.resolve() }),
      (error) => error instanceof UnavailableError && !error.message.includes('postgres://'),
    );
  });

  it('that a newer version has migrated is refused', async () => {
    const database = openServerDatabase(postgres.url);
    try {
      await database.query(`insert into migrations (name) values ('999-later.sql')`);
      await assert.rejects(migrate(database), NewerDatabaseError);
      await database.query(`delete from migrations where name = '999-later.sql'`);
      await migrate(database);
    } finally {
      await database.close();
    }
  });
});

describe('a folder', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hoso-folder-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('that is a file cannot be used, nor one within it', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await assert.rejects(Promise.resolve(openEmbeddedDatabase(file)), { code: 'EEXIST' });
    await assert.rejects(Promise.resolve(openEmbeddedDatabase(join(file, 'in it'))), { code: 'ENOTDIR' });
  });

  it('in which making a database was broken off begins anew', async () => {
    const broken = join(folder, 'broken off');
    await mkdir(join(broken, 'unfinished'), { recursive: true });
    await writeFile(join(broken, 'unfinished', 'PG_VERSION'), '18\n');
    const database = await openEmbeddedDatabase(broken);
    await migrate(database);
    await database.close();
    assert.deepEqual((await readdir(broken)).sort(), ['postgres']);
  });

  it('whose database is damaged is said to be, left as it is, and free for whoever mends it', async () => {
    const damaged = join(folder, 'damaged');
    await (await openEmbeddedDatabase(damaged)).close();
    await truncate(join(damaged, 'postgres', 'global', 'pg_control'), 100);
    for (let attempt = 0; attempt < 2; attempt++)
      await assert.rejects(Promise.resolve(openEmbeddedDatabase(damaged)), DamagedFolderError);
    assert.deepEqual(await readdir(damaged), ['postgres']);
  });

  it('is free for the next process of the same number, as a container has after a crash', async () => {
    const left = join(folder, 'left');
    await mkdir(left);
    await writeFile(join(left, 'process-id'), String(process.pid));
    const database = await openEmbeddedDatabase(left);
    await assert.rejects(Promise.resolve(openEmbeddedDatabase(left)), FolderInUseError);
    await database.close();
  });

  it('that a killed process left goes to one of those that come for it together', async () => {
    const wanted = join(folder, 'wanted');
    await mkdir(wanted);
    await writeFile(join(wanted, 'process-id'), '99999999');
    const opened = await Promise.allSettled([1, 2].map(() => startInstance({ folder: wanted })));
    const winners = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    assert.equal(winners.length, 1);
    const refused = opened.find((each) => each.status === 'rejected')!;
    assert.match(String(refused.reason), /FolderInUseError/);
    await winners[0]!.stop();
  });
});

for (const database of databases) {
  describe(`a process over ${database.name}`, () => {
    it('that is killed loses nothing that was answered', async () => {
      const place = await database.make();
      try {
        const first = await startInstance(place.options);
        const client = createClient(first.url);
        const { id } = await uploadPhotograph(client);
        const { body: asked } = await client.post('/api/challenges', { purpose: 'submit', dossier: lost });
        const answered = { challenge: String(asked['id']), code: addUp(String(asked['text'])) };
        const key = randomUUID();
        const { status, body } = await deliver(client, lost, answered, { key });
        assert.equal(status, 201);
        assert.equal(await first.stop('SIGKILL'), null);
        const second = await startInstance(place.options);
        const again = createClient(second.url, client.cookie);
        const repeated = await deliver(again, lost, {}, { key });
        assert.deepEqual([repeated.status, repeated.body], [200, body]);
        assert.equal((await again.send('DELETE', `/api/files/${id}`)).status, 204);
        assert.equal(await second.stop(), 0);
      } finally {
        await place.remove();
      }
    });

    it('that is told to stop in the middle of an upload and of a dossier takes both', async () => {
      const place = await database.make();
      try {
        const instance = await startInstance(place.options);
        const client = createClient(instance.url);
        const { body: asked } = await client.post('/api/challenges', { purpose: 'submit', dossier: lost });
        const answered = { challenge: String(asked['id']), code: addUp(String(asked['text'])) };
        const slow = [
          await sendHalf(instance.url, client.cookie, '/api/files', multipart, {
            'Content-Type': 'multipart/form-data; boundary=x',
          }),
          await sendHalf(
            instance.url,
            client.cookie,
            '/api/dossiers',
            Buffer.from(JSON.stringify({ dossier: lost, ...answered })),
            { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
          ),
        ];
        const stopped = instance.stop();
        await setTimeout(300);
        for (const send of slow) assert.match(await send(), /^HTTP\/1.1 201 /);
        assert.equal(await stopped, 0);
      } finally {
        await place.remove();
      }
    });
  });
}

const multipart = Buffer.concat([
  Buffer.from(
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n',
  ),
  jpeg,
  Buffer.from('\r\n--x--\r\n'),
]);

/** Sends a request without the second half of its body; what comes back sends that too and answers what is answered. */
async function sendHalf(
  url: string,
  cookie: string,
  path: string,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): Promise<() => Promise<string>> {
  const { port, hostname } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = Object.entries({ Host: `${hostname}:${port}`, Cookie: cookie, ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  socket.write(`POST ${path} HTTP/1.1\r\n${head}Content-Length: ${body.length}\r\n\r\n`);
  socket.write(body.subarray(0, body.length / 2));
  await setTimeout(200);
  return async () => {
    const [answer] = await Promise.all([
      once(socket, 'data') as Promise<[Buffer]>,
      new Promise((resolve) => socket.write(body.subarray(body.length / 2), resolve)),
    ]);
    socket.destroy();
    return answer[0].toString();
  };
}

describe('a port', () => {
  it('that is taken is said to be, and the folder is free again', async () => {
    const taken = createServer().listen(0);
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const place = await embedded.make();
    try {
      const intake = await createIntake({ content, register, sendCode: () => undefined, ...place.options });
      await assert.rejects(intake.listen({ port }), { code: 'EADDRINUSE' });
      await intake.close();
      await (await openEmbeddedDatabase(place.options.folder)).close();
    } finally {
      taken.close();
      await place.remove();
    }
  });
});
