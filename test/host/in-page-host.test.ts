import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWording } from '../../src/form/wording.js';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import { HostError, type HostErrorKind } from '../../src/host/host-error.js';
import { createInPageHost, type InPageHostOptions, type TextMessage } from '../../src/host/in-page-host.js';
import type { JsonObject } from '../../src/schema/json.js';
import { content } from '../procedure/fixtures/content.js';

const dossier = {
  case: '1.2.a',
  situation: { subject: 'card', reason: 'damaged', route: 'self' },
  declaration: { fullName: 'Nguyễn Văn An', socialInsuranceNumber: '7900000017' },
  documents: {
    declaration: { document: 'tk1-ts', answer: 'have' },
    healthInsuranceCard: { document: 'health-insurance-card', answer: 'have', copy: 'original' },
  },
};
const { healthInsuranceCard: _, ...withoutCard } = dossier.documents;

function open(options: Partial<InPageHostOptions> = {}) {
  const messages: TextMessage[] = [];
  const host = createInPageHost({
    content,
    register,
    onMessage: (message) => messages.push(message),
    today: () => '2026-02-12',
    ...options,
  });
  return { host, messages };
}

type Opened = ReturnType<typeof open>;

async function answerSum({ host }: Opened): Promise<{ challenge: string; answer: string }> {
  const { id, kind, text } = await host.challenge('look-up');
  assert.equal(kind, 'text');
  const numbers = text!.match(/\d+/g)!.map(Number);
  return { challenge: id, answer: String(numbers[0]! + numbers[1]!) };
}

async function receiveCode(
  { host, messages }: Opened,
  about: JsonObject = dossier,
): Promise<{ challenge: string; code: string }> {
  const { id } = await host.challenge('submit', { dossier: about });
  return { challenge: id, code: /\d{6}/.exec(messages.at(-1)!.text)![0] };
}

function rejectsAs(promise: Promise<unknown>, kind: HostErrorKind): Promise<void> {
  return assert.rejects(promise, (error: unknown) => error instanceof HostError && error.kind === kind);
}

test('a look-up finds a person by 10 or 12 digits, with separators or without', async () => {
  const opened = open();
  for (const socialInsuranceNumber of ['7900000017', '079085000017', ' 790-000.0017']) {
    const { declaration, card } = await opened.host.lookUp({
      socialInsuranceNumber,
      ...(await answerSum(opened)),
    });
    assert.equal(declaration['fullName'], 'Nguyễn Văn An');
    assert.equal(card?.code, 'GD4797900000017');
  }
});

test('a list of the register is given by its name; one that it has not is none, and a fault is said', async () => {
  const { host } = open({ fault: (_, attempt) => (attempt === 3 ? { kind: 'unavailable' } : undefined) });
  const facilities = await host.options('facilities');
  assert.deepEqual(facilities?.[0], register.lists.facilities[0]);
  assert.equal(await host.options('constructor'), undefined);
  await rejectsAs(host.options('facilities'), 'unavailable');
});

test('a number that nobody has is not found', async () => {
  const opened = open();
  await rejectsAs(
    opened.host.lookUp({ socialInsuranceNumber: '0000000000', ...(await answerSum(opened)) }),
    'not-found',
  );
});

test('what a look-up returned can be changed without changing the register', async () => {
  const opened = open();
  const first = await opened.host.lookUp({
    socialInsuranceNumber: '7900000017',
    ...(await answerSum(opened)),
  });
  (first.declaration as Record<string, unknown>)['fullName'] = 'X';
  const second = await opened.host.lookUp({
    socialInsuranceNumber: '7900000017',
    ...(await answerSum(opened)),
  });
  assert.equal(second.declaration['fullName'], 'Nguyễn Văn An');
});

