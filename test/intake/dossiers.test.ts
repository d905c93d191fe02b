import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { Issue } from '../../src/form/issues.js';
import type { Receipt } from '../../src/host/host.js';
import type { JsonObject } from '../../src/schema/json.js';
import { makePdf, jpeg } from '../support/files/make-files.js';
import { onEachDatabase, withLimits, type OpenedIntake } from './support/open-intake.js';
import { content, exampleOf, validExamples } from './support/open-procedure.js';
import { confirm, deliver, submit, uploadPhotograph, withFiles } from './support/submit.js';

const lost = exampleOf('1.2.a-lost-online');
const damaged = exampleOf('1.2.a-damaged-online-with-photographs');

async function countRecords({ intake }: OpenedIntake, key: string): Promise<number> {
  const [row] = await intake.context.database.query<{ count: number }>(
    'select count(*)::int as count from dossiers where idempotency_key = $1',
    [key],
  );
  return row!.count;
}

function issuesOf({ body }: { readonly body: JsonObject | Readonly<Record<string, unknown>> }): Issue[] {
  return body['issues'] as Issue[];
}

onEachDatabase('a dossier', (opened) => {
  it('is received: the receipt is answered, and what is in the database is what was sent', async () => {
    const client = opened().client();
    const { status, body } = await submit(opened(), client, lost);
    assert.equal(status, 201, JSON.stringify(body));
    assert.match(String(body['reference']), /^TD-20260212-\d{6}$/);
    assert.deepEqual([body['case'], body['receivedOn']], ['1.2.a', '2026-02-12']);
    const [row] = await opened().intake.context.database.query<{ dossier: JsonObject; version: string }>(
      'select dossier, content_version as version from dossiers where reference = $1',
      [body['reference']],
    );
    assert.deepEqual(row, { dossier: lost, version: content.version });
  });

  it('is received in each of its cases', async () => {
    const papers = validExamples.filter(({ value }) => !JSON.stringify(value).includes('"files"'));
    assert.ok(papers.length > 40);
    for (const { name, value } of papers) {
      const { status, body } = await submit(opened(), opened().client(), value as JsonObject);
      assert.equal(status, 201, `${name}: ${JSON.stringify(body)}`);
      assert.equal(body['case'], (value as JsonObject)['case'], name);
    }
  });

  it('comes with files, whose hashes are echoed from the database', async () => {
    const client = opened().client();
    const photograph = await uploadPhotograph(client);
    const pdf = makePdf();
    const { body: scan } = await client.upload(pdf, 'Thẻ.pdf', 'application/pdf');
    const dossier = withFiles(damaged, 'healthInsuranceCard', [photograph, scan as never]);
    const { status, body } = await submit(opened(), client, dossier);
    assert.equal(status, 201, JSON.stringify(body));
    const { files = [], papers } = body as unknown as Receipt;
    assert.deepEqual(
      files.map(({ document, sha256, size }) => ({ document, sha256, size })),
      [jpeg, pdf].map((bytes) => ({
        document: 'healthInsuranceCard',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.length,
      })),
    );
    assert.equal(papers.find(({ id }) => id === 'healthInsuranceCard')!.received, true);
    const rows = await opened().intake.context.database.query<{ bytes: Uint8Array }>(
      `select bytes from files join dossiers on dossiers.id = files.dossier where reference = $1 order by size`,
      [body['reference']],
    );
    assert.deepEqual(
      rows.map(({ bytes }) => Buffer.from(bytes)),
      [jpeg, pdf].map((bytes) => Buffer.from(bytes)).sort((a, b) => a.length - b.length),
    );
  });

  it('is returned with every reason, and its code can be used again', async () => {
    const client = opened().client();
    const { delivery: _, ...rest } = lost;
    const wrong: JsonObject = {
      ...rest,
      declaration: { ...(lost['declaration'] as JsonObject), socialInsuranceNumber: '12', request: '' },
    };
    const answered = await confirm(opened(), client, wrong);
    const returned = await deliver(client, wrong, answered, { contentVersion: 'another' });
    assert.equal(returned.status, 422);
    assert.equal(returned.headers.get('content-type'), 'application/problem+json; charset=utf-8');
    assert.deepEqual(
      new Set(issuesOf(returned).map(({ pointer }) => pointer)),
      new Set(['', '/declaration/socialInsuranceNumber', '/declaration/request', '/delivery']),
    );
    assert.ok(issuesOf(returned).every(({ message }) => message.length > 10));
    assert.equal((await deliver(client, lost, answered)).status, 201);
  });

  it('is returned in the language of the page', async () => {
    const send = (language: string) =>
      opened()
        .client()
        .send('POST', '/api/dossiers', {
          body: JSON.stringify({ dossier: {} }),
          headers: {
            'Content-Type': 'application/json',
            'Idempotency-Key': randomUUID(),
            'Accept-Language': language,
          },
        });
    assert.equal((await send('en-GB')).body['title'], 'What was sent is not as it must be.');
    assert.equal((await send('vi')).body['title'], 'Nội dung gửi đến chưa đúng.');
    assert.notEqual(issuesOf(await send('en'))[0]!.message, issuesOf(await send('vi'))[0]!.message);
  });

  it('makes one record each in 1,000 trials, 40 at a time with one key at two instances', async () => {
    const client = opened().client();
    const other = await withLimits(opened(), {});
    try {
      for (let round = 0; round < 25; round++) {
        const key = randomUUID();
        const answered = await confirm(opened(), client, lost);
        const browsers = [client, other.client(client.cookie)];
        const replies = await Promise.all(
          Array.from({ length: 40 }, (_, index) => deliver(browsers[index % 2]!, lost, answered, { key })),
        );
        const statuses = replies.map(({ status }) => status).sort();
        assert.deepEqual(statuses, [...Array<number>(39).fill(200), 201]);
        assert.equal(new Set(replies.map(({ body }) => body['reference'])).size, 1);
        assert.equal(await countRecords(opened(), key), 1);
      }
    } finally {
      await other.close();
    }
  });

  it('makes one record however its members are ordered, and from another session too', async () => {
    const client = opened().client();
    const key = randomUUID();
    const first = await deliver(client, lost, await confirm(opened(), client, lost), { key });
    const turned = Object.fromEntries(Object.entries(lost).reverse());
    const again = await deliver(opened().client(), turned, {}, { key });
    assert.deepEqual([again.status, again.body], [200, first.body]);
  });

  it('is refused when another one has been received under its key', async () => {
    const client = opened().client();
    const key = randomUUID();
    const { body } = await deliver(client, lost, await confirm(opened(), client, lost), { key });
    const other = { ...lost, delivery: { method: 'post' } };
    const mine = await deliver(client, other, {}, { key });
    assert.deepEqual(
      [mine.status, mine.body['kind'], mine.body['reference']],
      [409, 'duplicate', body['reference']],
    );
    const theirs = await deliver(opened().client(), other, {}, { key });
    assert.deepEqual([theirs.status, theirs.body['reference']], [409, undefined]);
  });

  it('gives its receipt to its own session only', async () => {
    const client = opened().client();
    const { body } = await submit(opened(), client, lost);
    const path = `/api/dossiers/${String(body['reference'])}`;
    assert.deepEqual((await client.send('GET', path)).body, body);
    const stranger = opened().client();
    assert.equal((await stranger.send('GET', path)).status, 404);
    await stranger.post('/api/challenges', { purpose: 'look-up' });
    assert.equal((await stranger.send('GET', path)).status, 404);
  });

  it('needs an answer that is right, of its own purpose, session and telephone, and used once', async () => {
    const client = opened().client();
    const withPhone = exampleOf('1.1.a-whole-book-lost');
    const named = (phone: string): JsonObject => ({
      ...withPhone,
      declaration: { ...(withPhone['declaration'] as JsonObject), phone },
    });
    const answered = await confirm(opened(), client, lost);
    const statusOf = async (given: object, dossier = lost, by = client) =>
      (await deliver(by, dossier, given)).status;
    assert.equal(await statusOf({}), 410);
    assert.equal(await statusOf({ ...answered, challenge: 'x' }), 410);
    assert.equal(await statusOf(answered, lost, opened().client()), 410, 'of another session');
    const { body } = await client.post('/api/challenges', { purpose: 'look-up' });
    assert.equal(await statusOf({ challenge: body['id'], code: '2' }), 410, 'for another purpose');
    assert.equal(await statusOf({ ...answered, code: '99' }), 403);
    assert.equal(await statusOf(answered), 201);
    assert.equal(await statusOf(answered), 410, 'used up');
    const sent = await confirm(opened(), client, named('0912345678'));
    assert.equal(opened().messages.at(-1)!.to, '0912345678');
    assert.equal(await statusOf(sent, named('0987654321')), 410, 'of another telephone');
    assert.equal(await statusOf(sent, named('0912345678')), 201);
  });

  it('can be tried three times with a wrong code, however many try at once', async () => {
    const client = opened().client();
    const { challenge, code } = await confirm(opened(), client, lost);
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        deliver(client, lost, { challenge, code: String(100 + index) }),
      ),
    );
    const statuses = guesses.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [403, 403, ...Array<number>(9).fill(410), 429]);
    assert.equal((await deliver(client, lost, { challenge, code })).status, 410);
  });
});
