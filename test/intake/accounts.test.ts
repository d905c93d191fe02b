import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import { createIntake, type CodeMessage, type Intake } from '../../src/intake/index.js';
import { bundle } from '../../src/cli/bundle.js';
import { openContentFolder } from '../../src/cli/content-folder.js';
import { compileContent } from '../validation/compile-validator.js';

const an = {
  identityNumber: '079085000017',
  socialInsuranceNumber: '7900000017',
  fullName: 'Nguyễn Văn An',
  birthDate: '1985-04-12',
  phone: '0900000017',
  password: 'con mèo ngủ trưa',
};
const binh = {
  identityNumber: '001192000025',
  socialInsuranceNumber: '001192000025',
  fullName: 'Trần Thị Bình',
  birthDate: '1992-11-30',
  phone: '0900000025',
  password: 'trời mưa lâm thâm',
};

const messages: CodeMessage[] = [];
let log = '';
let folder: string;
let intake: Intake;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoso-accounts-'));
  const schemas = openContentFolder('schemas');
  const compile = (file: string): ReturnType<typeof compileContent> =>
    compileContent(bundle(file, schemas).schema);
  intake = await createIntake({
    content: await compile('vss-books-and-cards/procedure.json'),
    registrationForm: await compile('portal-account/register.json'),
    register,
    sendCode: (message) => void messages.push(message),
    folder,
    limits: { requestsPerMinute: 100_000, logInsPerQuarterOfAnHour: 4 },
    log: new Writable({
      write(chunk: Buffer, _encoding, done) {
        log += chunk.toString();
        done();
      },
    }),
  });
});
after(async () => {
  await intake.close();
  await rm(folder, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A browser: it keeps its cookie. */
class Visitor {
  token = '';

  async send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, json?: object): Promise<Reply> {
    const response = await intake.app.inject({
      method,
      url: `/api/${path}`,
      ...(json ? { payload: json } : {}),
      ...(this.token ? { cookies: { 'hoso-session': this.token } } : {}),
    });
    const given = response.cookies.find(({ name }) => name === 'hoso-session');
    if (given) this.token = given.value;
    return {
      status: response.statusCode,
      body: response.body ? (JSON.parse(response.body) as Reply['body']) : {},
    };
  }

  /** The first step of logging in, with a check code that is answered right unless the test says how. */
  async logIn(identityNumber: string, password: string, wrong?: string): Promise<Reply> {
    const { body } = await this.send('POST', 'challenges', { purpose: 'log-in' });
    const [, a, b] = /(\d+) \+ (\d+)/.exec(String(body['text']))!;
    const answer = wrong ?? String(Number(a) + Number(b));
    return this.send('POST', 'sessions', { identityNumber, password, challenge: body['id'], answer });
  }

  /** The second step. */
  enter({ body }: Reply, code: string): Promise<Reply> {
    const { id } = body['challenge'] as { id: string };
    return this.send('PUT', 'sessions', { challenge: id, code });
  }
}

const latestCode = (): string => /\b\d{6}\b/.exec(messages.at(-1)!.text)![0];
const wrongCode = (): string => String((Number(latestCode()) + 1) % 1_000_000).padStart(6, '0');

test('what the rules of the form refuse is returned with its reasons, in the language asked for', async () => {
  const { status, body } = await new Visitor().send('POST', 'accounts', { ...an, password: 'short' });
  assert.equal(status, 422);
  const issues = body['issues'] as { pointer: string; message: string }[];
  assert.deepEqual(
    issues.map(({ pointer }) => pointer),
    ['/password'],
  );
  assert.match(issues[0]!.message, /ít nhất 10 ký tự/);
});

test('a member that the form does not ask for is refused', async () => {
  const { status } = await new Visitor().send('POST', 'accounts', { ...an, isOfficer: 'true' });
  assert.equal(status, 422);
});

test('what does not agree with the register is not said item by item', async () => {
  const replies = await Promise.all([
    new Visitor().send('POST', 'accounts', { ...an, birthDate: '1985-04-13' }),
    new Visitor().send('POST', 'accounts', { ...an, identityNumber: '099099000099' }),
  ]);
  for (const { status, body } of replies) assert.deepEqual([status, body['kind']], [422, 'not-found']);
  assert.deepEqual(replies[0].body, replies[1].body);
});

test('register, log in, be known, log out', async () => {
  const visitor = new Visitor();
  assert.deepEqual(await visitor.send('GET', 'session'), { status: 200, body: {} });
  assert.equal((await visitor.send('POST', 'accounts', an)).status, 201);
  assert.equal(messages.at(-1)!.to, an.phone);

  const sent = await visitor.logIn(an.identityNumber, an.password);
  assert.equal(sent.status, 200);
  assert.deepEqual((await visitor.send('GET', 'session')).body, {}, 'one step is not enough');
  const stranger = visitor.token;
  const known = await visitor.enter(sent, latestCode());
  const { password: _password, identityNumber: _identityNumber, ...facts } = an;
  const account = { declaration: { hasSocialInsuranceNumber: true, ...facts } };
  assert.deepEqual(known, { status: 200, body: { account } });
  assert.deepEqual((await visitor.send('GET', 'session')).body, { account });

  assert.notEqual(visitor.token, stranger, 'another token after logging in');
  const thief = new Visitor();
  thief.token = stranger;
  assert.deepEqual((await thief.send('GET', 'session')).body, {});

  assert.equal((await visitor.send('DELETE', 'session')).status, 204);
  assert.deepEqual((await visitor.send('GET', 'session')).body, {});
});

test('nobody learns who has an account, but its owner learns who tried', async () => {
  const again = await new Visitor().send('POST', 'accounts', { ...an, password: 'another password' });
  const first = await new Visitor().send('POST', 'accounts', binh);
  assert.deepEqual(again, first);
  assert.match(messages.at(-2)!.text, /đã có tài khoản/);
  assert.equal(messages.at(-2)!.to, an.phone);

  const [wrong, unknown] = [
    await new Visitor().logIn(an.identityNumber, 'another password'),
    await new Visitor().logIn('099099000099', 'another password'),
  ];
  assert.equal(wrong.status, 403);
  assert.deepEqual(wrong, unknown);
});

test('a wrong check code asks nobody for a password', async () => {
  const reply = await new Visitor().logIn(binh.identityNumber, binh.password, '0');
  assert.deepEqual([reply.status, reply.body['kind']], [403, 'refused']);
});

test('a wrong code lets nobody in, and three of them use it up', async () => {
  const visitor = new Visitor();
  const sent = await visitor.logIn(binh.identityNumber, binh.password);
  const kinds = [];
  for (let attempt = 0; attempt < 4; attempt++)
    kinds.push((await visitor.enter(sent, wrongCode())).body['kind']);
  assert.deepEqual(kinds, ['refused', 'refused', 'limited', 'expired']);
  assert.equal((await visitor.enter(sent, latestCode())).body['kind'], 'expired');
  assert.deepEqual((await visitor.send('GET', 'session')).body, {});
});

test('a code counts in the session alone that asked for it', async () => {
  const sent = await new Visitor().logIn(binh.identityNumber, binh.password);
  const other = await new Visitor().enter(sent, latestCode());
  assert.deepEqual([other.status, other.body['kind']], [410, 'expired']);
});

test('passwords cannot be tried without end, whatever the browser, and an unknown number is limited alike', async () => {
  const veteran = {
    identityNumber: '038052000058',
    socialInsuranceNumber: '3852000058',
    fullName: 'Vũ Đình Hòa',
    birthDate: '1952-08-20',
    phone: '0900000058',
    password: 'trăng sáng vườn chè',
  };
  assert.equal((await new Visitor().send('POST', 'accounts', veteran)).status, 201);
  for (const number of [veteran.identityNumber, '099099000088']) {
    const kinds = [];
    for (let attempt = 0; attempt < 5; attempt++)
      kinds.push((await new Visitor().logIn(number, `guess number ${attempt}`)).body['kind']);
    assert.deepEqual(kinds, ['refused', 'refused', 'refused', 'refused', 'limited']);
  }
  const late = await new Visitor().logIn(veteran.identityNumber, veteran.password);
  assert.equal(late.body['kind'], 'limited', 'the right one has to wait, too');
});

test('neither a password nor a person is in the log, and no password in the database', async () => {
  assert.ok(log.includes('/api/sessions'), 'there is a log');
  for (const { fullName, identityNumber, phone, password } of [an, binh])
    for (const secret of [fullName, identityNumber, phone, password])
      assert.ok(!log.includes(secret), secret);
  const rows = JSON.stringify(await intake.context.database.query('select * from accounts, sessions'));
  assert.match(rows, /argon2id/);
  for (const { password } of [an, binh]) assert.ok(!rows.includes(password));
});

test('a service without the form has no accounts', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'hoso-accounts-'));
  const { content } = intake.context;
  const bare = await createIntake({ content, register, sendCode: () => undefined, folder: elsewhere });
  const { statusCode } = await bare.app.inject({ method: 'POST', url: '/api/accounts', payload: an });
  assert.equal(statusCode, 404);
  await bare.close();
  await rm(elsewhere, { recursive: true, force: true });
});
