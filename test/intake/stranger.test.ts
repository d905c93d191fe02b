/** Somebody who knows the service by its OpenAPI document alone, and means no good. Each answer is held against it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { JsonObject } from '../../src/schema/json.js';
import { jpeg } from '../support/files/make-files.js';
import { an } from './support/citizens.js';
import type { Reply } from './support/create-client.js';
import { onEachDatabase, withLimits, type OpenedIntake } from './support/open-intake.js';
import { exampleOf, registrationForm } from './support/open-procedure.js';
import { confirm, deliver } from './support/submit.js';

const lost = exampleOf('1.2.a-lost-online');

/** Every route that takes JSON, with a body of the right shape. */
const takers: readonly (readonly [method: string, path: string, body: JsonObject])[] = [
  ['POST', '/api/challenges', { purpose: 'submit', dossier: lost }],
  ['POST', '/api/lookups', { socialInsuranceNumber: '7900000017', challenge: 'x', answer: '1' }],
  ['POST', '/api/dossiers', { dossier: lost, challenge: 'x', code: '1', contentVersion: 'x' }],
  ['POST', '/api/accounts', { ...an }],
  [
    'POST',
    '/api/sessions',
    { identityNumber: an.identityNumber, password: 'x', challenge: 'x', answer: '1' },
  ],
  ['PUT', '/api/sessions', { challenge: 'x', code: '1' }],
];

/** The values of a body, each replaced in turn. */
function* replaceEach(body: JsonObject, replacement: unknown): Generator<[string, unknown]> {
  for (const key of Object.keys(body)) yield [key, { ...body, [key]: replacement }];
}

