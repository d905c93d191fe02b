/**
 * A host over HTTP and JSON, as the intake service speaks it (`/api/openapi.json`): `POST challenges`, `POST lookups`,
 * `POST dossiers` with an `Idempotency-Key`. A portal with its own back end implements these, or the interface itself.
 */
import type { Issue } from '../form/issues.js';
import { isObject } from '../schema/json.js';
import type { Challenge, Host, Person, Receipt } from './host.js';
import { HostError, type HostErrorKind } from './host-error.js';

export interface HttpHostOptions {
  /** Milliseconds until an answer is given up on. */
  readonly timeout?: number;
  readonly fetch?: typeof fetch;
}

/** `endpoint` is the address of the API, such as `/api`; cookies of the portal's own session go with each request. */
export function createHttpHost(
  endpoint: string,
  { timeout = 30_000, fetch: send = fetch }: HttpHostOptions = {},
): Required<Host> {
  async function post<Reply>(
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await send(`${endpoint.replace(/\/$/, '')}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeout),
    }).catch((error: unknown) => {
      throw new HostError(isTimeout(error) ? 'timeout' : 'offline', {
        cause: error,
        safe: isTimeout(error) ? 'uncertain' : 'unsent',
      });
    });
    const reply = await readJson(response);
    if (!response.ok) throw toError(response.status, reply);
    // A page of HTML with status 200 is what a captive portal or a tired proxy answers.
    if (reply === undefined) throw new HostError('unexpected');
    return reply as Reply;
  }

  return {
    challenge: (purpose, subject = {}) => post<Challenge>('challenges', { purpose, ...subject }),
    lookUp: (request) => post<Person>('lookups', request),
    submit: (dossier, { idempotencyKey, challenge, code }) =>
      post<Receipt>('dossiers', { dossier, challenge, code }, { 'Idempotency-Key': idempotencyKey }),
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

const kindOfStatus: Readonly<Record<number, HostErrorKind>> = {
  400: 'invalid',
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  408: 'timeout',
  410: 'expired',
  422: 'invalid',
  429: 'limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

/** An RFC 9457 problem: its `kind` says more than the status where both are there. */
function toError(status: number, problem: unknown): HostError {
  const stated = isObject(problem) ? problem : {};
  const kind =
    typeof stated['kind'] === 'string'
      ? (stated['kind'] as HostErrorKind)
      : (kindOfStatus[status] ?? 'unexpected');
  return new HostError(kind, Array.isArray(stated['issues']) ? { issues: stated['issues'] as Issue[] } : {});
}
