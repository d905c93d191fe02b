/** The service behind the portal, `/api`: the same that the dossier is handed in to. */
import type { Account, Challenge } from '../host/host.js';
import { createHttpHost } from '../host/http-host.js';
import { createRequester } from '../host/http-request.js';
import type { JsonObject } from '../schema/json.js';
import { readTelephone } from './telephone.js';

const request = createRequester('/api');

/** Whatever sends a message shows it on the drawn telephone, too. */
async function ringing<Reply>(reply: Promise<Reply>): Promise<Reply> {
  try {
    return await reply;
  } finally {
    void readTelephone();
  }
}

export function register(registration: JsonObject): Promise<void> {
  return ringing(request('accounts', { method: 'POST', json: registration }));
}

/** The question that a person answers to log in. */
export function askCheckCode(): Promise<Challenge> {
  return request('challenges', { method: 'POST', json: { purpose: 'log-in' } });
}

export interface Credentials {
  readonly identityNumber: string;
  readonly password: string;
  readonly challenge: string;
  readonly answer: string;
}

/** The first step: a code is on its way to the person's telephone. */
export async function sendOneTimeCode(credentials: Credentials): Promise<Challenge> {
  const { challenge } = await ringing(
    request<{ challenge: Challenge }>('sessions', { method: 'POST', json: credentials }),
  );
  return challenge;
}

/** The second step. */
export async function logIn(challenge: string, code: string): Promise<Account> {
  const { account } = await request<{ account: Account }>('sessions', {
    method: 'PUT',
    json: { challenge, code },
  });
  return account;
}

export function logOut(): Promise<void> {
  return request('session', { method: 'DELETE' });
}

/** What the dossier talks to: the service, and the telephone beside the page. */
export function createPortalHost(): ReturnType<typeof createHttpHost> {
  const host = createHttpHost('/api');
  return {
    ...host,
    challenge: (purpose, about) => ringing(host.challenge(purpose, about)),
    submit: (dossier, submission) => ringing(host.submit(dossier, submission)),
  };
}

/** Whoever is logged in; undefined when nobody is, or the service does not answer. */
export async function readAccount(): Promise<Account | undefined> {
  try {
    return await createHttpHost('/api').account();
  } catch {
    return undefined;
  }
}
