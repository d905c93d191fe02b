import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { an, binh, enter, hoa, latestCode, logIn, wrongCode } from './support/citizens.js';
import { createClient } from './support/create-client.js';
import { embedded } from './support/databases.js';
import { onEachDatabase, openIntake, withLimits } from './support/open-intake.js';
import { exampleOf, registrationForm } from './support/open-procedure.js';
import { submit } from './support/submit.js';

onEachDatabase(
  'accounts',
  (opened) => {
    const register = (citizen: object) => opened().client().post('/api/accounts', citizen);

    it('are refused by the rules of the form, with the reasons in the language asked for', async () => {
      const { status, body } = await register({ ...an, password: 'short' });
      assert.equal(status, 422);
      const issues = body['issues'] as { pointer: string; message: string }[];
      assert.deepEqual(
        issues.map(({ pointer }) => pointer),
        ['/password'],
      );
      assert.match(issues[0]!.message, /ít nhất 10 ký tự/);
    });

    it('take no member that the form does not ask for', async () => {
      const { status } = await register({ ...an, isOfficer: 'true' });
      assert.equal(status, 422);
    });

    it('are refused, and not item by item, where something does not agree with the register', async () => {
      const replies = await Promise.all([
        register({ ...an, birthDate: '1985-04-13' }),
        register({ ...an, identityNumber: '099099000099' }),
      ]);
      for (const { status, body } of replies) assert.deepEqual([status, body['kind']], [422, 'not-found']);
      assert.deepEqual(replies[0].body, replies[1].body);
    });

    it('are opened, entered in two steps, known, and left', async () => {
      const visitor = opened().client();
      assert.deepEqual((await visitor.send('GET', '/api/session')).body, {});
      assert.equal((await visitor.post('/api/accounts', an)).status, 201);
      assert.equal(opened().messages.at(-1)!.to, an.phone);

      const sent = await logIn(visitor, an);
      assert.equal(sent.status, 200);
      assert.deepEqual((await visitor.send('GET', '/api/session')).body, {}, 'one step is not enough');
      const stranger = visitor.cookie;
      const known = await enter(visitor, sent, latestCode(opened()));
      const { password: _password, identityNumber: _identityNumber, ...facts } = an;
      const account = { declaration: { hasSocialInsuranceNumber: true, ...facts } };
      assert.deepEqual([known.status, known.body], [200, { account }]);
      assert.deepEqual((await visitor.send('GET', '/api/session')).body, { account });

      assert.notEqual(visitor.cookie, stranger, 'another token after logging in');
      const thief = createClient(opened().url, stranger);
      assert.deepEqual((await thief.send('GET', '/api/session')).body, {});

      const kept = visitor.cookie;
      assert.equal((await visitor.send('DELETE', '/api/session')).status, 204);
      assert.deepEqual((await visitor.send('GET', '/api/session')).body, {});
      const late = createClient(opened().url, kept);
      assert.deepEqual((await late.send('GET', '/api/session')).body, {}, 'the old token is nobody’s');
    });

    it('show nobody who logs in after them in the same browser what they handed in', async () => {
      const browser = opened().client();
      for (const citizen of [an, binh]) await register(citizen);
      await enter(browser, await logIn(browser, an), latestCode(opened()));
      const { status, body } = await submit(opened(), browser, exampleOf('1.2.a-lost-online'));
      assert.equal(status, 201);
      const receipt = `/api/dossiers/${String(body['reference'])}`;
      assert.equal((await browser.send('GET', receipt)).status, 200);
      await enter(browser, await logIn(browser, binh), latestCode(opened()));
      assert.equal((await browser.send('GET', receipt)).status, 404);
      await enter(browser, await logIn(browser, an), latestCode(opened()));
      assert.equal((await browser.send('GET', receipt)).status, 200);
    });

    it('keep what was handed in before in the browser in which it was', async () => {
      const browser = opened().client();
      const { body } = await submit(opened(), browser, exampleOf('1.2.a-lost-online'));
      await enter(browser, await logIn(browser, an), latestCode(opened()));
      assert.equal((await browser.send('GET', `/api/dossiers/${String(body['reference'])}`)).status, 200);
    });

    it('tell nobody who has one, but their owners who tried', async () => {
      const again = await register({ ...an, password: 'another password' });
      const first = await register(binh);
      assert.deepEqual([again.status, again.body], [first.status, first.body]);
      const { messages } = opened();
      assert.match(messages.at(-2)!.text, /đã có tài khoản/);
      assert.equal(messages.at(-2)!.to, an.phone);

      const password = 'another password';
      const [wrong, unknown] = [
        await logIn(opened().client(), { ...an, password }),
        await logIn(opened().client(), { identityNumber: '099099000099', password }),
      ];
      assert.equal(wrong.status, 403);
      assert.deepEqual([unknown.status, unknown.body], [wrong.status, wrong.body]);
    });

    it('are one each, however often somebody registers at once, and with the password of one of them', async () => {
      const passwords = Array.from({ length: 6 }, (_, index) => `mật khẩu thứ ${index}`);
      const before = opened().messages.length;
      const replies = await Promise.all(passwords.map((password) => register({ ...hoa, password })));
      assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]));
      const told = opened().messages.slice(before);
      assert.equal(told.filter(({ text }) => text.includes('đã được mở')).length, 1);
      const rows = await opened().intake.context.database.query(
        'select id from accounts where identity_number = $1',
        [hoa.identityNumber],
      );
      assert.equal(rows.length, 1);
      // Log-ins are counted with the registrations of the number.
      await opened().intake.context.database.query('delete from attempts');
      const statuses = [];
      for (const password of passwords)
        statuses.push((await logIn(opened().client(), { ...hoa, password })).status);
      assert.deepEqual(statuses.sort(), [200, 403, 403, 403, 403, 403]);
    });

    it('ask nobody for a password whose check code is wrong', async () => {
      const reply = await logIn(opened().client(), binh, '0');
      assert.deepEqual([reply.status, reply.body['kind']], [403, 'refused']);
    });

    it('let nobody in with a wrong code, three of which use it up', async () => {
      const visitor = opened().client();
      const sent = await logIn(visitor, binh);
      const kinds = [];
      for (let attempt = 0; attempt < 4; attempt++)
        kinds.push((await enter(visitor, sent, wrongCode(opened()))).body['kind']);
      assert.deepEqual(kinds, ['refused', 'refused', 'limited', 'expired']);
      assert.equal((await enter(visitor, sent, latestCode(opened()))).body['kind'], 'expired');
      assert.deepEqual((await visitor.send('GET', '/api/session')).body, {});
    });

    it('count a code in the session alone that asked for it', async () => {
      const sent = await logIn(opened().client(), binh);
      const other = await enter(opened().client(), sent, latestCode(opened()));
      assert.deepEqual([other.status, other.body['kind']], [410, 'expired']);
      const [pending] = [opened().client()];
      await logIn(pending, binh);
      const stolen = await enter(pending, sent, latestCode(opened()));
      assert.equal(stolen.body['kind'], 'expired', 'nor in another that waits for a code of its own');
    });

    it('cannot be guessed without end, whatever the browser and the instance, nor an unknown number', async () => {
      const other = await withLimits(opened(), { logInsPerQuarterOfAnHour: 4 });
      const one = await withLimits(opened(), { logInsPerQuarterOfAnHour: 4 });
      await opened().intake.context.database.query('delete from attempts');
      try {
        for (const identityNumber of [hoa.identityNumber, '099099000088']) {
          const guesses = await Promise.all(
            Array.from({ length: 8 }, (_, index) =>
              logIn((index % 2 ? one : other).client(), { identityNumber, password: `guess ${index}` }),
            ),
          );
          assert.deepEqual(guesses.map(({ body }) => body['kind']).sort(), [
            ...Array<string>(4).fill('limited'),
            ...Array<string>(4).fill('refused'),
          ]);
        }
        const late = await logIn(one.client(), hoa);
        assert.equal(late.body['kind'], 'limited', 'the right one has to wait, too');
      } finally {
        await Promise.all([one.close(), other.close()]);
      }
    });

    it('leave no password and no person in the log, and no password in the database', async () => {
      const { log, intake } = opened();
      assert.ok(log.text.includes('/api/sessions'), 'there is a log');
      for (const { fullName, identityNumber, phone, password } of [an, binh])
        for (const secret of [fullName, identityNumber, phone, password])
          assert.ok(!log.text.includes(secret), secret);
      const rows = JSON.stringify(await intake.context.database.query('select * from accounts, sessions'));
      assert.match(rows, /argon2id/);
      for (const { password } of [an, binh]) assert.ok(!rows.includes(password));
    });
  },
  { registrationForm },
);

describe('a service without the form', () => {
  it('has no accounts', async () => {
    const bare = await openIntake(embedded);
    try {
      assert.equal((await bare.client().post('/api/accounts', an)).status, 404);
    } finally {
      await bare.close();
    }
  });
});