test('a check code is good for one look-up, for one purpose, and for five minutes', async () => {
  let now = 0;
  const opened = open({ clock: () => now });
  const right = await answerSum(opened);
  await opened.host.lookUp({ socialInsuranceNumber: '7900000017', ...right });
  await rejectsAs(opened.host.lookUp({ socialInsuranceNumber: '7900000017', ...right }), 'expired');
  const again = await answerSum(opened);
  const wrong = { socialInsuranceNumber: '7900000017', ...again, answer: '99' };
  await rejectsAs(opened.host.lookUp(wrong), 'refused');
  assert.ok(await opened.host.lookUp({ ...wrong, answer: again.answer }));
  const late = await answerSum(opened);
  now = 300_000;
  await rejectsAs(opened.host.lookUp({ socialInsuranceNumber: '7900000017', ...late }), 'expired');
  const { challenge, answer } = await answerSum(opened);
  await rejectsAs(opened.host.submit(dossier, { idempotencyKey: 'k', challenge, code: answer }), 'expired');
});

test('a one-time code goes to the telephone that the agency has, and the page sees only its end', async () => {
  const { host, messages } = open();
  const { kind, sentTo, length, text } = await host.challenge('submit', { dossier });
  assert.deepEqual([kind, sentTo, length, text], ['one-time-code', '•••••••017', 6, undefined]);
  assert.equal(messages.length, 1);
  assert.equal(messages[0]?.to, '0900000017');
  assert.match(messages[0].text, /\b\d{6}\b/);
});

test('without any telephone the check is a question', async () => {
  const { host, messages } = open();
  const nobody = { ...dossier, declaration: { fullName: 'A', socialInsuranceNumber: '4600000041' } };
  assert.equal((await host.challenge('submit', { dossier: nobody })).kind, 'text');
  const declared = { ...nobody, declaration: { ...nobody.declaration, phone: '0912345678' } };
  assert.equal((await host.challenge('submit', { dossier: declared })).sentTo, '•••••••678');
  assert.equal(messages[0]?.to, '0912345678');
});

test('a receipt has a reference, what was received, the fee, the term and the place', async () => {
  const opened = open({ lang: () => 'en' });
  const receipt = await opened.host.submit(dossier, { idempotencyKey: 'k', ...(await receiveCode(opened)) });
  assert.deepEqual(receipt, {
    reference: 'TD-20260212-0001',
    receivedOn: '2026-02-12',
    case: '1.2.a',
    papers: [
      { id: 'declaration', document: 'tk1-ts', answer: 'have', received: true },
      { id: 'healthInsuranceCard', document: 'health-insurance-card', answer: 'have', received: false },
    ],
    files: [],
    fee: { amount: 4000, currency: 'VND', source: { point: 'fee' } },
    term: { workingDays: 5, due: '2026-02-26', provisional: false, source: { point: 'term' } },
    place: register.office,
    message: register.texts.en.receipt,
  });
  assert.equal(
    opened.messages.at(-1)?.text,
    'Dossier TD-20260212-0001 has been received. The result is due on 26/02/2026.',
  );
});

test('a paper that came as files has been received', async () => {
  const opened = open();
  const files = [{ id: 'f-1', name: 'the.jpg' }];
  const documents = {
    ...dossier.documents,
    healthInsuranceCard: { ...dossier.documents.healthInsuranceCard, files },
  };
  const receipt = await opened.host.submit(
    { ...dossier, documents },
    { idempotencyKey: 'k', ...(await receiveCode(opened)) },
  );
  assert.deepEqual(
    receipt.papers.map(({ received }) => received),
    [true, true],
  );
});

test('a result that comes by post has no place to fetch it', async () => {
  const opened = open();
  const posted = { ...dossier, delivery: { method: 'post' } };
  const receipt = await opened.host.submit(posted, { idempotencyKey: 'k', ...(await receiveCode(opened)) });
  assert.equal(receipt.place, undefined);
});

test('one key makes one record, whatever is clicked or retried', async () => {
  const opened = open();
  const first = { idempotencyKey: 'a', ...(await receiveCode(opened)) };
  const [one, two] = await Promise.all([
    opened.host.submit(dossier, first),
    opened.host.submit(dossier, first),
  ]);
  const three = await opened.host.submit(dossier, { idempotencyKey: 'a' });
  assert.deepEqual([two, three], [one, one]);
  const other = await opened.host.submit(dossier, { idempotencyKey: 'b', ...(await receiveCode(opened)) });
  assert.notEqual(other.reference, one.reference);
});

