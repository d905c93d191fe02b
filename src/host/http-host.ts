/**
 * A host over HTTP and JSON, as the intake service describes it (`/api/openapi.json`). A portal with its own back end
 * speaks the same, or implements the interface itself.
 */
import type { JsonObject } from '../schema/json.js';
import type { Account, Challenge, Host, Option, Person, Receipt } from './host.js';
import { HostError } from './host-error.js';
import { createRequester, type RequesterOptions } from './http-request.js';
import { loadChunk } from './load-chunk.js';

export type HttpHostOptions = RequesterOptions;

type HttpHost = Host &
  Required<Pick<Host, 'account' | 'challenge' | 'discard' | 'lookUp' | 'options' | 'receipt' | 'upload'>>;

/** `endpoint` is the address of the API, such as `/api`; cookies of the portal's own session go with each request. */
export function createHttpHost(endpoint: string, options: HttpHostOptions = {}): HttpHost {
  const request = createRequester(endpoint, options);

  function post<Reply>(path: string, json: object, headers: Record<string, string> = {}): Promise<Reply> {
    return request<Reply>(path, { method: 'POST', json, headers });
  }

  return {
    account: async () => (await orNothing(request<{ account?: Account }>('session'), 'refused'))?.account,
    challenge: (purpose, subject = {}) => post<Challenge>('challenges', { purpose, ...subject }),
    lookUp: (asked) => post<Person>('lookups', asked),
    upload: async (file, upload) => {
      // Only who sends a file needs it.
      const { uploadOverHttp } = await loadChunk(import('./upload-over-http.js'));
      return uploadOverHttp(`${endpoint.replace(/\/$/, '')}/files`, file, upload);
    },
    discard: async (id) => {
      await orNothing(request(`files/${encodeURIComponent(id)}`, { method: 'DELETE' }), 'not-found');
    },
    submit: (dossier: JsonObject, { idempotencyKey, ...submission }) =>
      post<Receipt>('dossiers', { dossier, ...submission }, { 'Idempotency-Key': idempotencyKey }),
    receipt: (reference) => request<Receipt>(`dossiers/${encodeURIComponent(reference)}`),
    options: (name) =>
      orNothing(request<readonly Option[]>(`options/${encodeURIComponent(name)}`), 'not-found'),
  };
}

/** A portal without accounts, or a list that it has not, is no fault. */
async function orNothing<Reply>(
  reply: Promise<Reply>,
  kind: 'refused' | 'not-found',
): Promise<Reply | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof HostError && (error.kind === kind || error.kind === 'not-found')) return undefined;
    throw error;
  }
}
