import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Database } from '../../src/intake/database.js';
import { FolderInUseError } from '../../src/intake/index.js';
import { migrate } from '../../src/intake/migrate.js';
import { openEmbeddedDatabase } from '../../src/intake/open-embedded-database.js';
import { openServerDatabase } from '../../src/intake/open-server-database.js';
import { createClient } from './support/create-client.js';
import { databases, embedded, server, type Place } from './support/databases.js';
import { openIntakeAt } from './support/open-intake.js';
import { exampleOf } from './support/open-procedure.js';
import { confirm, deliver, uploadPhotograph, withFiles } from './support/submit.js';

const lost = exampleOf('1.2.a-lost-online');

function open({ options: { databaseUrl, folder } }: Place): Database | Promise<Database> {
  return databaseUrl ? openServerDatabase(databaseUrl) : openEmbeddedDatabase(folder);
}

for (const database of databases) {
  describe(`the data, ${database.name}`, () => {
    let place: Place;
    before(async () => {
      place = await database.make();
    });
    after(() => place.remove());

    it('outlives the service, which may stop between an upload and the dossier', async () => {
      const first = await openIntakeAt(place);
      const client = first.client();
      const file = await uploadPhotograph(client);
      const dossier = withFiles(exampleOf('1.2.a-damaged-online-with-photographs'), 'healthInsuranceCard', [
        file,
      ]);
      const answered = await confirm(first, client, dossier);
      await first.close();
      const second = await openIntakeAt(place);
      const again = createClient(second.url, client.cookie);
      const { status, body } = await deliver(again, dossier, answered, { key: 'kept-over-the-restart' });
      assert.equal(status, 201, JSON.stringify(body));
      await second.close();
      const third = await openIntakeAt(place);
      const reply = await deliver(
        createClient(third.url, client.cookie),
        dossier,
        {},
        { key: 'kept-over-the-restart' },
      );
      await third.close();
      assert.deepEqual([reply.status, reply.body], [200, body]);
    });

    it('is all there or not at all', async () => {
      const opened = await open(place);
      await opened.run('create table trial (n integer)');
      await assert.rejects(
        opened.transaction(async (queries) => {
          await queries.query('insert into trial values ($1)', [1]);
          throw new Error('undone');
        }),
        /undone/,
      );
      await assert.rejects(
        opened.transaction((queries) => queries.query('select no_such_column from trial')),
      );
      assert.deepEqual(await opened.query('select * from trial'), []);
      await opened.close();
    });

    it('is migrated once, a file that fails changes nothing, and a new file is added', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'hoso-migrations-'));
      const address = pathToFileURL(`${folder}/`);
      const opened = await open(place);
      try {
        await writeFile(
          join(folder, '901.sql'),
          'create table once (n integer); insert into once values (1);',
        );
        await migrate(opened, address);
        await migrate(opened, address);
        await writeFile(join(folder, '902.sql'), 'insert into once values (2); select * from nowhere;');
        await assert.rejects(migrate(opened, address), /nowhere/);
        assert.deepEqual(await opened.query('select * from once'), [{ n: 1 }]);
        await writeFile(join(folder, '902.sql'), 'insert into once values (3);');
        await migrate(opened, address);
        assert.deepEqual(await opened.query('select n from once order by n'), [{ n: 1 }, { n: 3 }]);
      } finally {
        await opened.close();
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
}

describe('one server', () => {
  it('is shared by instances that start at the same time: they migrate once, and one dossier makes one record', async () => {
    const place = await server.make();
    const instances = await Promise.all(Array.from({ length: 3 }, () => openIntakeAt(place)));
    try {
      const [first] = instances as [(typeof instances)[0]];
      const client = first.client();
      for (let round = 0; round < 5; round++) {
        const answered = await confirm(first, client, lost);
        const browsers = instances.map(({ url }) => createClient(url, client.cookie));
        const key = `at-three-instances-${round}`;
        const replies = await Promise.all(
          Array.from({ length: 30 }, (_, index) => deliver(browsers[index % 3]!, lost, answered, { key })),
        );
        assert.deepEqual(replies.map(({ status }) => status).sort(), [...Array<number>(29).fill(200), 201]);
      }
      const [row] = await first.intake.context.database.query<{ count: number }>(
        'select count(*)::int as count from dossiers',
      );
      assert.equal(row!.count, 5);
    } finally {
      await Promise.all(instances.map((instance) => instance.close()));
      await place.remove();
    }
  });
});

describe('one embedded database', () => {
  it('is refused to a second process, and free again after a crash', async () => {
    const place = await embedded.make();
    const { folder } = place.options;
    const opened = await openEmbeddedDatabase(folder);
    await assert.rejects(Promise.resolve(openEmbeddedDatabase(folder)), FolderInUseError);
    await opened.close();
    // No process has this number: it is above what Linux and macOS give out.
    await writeFile(join(folder, 'process-id'), '99999999');
    await (await openEmbeddedDatabase(folder)).close();
    await place.remove();
  });
});
