import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exampleOf } from './support/open-procedure.js';
import { onEachDatabase, withLimits } from './support/open-intake.js';
import { addUp } from './support/submit.js';
import type { Client, Reply } from './support/create-client.js';

async function lookUp(client: Client, socialInsuranceNumber: string, wrong = 0): Promise<Reply> {
  const { body } = await client.post('/api/challenges', { purpose: 'look-up' });
  const answer = String(Number(addUp(String(body['text']))) + wrong);
  return client.post('/api/lookups', { socialInsuranceNumber, challenge: body['id'], answer });
}

onEachDatabase('challenges and look-ups', (opened) => {
  it('a session is given at the first POST, in a cookie that no script reads and no other site sends', async () => {
    const client = opened().client();
    assert.equal((await client.send('GET', '/api/dossiers/TD-1')).headers.getSetCookie().length, 0);
    const first = await client.post('/api/challenges', { purpose: 'look-up' });
    assert.match(
      first.headers.getSetCookie()[0]!,
      /^hoso-session=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/,
    );
    const second = await client.post('/api/challenges', { purpose: 'look-up' });
    assert.deepEqual(second.headers.getSetCookie(), []);
  });

  it('the token of a session is not in the database', async () => {
    const client = opened().client();
    await client.post('/api/challenges', { purpose: 'look-up' });
    const rows = await opened().intake.context.database.query('select * from sessions');
    assert.ok(rows.length > 0);
    assert.ok(!JSON.stringify(rows).includes(client.cookie.split('=')[1]!));
  });

  it('a list is given to whoever asks by its name, and nothing of the register beside it', async () => {
    const client = opened().client();
    const { status, body } = await client.send('GET', '/api/options/facilities');
    const entries = body as unknown as string[][];
    assert.equal(status, 200);
    assert.ok(entries.length > 1 && entries.every((entry) => entry.length === 2));
    for (const name of ['people', 'constructor', '__proto__', '..%2Fpeople', 'x'.repeat(90)]) {
      const { status, body } = await client.send('GET', `/api/options/${name}`);
      assert.deepEqual([name, status, body['kind']], [name, 404, 'not-found']);
    }
  });

  it('a check code is a question in words, whatever alternative is asked for', async () => {
    const { status, body } = await opened()
      .client()
      .post('/api/challenges', { purpose: 'log-in', alternative: 'audio' });
    assert.equal(status, 200);
    assert.match(String(body['text']), /^\d \+ \d = \?$/);
    assert.deepEqual([body['kind'], body['expiresInSeconds'], body['image']], ['text', 300, undefined]);
  });

  it('a one-time code goes to the telephone of the person, the rest of which is hidden', async () => {
    const dossier = {
      ...exampleOf('1.2.a-lost-online'),
      declaration: { socialInsuranceNumber: '7900000017', phone: '0911111111' },
    };
    const { body } = await opened().client().post('/api/challenges', { purpose: 'submit', dossier });
    assert.deepEqual([body['kind'], body['sentTo'], body['length']], ['one-time-code', '•••••••017', 6]);
    const { to, text } = opened().messages.at(-1)!;
    assert.equal(to, '0900000017', 'as the register knows it, not as it was declared');
    assert.match(text, /\d{6}/);
    assert.ok(!JSON.stringify(body).includes(/\d{6}/.exec(text)![0]));
  });

  it('a look-up answers what the agency knows, by any way of writing the number', async () => {
    for (const number of ['7900000017', '079085000017', ' 790-000.0017']) {
      const { status, body } = await lookUp(opened().client(), number);
      assert.equal(status, 200);
      assert.equal((body['declaration'] as { fullName: string }).fullName, 'Nguyễn Văn An');
      assert.equal((body['card'] as { code: string }).code, 'GD4797900000017');
    }
  });

  it('a look-up fails for an unknown number, a wrong answer and one that was used', async () => {
    const client = opened().client();
    const unknown = await lookUp(client, '1234567890');
    assert.deepEqual(
      [unknown.status, unknown.body['kind'], unknown.body['safe']],
      [404, 'not-found', 'unsent'],
    );
    const wrong = await lookUp(client, '7900000017', 1);
    assert.deepEqual([wrong.status, wrong.body['kind']], [403, 'refused']);
    const { body } = await client.post('/api/challenges', { purpose: 'look-up' });
    const request = {
      socialInsuranceNumber: '7900000017',
      challenge: body['id'],
      answer: ` ${addUp(String(body['text']))} `,
    };
    assert.equal((await client.post('/api/lookups', request)).status, 200);
    const again = await client.post('/api/lookups', request);
    assert.deepEqual([again.status, again.body['kind']], [410, 'expired']);
  });

  it('a challenge expires', async () => {
    const client = opened().client();
    const { body } = await client.post('/api/challenges', { purpose: 'look-up' });
    await opened().intake.context.database.query(
      `update challenges set expires_at = now() - interval '1 second' where id = $1`,
      [body['id']],
    );
    const answer = addUp(String(body['text']));
    const reply = await client.post('/api/lookups', {
      socialInsuranceNumber: '7900000017',
      challenge: body['id'],
      answer,
    });
    assert.deepEqual([reply.status, reply.body['kind']], [410, 'expired']);
  });

  it('a session expires, and what belonged to it is nobody’s', async () => {
    const client = opened().client();
    await client.post('/api/challenges', { purpose: 'look-up' });
    const old = client.cookie;
    await opened().intake.context.database.query(
      `update sessions set expires_at = now() - interval '1 second'`,
    );
    await client.post('/api/challenges', { purpose: 'look-up' });
    assert.notEqual(client.cookie, old);
  });

  it('codes to one telephone are limited, over all instances and sessions', async () => {
    const dossier = { ...exampleOf('1.2.a-lost-online'), declaration: { phone: '0922222222' } };
    const ask = (client: Client): Promise<Reply> =>
      client.post('/api/challenges', { purpose: 'submit', dossier });
    const other = await withLimits(opened(), {});
    try {
      const replies = await Promise.all(
        Array.from({ length: 14 }, (_, index) => ask(index % 2 ? other.client() : opened().client())),
      );
      assert.deepEqual(replies.map(({ status }) => status).sort(), [
        ...Array<number>(10).fill(200),
        ...Array<number>(4).fill(429),
      ]);
    } finally {
      await other.close();
    }
    assert.equal(opened().messages.filter(({ to }) => to === '0922222222').length, 10);
  });

  it('questions and look-ups of one session are limited', async () => {
    const few = await withLimits(opened(), { questionsPerHour: 3, lookUpsPerHour: 2 });
    try {
      const client = few.client();
      const statuses = [];
      for (const number of ['7900000017', '7900000017', '7900000017'])
        statuses.push((await lookUp(client, number)).status);
      assert.deepEqual(statuses, [200, 200, 429]);
      const { status, body } = await client.post('/api/challenges', { purpose: 'look-up' });
      assert.deepEqual([status, body['kind']], [429, 'limited']);
    } finally {
      await few.close();
    }
  });

  it('a challenge of one instance is answered at another', async () => {
    const other = await withLimits(opened(), {});
    try {
      const client = opened().client();
      const { body } = await client.post('/api/challenges', { purpose: 'look-up' });
      const reply = await other.client(client.cookie).post('/api/lookups', {
        socialInsuranceNumber: '7900000017',
        challenge: body['id'],
        answer: addUp(String(body['text'])),
      });
      assert.equal(reply.status, 200);
    } finally {
      await other.close();
    }
  });
});
