import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { cleanUp } from '../../src/intake/clean-up.js';
import { bytesOf, jpeg, makePdf, png } from '../support/files/make-files.js';
import { onEachDatabase, withLimits } from './support/open-intake.js';
import { uploadPhotograph } from './support/submit.js';

onEachDatabase('files', (opened) => {
  const countFiles = async (id: string): Promise<number> =>
    (await opened().intake.context.database.query('select 1 as one from files where id = $1', [id])).length;

  it('are kept as they are, under a name that is safe', async () => {
    const { status, body } = await opened().client().upload(png, '../Giâ\u0301y\u202Egnp.png', 'image/png');
    assert.equal(status, 201);
    const { id, name, ...rest } = body;
    const sha256 = createHash('sha256').update(png).digest('hex');
    assert.deepEqual(rest, { size: png.length, type: 'image/png', sha256 });
    assert.doesNotMatch(String(name), /[/\u202E]/);
    const [row] = await opened().intake.context.database.query<{ bytes: Uint8Array }>(
      'select bytes from files where id = $1',
      [id],
    );
    assert.deepEqual(Buffer.from(row!.bytes), Buffer.from(png));
  });

  it('are refused by their bytes, with the reason', async () => {
    const big = bytesOf(makePdf());
    const tooLarge = new Uint8Array(5 * 1024 * 1024 + 1);
    tooLarge.set(big);
    for (const [bytes, name, type, status, reason] of [
      [bytesOf('<svg/>'), 'a.png', 'image/png', 415, 'type'],
      [png, 'a.jpg', 'image/jpeg', 415, 'extension'],
      [png, 'a.png', 'application/pdf', 415, 'declared'],
      [jpeg.slice(0, 60), 'a.jpg', 'image/jpeg', 415, 'truncated'],
      [bytesOf(), 'a.jpg', 'image/jpeg', 415, 'empty'],
      [tooLarge, 'a.pdf', 'application/pdf', 413, 'too-large'],
    ] as const) {
      const reply = await opened().client().upload(bytes, name, type);
      assert.deepEqual(
        [reply.status, reply.body['kind'], reply.body['reason']],
        [status, 'invalid', reason],
        `${name} ${type}`,
      );
    }
  });

  it('are deleted by their own session only, and not once they are handed in', async () => {
    const client = opened().client();
    const { id } = await uploadPhotograph(client);
    const stranger = opened().client();
    await uploadPhotograph(stranger);
    assert.equal((await stranger.send('DELETE', `/api/files/${id}`)).status, 404);
    assert.equal((await opened().client().send('DELETE', `/api/files/${id}`)).status, 404);
    assert.equal((await client.send('DELETE', `/api/files/not-an-id`)).status, 404);
    assert.equal(await countFiles(id), 1);
    assert.equal((await client.send('DELETE', `/api/files/${id}`)).status, 204);
    assert.equal(await countFiles(id), 0);
    assert.equal((await client.send('DELETE', `/api/files/${id}`)).status, 404);
  });

  it('of one session are limited in number and size, however many come at once', async () => {
    const few = await withLimits(opened(), { filesPerSession: 3 });
    const small = await withLimits(opened(), { fileBytesPerSession: jpeg.length * 2 });
    try {
      for (const [instance, allowed] of [
        [few, 3],
        [small, 2],
      ] as const) {
        const client = instance.client();
        await client.post('/api/challenges', { purpose: 'look-up' });
        const replies = await Promise.all(
          Array.from({ length: 6 }, () => client.upload(jpeg, 'a.jpg', 'image/jpeg')),
        );
        assert.equal(replies.filter(({ status }) => status === 201).length, allowed);
        const limited = replies.find(({ status }) => status === 429)!;
        assert.equal(limited.body['kind'], 'limited');
        assert.ok(limited.body['detail']);
      }
    } finally {
      await few.close();
      await small.close();
    }
  });

  it('that nobody handed in are deleted by age, and with their session', async () => {
    const { database } = opened().intake.context;
    const [old, young, left] = [opened().client(), opened().client(), opened().client()];
    const [oldFile, youngFile, leftFile] = [
      await uploadPhotograph(old),
      await uploadPhotograph(young),
      await uploadPhotograph(left),
    ];
    await database.query(`update files set uploaded_at = now() - interval '2 days' where id = $1`, [
      oldFile.id,
    ]);
    await database.query(
      `update sessions set expires_at = now() - interval '1 second'
       where id = (select session from files where id = $1)`,
      [leftFile.id],
    );
    await cleanUp(database, { orphanSeconds: 24 * 3600 });
    assert.deepEqual(
      await Promise.all([oldFile, youngFile, leftFile].map(({ id }) => countFiles(id))),
      [0, 1, 0],
    );
  });

  it('need a request with a file in it', async () => {
    const client = opened().client();
    const none = await client.send('POST', '/api/files', { body: new FormData() });
    assert.deepEqual([none.status, none.body['kind']], [400, 'invalid']);
    assert.equal((await client.post('/api/files', {})).status >= 400, true);
    const cut = await client.send('POST', '/api/files', {
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    });
    assert.ok(cut.status >= 400 && cut.status < 500, JSON.stringify(cut));
  });
});
