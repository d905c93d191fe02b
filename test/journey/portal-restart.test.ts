/** What was handed in to the portal outlives it: whoever opens it again on the same data finds account and dossier. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import dossier from '../../schemas/vss-books-and-cards/examples/1.2.a-lost-online.valid.json' with { type: 'json' };
import { openPortal, type OpenPortal } from '../../src/cli/open-portal.js';
import { createClient, type Client } from '../intake/support/create-client.js';
import { databases, server, type Place } from '../intake/support/databases.js';
import { addUp } from '../intake/support/submit.js';

const person = {
  identityNumber: '079085000017',
  socialInsuranceNumber: '7900000017',
  fullName: 'Nguyễn Văn An',
  birthDate: '1985-04-12',
  phone: '0900000017',
  password: 'con mèo ngủ trưa',
};

interface Visit {
  readonly client: Client;
  /** Of the latest message on the telephone that this portal draws. */
  readCode(): Promise<string>;
}

function visit({ url }: OpenPortal): Visit {
  const client = createClient(url);
  return {
    client,
    async readCode() {
      const response = await fetch(`${url}/demonstration/messages?after=0`);
      const messages = (await response.json()) as { text: string }[];
      return /\b\d{6}\b/.exec(messages.at(-1)!.text)![0];
    },
  };
}

async function logIn({ client, readCode }: Visit): Promise<void> {
  const { identityNumber, password } = person;
  const asked = (await client.post('/api/challenges', { purpose: 'log-in' })).body;
  const answer = addUp(String(asked['text']));
  const credentials = { identityNumber, password, challenge: asked['id'], answer };
  const { challenge } = (await client.post('/api/sessions', credentials)).body;
  const { id } = challenge as { id: string };
  const entered = await client.send('PUT', '/api/sessions', {
    body: JSON.stringify({ challenge: id, code: await readCode() }),
    headers: { 'Content-Type': 'application/json' },
  });
  assert.equal(entered.status, 200, JSON.stringify(entered.body));
}

/** Registers, logs in and hands in; answers the receipt. */
async function handIn(visitor: Visit): Promise<Readonly<Record<string, unknown>>> {
  const { client, readCode } = visitor;
  assert.equal((await client.post('/api/accounts', person)).status, 201);
  await logIn(visitor);
  const asked = (await client.post('/api/challenges', { purpose: 'submit', dossier })).body;
  const code = asked['kind'] === 'text' ? addUp(String(asked['text'])) : await readCode();
  const { status, body } = await client.post(
    '/api/dossiers',
    { dossier, challenge: asked['id'], code },
    { 'Idempotency-Key': 'handed-in-before-the-restart' },
  );
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

/** A browser that was never here finds the slip after logging in, and not before. */
async function findAgain(portal: OpenPortal, receipt: Readonly<Record<string, unknown>>): Promise<void> {
  const visitor = visit(portal);
  const path = `/api/dossiers/${String(receipt['reference'])}`;
  assert.equal((await visitor.client.send('GET', path)).status, 404);
  await logIn(visitor);
  const { status, body } = await visitor.client.send('GET', path);
  assert.deepEqual([status, body], [200, receipt]);
}

/** An empty address is the embedded database, whatever the environment names. */
const openAt = ({ options }: Place): Promise<OpenPortal> => openPortal({ databaseUrl: '', ...options });

for (const database of databases) {
  describe(`the portal, ${database.name}`, () => {
    it('knows the account and the dossier after a restart', async () => {
      const place = await database.make();
      try {
        const first = await openAt(place);
        const receipt = await handIn(visit(first)).finally(() => first.close());
        const second = await openAt(place);
        await findAgain(second, receipt).finally(() => second.close());
      } finally {
        await place.remove();
      }
    });
  });
}

describe('two portals over one server', () => {
  it('know the same accounts and dossiers', async () => {
    const place = await server.make();
    const portals = await Promise.all([openAt(place), openAt(place)]);
    try {
      await findAgain(portals[1], await handIn(visit(portals[0])));
    } finally {
      await Promise.all(portals.map((portal) => portal.close()));
      await place.remove();
    }
  });
});