onEachDatabase(
  'a stranger',
  (opened) => {
    const send = (method: string, path: string, body: string, type = 'application/json'): Promise<Reply> =>
      opened()
        .client()
        .send(method, path, { body, headers: { 'Content-Type': type, 'Idempotency-Key': randomUUID() } });

    it('is refused whatever a member is made, with a reason, and breaks nothing', async () => {
      for (const [method, path, body] of takers)
        for (const wrong of [null, 7, true, [], {}, 'x'.repeat(2000)])
          for (const [key, altered] of replaceEach(body, wrong)) {
            const { status } = await send(method, path, JSON.stringify(altered));
            const isTaken = path === '/api/challenges' && key === 'dossier' && status === 200;
            assert.ok(isTaken || (status >= 400 && status < 500), `${path} ${key}: ${status}`);
          }
    });

    it('cannot store what Postgres has no place for, in a value, a name, or bytes that are no UTF-8', async () => {
      for (const [method, path, body] of takers)
        for (const character of ['\\u0000', '\\ud800', '\\udfff\\ud800']) {
          const texts = [...replaceEach(body, '@')].map(([, altered]) => altered);
          for (const altered of [...texts, { ...body, '@': 1 }, { ...body, dossier: { a: ['@'] } }]) {
            const text = JSON.stringify(altered).replace('"@', `"${character}`);
            const { status, body: reply } = await send(method, path, text);
            assert.equal(status, 400, `${path}: ${text.slice(0, 200)}`);
            assert.match(String(reply['detail']), /ký tự không lưu được/);
          }
        }
    });

    it('sends no other media type, no other shape and no empty body', async () => {
      for (const [method, path, body] of takers) {
        for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'a/b/c'])
          assert.equal((await send(method, path, JSON.stringify(body), type)).status, 415, type);
        for (const text of ['', 'null', '7', '[]', '{', '{"__proto__":{}}', '\ufeff'])
          assert.equal((await send(method, path, text)).status, 400, `${path} ${text}`);
      }
    });

    it('finds no route by any other method or address', async () => {
      const client = opened().client();
      for (const [, path] of takers)
        for (const method of ['PATCH', 'OPTIONS', 'HEAD'])
          assert.equal((await client.send(method, path)).status, 404, `${method} ${path}`);
      for (const path of ['/api', '/api/', '/API/session', '/api/dossiers/..%2f..%2fetc', '/', '/health/x'])
        assert.ok((await client.send('GET', path)).status >= 400, path);
      for (const id of ['..%2f', '%00', "'%3Bdrop table files", '0'.repeat(36), 'A'.repeat(101)])
        assert.ok([400, 404].includes((await client.send('DELETE', `/api/files/${id}`)).status), id);
    });

    it('keeps nobody waiting by a body of many members', async () => {
      const many = (count: number): string => {
        const members = Array.from({ length: count }, (_, index) => [`k${index}`, 1] as const);
        return JSON.stringify({ dossier: { ...lost, ...Object.fromEntries(members) } });
      };
      const refused = await send('POST', '/api/dossiers', many(50_000));
      assert.deepEqual([refused.status, refused.body['kind']], [400, 'invalid']);
      assert.match(String(refused.body['detail']), /quá nhiều mục/);
      const judged = await send('POST', '/api/dossiers', many(9_000));
      assert.equal((judged.body['issues'] as unknown[]).length, 9_000, 'every reason is said');
    });

    it('keeps nobody waiting by a text that is never closed', async () => {
      for (const text of ['"', '"\\', '"\\"', '"x\\"'].map((part) => part.repeat(200_000))) {
        const started = performance.now();
        assert.equal((await send('POST', '/api/challenges', text)).status, 400);
        // Where each quote was a beginning of its own, a quarter of it took minutes.
        assert.ok(performance.now() - started < 5000);
      }
    });

    it('guesses a code three times, at however many instances at once', async () => {
      const other = await withLimits(opened(), {});
      try {
        const client = opened().client();
        const { challenge, code } = await confirm(opened(), client, lost);
        const browsers = [client, other.client(client.cookie)];
        const guesses = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            deliver(browsers[index % 2]!, lost, { challenge, code: String(100 + index) }),
          ),
        );
        assert.deepEqual(guesses.map(({ status }) => status).sort(), [
          403,
          403,
          ...Array<number>(17).fill(410),
          429,
        ]);
        assert.equal((await deliver(client, lost, { challenge, code })).status, 410);
      } finally {
        await other.close();
      }
    });

    it('hands in one file at a time, under the name of the part, as multipart/form-data', async () => {
      const form = (...parts: readonly [string, string][]): FormData => {
        const data = new FormData();
        for (const [part, name] of parts) data.append(part, new File([jpeg], name, { type: 'image/jpeg' }));
        return data;
      };
      const client = opened().client();
      const upload = async (body: BodyInit, headers = {}): Promise<[number, unknown]> => {
        const reply = await client.send('POST', '/api/files', { body, headers });
        return [reply.status, reply.body['detail'] ?? reply.body['name']];
      };
      assert.deepEqual(await upload(form(['file', 'a.jpg'], ['file', 'b.jpg'])), [
        400,
        'Mỗi yêu cầu chỉ được có một tệp.',
      ]);
      assert.deepEqual(await upload(form(['photo', 'a.jpg'])), [400, 'Yêu cầu không có tệp nào.']);
      const json = { 'Content-Type': 'application/json' };
      assert.equal((await upload('{}', json))[0], 415);
      assert.deepEqual(await upload(form(['file', 'a.jpg'])), [201, 'a.jpg']);
      const kept = await opened().intake.context.database.query(`select 1 from files where name = 'b.jpg'`);
      assert.deepEqual(kept, []);
    });

    it('who hangs up in the middle leaves nothing behind, and no failure in the log', async () => {
      const { intake, log } = opened();
      const count = async (): Promise<unknown> => intake.context.database.query('select count(*) from files');
      const [before, logged] = [await count(), log.text.length];
      const half = Buffer.concat([
        Buffer.from(
          'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9999\r\n\r\n--x\r\n' +
            'Content-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n',
        ),
        jpeg,
      ]);
      await speak(
        opened(),
        Buffer.concat([Buffer.from('POST /api/files HTTP/1.1\r\nHost: x\r\n'), half]),
        100,
      );
      await speak(
        opened(),
        'POST /api/dossiers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: hangs-up\r\nContent-Length: 99\r\n\r\n{',
        100,
      );
      await setTimeout(200);
      assert.deepEqual(await count(), before);
      assert.doesNotMatch(log.text.slice(logged), /"level":50/);
    });

    it('is not waited for', async () => {
      const impatient = await withLimits(opened(), { requestTime: 400 });
      try {
        const answer = await speak(
          impatient,
          'POST /api/challenges HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
        );
        assertProblem(answer, 408, 'timeout');
      } finally {
        await impatient.close();
      }
    });

    it('is told in the same form what is no HTTP at all', async () => {
      for (const [text, status] of [
        ['hello\r\n\r\n', 400],
        ['POST /api/challenges HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n', 400],
        [`GET /api/session HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
      ] as const)
        assertProblem(await speak(opened(), text), status, 'invalid');
    });
  },
  { registrationForm, limits: { logInsPerQuarterOfAnHour: 10_000, codesPerHour: 10_000 } },
);

function assertProblem(answer: string, status: number, kind: string): void {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  assert.match(head, new RegExp(`^HTTP/1.1 ${status} `));
  assert.match(head, /content-type: application\/problem\+json/i);
  const problem = JSON.parse(body) as Record<string, unknown>;
  assert.deepEqual([problem['status'], problem['kind'], problem['safe']], [status, kind, 'unsent']);
  assert.ok(problem['title'] && problem['detail']);
}

/** What comes back until the connection ends, or until it is hung up. */
function speak(
  { url }: Pick<OpenedIntake, 'url'>,
  text: string | Buffer,
  hangUpAfter = 5_000,
): Promise<string> {
  const { port, hostname } = new URL(url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setTimeout(hangUpAfter, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}
