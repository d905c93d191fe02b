import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { UnavailableError } from '../../src/intake/index.js';
import type { JsonObject } from '../../src/schema/json.js';
import { jpeg } from '../support/files/make-files.js';
import { embedded } from './support/databases.js';
import { onEachDatabase, openIntake, withLimits } from './support/open-intake.js';
import { exampleOf } from './support/open-procedure.js';
import { addUp, confirm, deliver, submit, uploadPhotograph, withFiles } from './support/submit.js';

const lost = exampleOf('1.2.a-lost-online');

onEachDatabase('the service', (opened) => {
  it('says that it is there and that it is ready', async () => {
    const client = opened().client();
    assert.deepEqual((await client.send('GET', '/health')).body, { status: 'ok' });
    assert.deepEqual((await client.send('GET', '/ready')).body, { status: 'ready' });
  });

  it('describes itself', async () => {
    const { body } = await opened().client().send('GET', '/api/openapi.json');
    const routes = Object.entries(body['paths'] as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    for (const route of [
      'POST /api/challenges',
      'POST /api/lookups',
      'POST /api/files',
      'DELETE /api/files/{id}',
      'POST /api/dossiers',
      'GET /api/dossiers/{reference}',
    ])
      assert.ok(routes.includes(route), `${route} of ${routes.join(', ')}`);
    const schemas = (body['components'] as { schemas: object }).schemas;
    for (const reference of JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      assert.ok(Object.hasOwn(schemas, reference[1]!), reference[0]);
  });

  it('answers what it does not understand with a problem, and never with a 500', async () => {
    const client = opened().client();
    const json = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    const post = (path: string, body: string, headers: Record<string, string> = json) =>
      client.send('POST', path, { body, headers });
    const replies = [
      [404, await client.send('GET', '/api/nothing')],
      [404, await client.send('PATCH', '/api/dossiers')],
      [400, await client.send('GET', '/api/dossiers/%00')],
      [400, await client.send('GET', '/api/dossiers/%zz')],
      [400, await post('/api/dossiers', '{')],
      [400, await post('/api/dossiers', '[]')],
      [400, await post('/api/dossiers', '{"dossier":7}')],
      [400, await post('/api/dossiers', '{"dossier":{}}', { 'Content-Type': 'application/json' })],
      [400, await post('/api/dossiers', '{"dossier":{"__proto__":{}}}')],
      [400, await post('/api/dossiers', `{"dossier":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`)],
      [413, await post('/api/dossiers', JSON.stringify({ dossier: { a: 'x'.repeat(1024 * 1024) } }))],
      [415, await post('/api/dossiers', '<a/>', { ...json, 'Content-Type': 'application/xml' })],
      [415, await post('/api/dossiers', '{}', { ...json, 'Content-Type': 'text/plain' })],
      [400, await post('/api/challenges', '{"purpose":"other"}')],
      [400, await post('/api/lookups', '{"socialInsuranceNumber":7,"challenge":"a","answer":"b"}')],
      [422, await post('/api/dossiers', '{"dossier":{"documents":{"x":[{"files":[{"id":7}]}]}}}')],
    ] as const;
    for (const [status, reply] of replies) {
      assert.deepEqual([reply.status, reply.body['status']], [status, status], JSON.stringify(reply.body));
      assert.match(reply.headers.get('content-type')!, /^application\/problem\+json/);
      assert.ok(
        reply.body['kind'] && reply.body['title'] && reply.body['safe'] === 'unsent',
        JSON.stringify(reply.body),
      );
    }
  });

  it('takes what changes something from its own pages only', async () => {
    const from = async (headers: Record<string, string>): Promise<number> =>
      (await opened().client().post('/api/challenges', { purpose: 'look-up' }, headers)).status;
    const ours = opened().url;
    assert.equal(await from({ Origin: ours }), 200);
    assert.equal(await from({}), 200);
    assert.equal(await from({ Origin: 'https://evil.example' }), 403);
    assert.equal(await from({ Origin: 'null' }), 403);
    assert.equal(await from({ Origin: ours.replace('127.0.0.1', 'localhost') }), 403);
  });

  it('answers in the browser as nobody else’s page, and is kept in no cache', async () => {
    const { headers } = await opened().client().post('/api/challenges', { purpose: 'look-up' });
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy')!, /default-src 'none'/);
    assert.equal(headers.get('access-control-allow-origin'), null);
  });

  it('limits the requests of one address, at all instances together and however many come at once', async () => {
    const { database } = opened().intake.context;
    const few = await Promise.all([1, 2].map(() => withLimits(opened(), { requestsPerMinute: 9 })));
    try {
      await database.query('delete from attempts');
      const replies = await Promise.all(
        Array.from({ length: 14 }, (_, index) =>
          few[index % 2]!.client().post('/api/challenges', { purpose: 'look-up' }),
        ),
      );
      assert.deepEqual(replies.map(({ status }) => status).sort(), [
        ...Array<number>(9).fill(200),
        ...Array<number>(5).fill(429),
      ]);
      const limited = replies.find(({ status }) => status === 429)!;
      assert.equal(limited.body['kind'], 'limited');
      const seconds = Number(limited.headers.get('retry-after'));
      assert.ok(seconds > 50 && seconds <= 60, `again in ${seconds} seconds`);
      await database.query(`update attempts set until = now()`);
      const { status, headers } = await few[0]!.client().post('/api/challenges', { purpose: 'look-up' });
      assert.deepEqual([status, headers.get('x-ratelimit-remaining')], [200, '8'], 'a new minute');
      assert.ok(!JSON.stringify(await database.query('select * from attempts')).includes('127.0.0.1'));
    } finally {
      await Promise.all(few.map((instance) => instance.close()));
    }
  });

  it('logs each request and nothing of a person', async () => {
    const client = opened().client();
    const name = 'Canary-Họ-Tên-91';
    const registered = '7900000017';
    const declaration = {
      ...(lost['declaration'] as JsonObject),
      fullName: name,
      socialInsuranceNumber: registered,
    };
    const dossier = { ...lost, declaration };
    const { body } = await client.post('/api/challenges', { purpose: 'look-up' });
    const answer = addUp(String(body['text']));
    await client.post('/api/lookups', { socialInsuranceNumber: registered, challenge: body['id'], answer });
    await deliver(client, dossier, await confirm(opened(), client, dossier));
    const code = /\d{6}/.exec(opened().messages.at(-1)!.text)![0];
    const file = await client.upload(jpeg, `${name}.jpg`, 'image/jpeg');
    await client.send('GET', `/api/dossiers/${registered}?name=${encodeURIComponent(name)}`);
    await client.send('GET', `/api/nothing/${registered}`);
    await client.send('POST', '/api/dossiers', {
      body: `{"dossier": "${name}`,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    });
    const { text } = opened().log;
    assert.match(text, /"route":"\/api\/lookups"/);
    assert.match(text, /"statusCode":200/);
    const canaries = [
      name,
      registered,
      code,
      '0900000017',
      'Canary',
      '127.0.0.1:',
      client.cookie.split('=')[1]!,
    ];
    canaries.push(String(file.body['sha256']), encodeURIComponent(name), 'Nguyễn Văn An');
    const lines = text.split('\n').filter((line) => !line.includes('Server listening'));
    for (const canary of canaries) assert.ok(!lines.some((line) => line.includes(canary)), canary);
  });
});

describe('the service, when something breaks', () => {
  it('says that it is busy when the database is gone, and logs the failure without what was sent', async () => {
    const opened = await openIntake(embedded);
    try {
      const { database } = opened.intake.context;
      const query = database.query;
      Object.assign(database, {
        query: () =>
          Promise.reject(
            new UnavailableError(Object.assign(new Error('secret-canary'), { code: 'ECONNREFUSED' })),
          ),
      });
      const client = opened.client();
      assert.equal((await client.send('GET', '/health')).status, 200);
      const ready = await client.send('GET', '/ready');
      const asked = await client.post('/api/challenges', { purpose: 'look-up' });
      Object.assign(database, { query });
      for (const { status, body } of [ready, asked])
        assert.deepEqual([status, body['kind']], [503, 'unavailable']);
      assert.match(opened.log.text, /"code":"ECONNREFUSED"/);
      assert.doesNotMatch(opened.log.text, /secret-canary/);
      assert.equal((await client.post('/api/challenges', { purpose: 'look-up' })).status, 200);
    } finally {
      await opened.close();
    }
  });

  it('finishes what is under way before it stops, and takes nothing new', async () => {
    const opened = await openIntake(embedded);
    const client = opened.client();
    const dossier = withFiles(exampleOf('1.2.a-damaged-online-with-photographs'), 'healthInsuranceCard', [
      await uploadPhotograph(client),
    ]);
    const answers = [await confirm(opened, client, dossier), await confirm(opened, client, lost)];
    // The stop is for requests that have arrived, not for those on the wire.
    const arrived = new Promise<void>((resolve) => {
      let count = 0;
      opened.intake.app.server.on('request', () => {
        if (++count === 2) resolve();
      });
    });
    const underWay = [dossier, lost].map((each, index) => deliver(client, each, answers[index]!));
    await arrived;
    const started = performance.now();
    const stopped = opened.intake.close();
    for (const { status } of await Promise.all(underWay)) assert.equal(status, 201);
    await stopped;
    assert.ok(performance.now() - started < 8_000, 'it waited for connections that nobody used');
    const { port, hostname } = new URL(opened.url);
    await assert.rejects(
      new Promise((resolve, reject) =>
        connect(Number(port), hostname).once('connect', resolve).once('error', reject),
      ),
    );
    await opened.close();
  });

  it('says that a code could not be sent', async () => {
    const opened = await openIntake(embedded, {
      sendCode: () => Promise.reject(new Error('no network')),
    } as object);
    try {
      const declaration = { phone: '0912345678' };
      const { status, body } = await opened
        .client()
        .post('/api/challenges', { purpose: 'submit', dossier: { declaration } });
      assert.deepEqual([status, body['kind'], body['safe']], [503, 'unavailable', 'unsent']);
      assert.equal((await submit(opened, opened.client(), lost)).status, 201);
    } finally {
      await opened.close();
    }
  });
});