test('a dossier that is not complete comes back with its issues, and the code is not used up', async () => {
  const opened = open();
  const code = await receiveCode(opened);
  await assert.rejects(
    opened.host.submit({ ...dossier, documents: withoutCard }, { idempotencyKey: 'k', ...code }),
    (error: HostError) =>
      error.kind === 'invalid' &&
      error.issues[0]?.pointer === '/documents/healthInsuranceCard' &&
      !error.retryable,
  );
  const receipt = await opened.host.submit(dossier, { idempotencyKey: 'k', ...code });
  assert.equal(receipt.reference, 'TD-20260212-0001');
});

test('the issues of a returned dossier are in the words of the page', async () => {
  const opened = open({ wording: () => createWording('en', { required: 'Give {label}' }) });
  await assert.rejects(
    opened.host.submit({ ...dossier, documents: withoutCard }, { idempotencyKey: 'k' }),
    (error: HostError) => error.issues[0]?.message === 'Give Thẻ bảo hiểm y tế',
  );
});

test('a wrong code is refused twice, then no more', async () => {
  const opened = open();
  const { challenge, code } = await receiveCode(opened);
  const wrong = { idempotencyKey: 'k', challenge, code: 'x' };
  await rejectsAs(opened.host.submit(dossier, wrong), 'refused');
  await rejectsAs(opened.host.submit(dossier, wrong), 'refused');
  await rejectsAs(opened.host.submit(dossier, wrong), 'limited');
  await rejectsAs(opened.host.submit(dossier, { ...wrong, code }), 'expired');
  await rejectsAs(opened.host.submit(dossier, { idempotencyKey: 'k' }), 'expired');
});

test('a code may be pasted with spaces', async () => {
  const opened = open();
  const { challenge, code } = await receiveCode(opened);
  const spaced = ` ${code.slice(0, 3)} ${code.slice(3)}\n`;
  assert.ok(await opened.host.submit(dossier, { idempotencyKey: 'k', challenge, code: spaced }));
});

test('a fault on the way there loses the request; one on the way back only the answer', async () => {
  const faults = [{ kind: 'offline' }, { kind: 'timeout', after: true }] as const;
  const opened = open({
    fault: (operation, attempt) => (operation === 'submit' ? faults[attempt - 1] : undefined),
  });
  const submission = { idempotencyKey: 'k', ...(await receiveCode(opened)) };
  await assert.rejects(
    opened.host.submit(dossier, submission),
    (error: HostError) => error.kind === 'offline' && error.retryable && error.safe === 'unsent',
  );
  assert.equal(opened.messages.filter(({ kind }) => kind === 'appointment').length, 0);
  await assert.rejects(
    opened.host.submit(dossier, submission),
    (error: HostError) => error.kind === 'timeout' && error.retryable && error.safe === 'uncertain',
  );
  assert.equal(opened.messages.filter(({ kind }) => kind === 'appointment').length, 1);
  const receipt = await opened.host.submit(dossier, submission);
  assert.equal(receipt.reference, 'TD-20260212-0001');
  assert.equal(opened.messages.filter(({ kind }) => kind === 'appointment').length, 1);
});

test('a dossier that changes while it is on its way is received as it was sent', async () => {
  const opened = open({ delay: () => 5 });
  const submission = { idempotencyKey: 'k', ...(await receiveCode(opened)) };
  const sent = structuredClone(dossier);
  const pending = opened.host.submit(sent, submission);
  sent.situation.reason = 'lost';
  assert.equal((await pending).papers.length, 2);
});

test('another dossier under a key that was used makes no record, and names the one that was received', async () => {
  const opened = open();
  const first = await opened.host.submit(dossier, { idempotencyKey: 'k', ...(await receiveCode(opened)) });
  const changed = { ...dossier, declaration: { ...dossier.declaration, fullName: 'Nguyễn Văn Ân' } };
  await assert.rejects(
    opened.host.submit(changed, { idempotencyKey: 'k', ...(await receiveCode(opened)) }),
    (error) =>
      error instanceof HostError && error.kind === 'duplicate' && error.reference === first.reference,
  );
  assert.deepEqual(await opened.host.receipt(first.reference), first);
  await rejectsAs(opened.host.receipt('TD-20260212-0002'), 'not-found');
});
