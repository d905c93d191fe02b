import { isObject } from '../schema/json.js';
import { HostError, isHostErrorKind, toHostError, type HostErrorKind } from './host-error.js';

export interface RequesterOptions {
  /** Milliseconds until an answer is given up on. */
  readonly timeout?: number;
  readonly fetch?: typeof fetch;
}

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly json?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Requester = <Reply>(path: string, request?: HttpRequest) => Promise<Reply>;

/** Requests below one address, whose every failure is a `HostError` that says whether the request may have arrived. */
export function createRequester(
  endpoint: string,
  { timeout = 30_000, fetch: send = (...given) => fetch(...given) }: RequesterOptions = {},
): Requester {
  const base = endpoint.replace(/\/$/, '');
  return async <Reply>(path: string, { method = 'GET', json, headers }: HttpRequest = {}): Promise<Reply> => {
    let text: string;
    let response: Response;
    try {
      response = await send(`${base}/${path}`, {
        method,
        headers: {
          Accept: 'application/json',
          ...(json ? { 'Content-Type': 'application/json' } : {}),
          ...headers,
        },
        ...(json ? { body: JSON.stringify(json) } : {}),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(timeout),
      });
      // Here, because a connection may be cut in the middle of an answer too.
      text = await response.text();
    } catch (error) {
      throw connectionError(error);
    }
    return readReply<Reply>(response.status, text);
  };
}

/** Whether a request was carried out before its connection broke, only the other side knows. */
export function connectionError(error: unknown): HostError {
  if (error instanceof Error && error.name === 'TimeoutError')
    return new HostError('timeout', { cause: error });
  const neverLeft = globalThis.navigator?.onLine === false;
  return new HostError('offline', { cause: error, safe: neverLeft ? 'unsent' : 'uncertain' });
}

/** The JSON of an answer; anything but what was asked for is thrown, as what it means to the person. */
export function readReply<Reply>(status: number, text: string): Reply {
  const reply = parse(text);
  if (status < 200 || status > 299) throw toError(status, reply);
  if (status === 204) return undefined as Reply;
  // A page of HTML with status 200 is what a captive portal or a tired proxy answers.
  if (reply === undefined) throw new HostError('unexpected');
  return reply as Reply;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
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
  409: 'duplicate',
  410: 'expired',
  422: 'invalid',
  429: 'limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

/** An RFC 9457 problem says more than its status; where something between broke down there is none. */
function toError(status: number, problem: unknown): HostError {
  const stated = isObject(problem) ? problem : {};
  const fallback = {
    kind: kindOfStatus[status] ?? 'unexpected',
    // Whatever broke may have broken after its work was done.
    safe: status >= 500 ? 'uncertain' : 'unsent',
  };
  return toHostError({
    ...fallback,
    ...stated,
    kind: isHostErrorKind(stated['kind']) ? stated['kind'] : fallback.kind,
  });
}
