/** Speaks to the service as a page does: it keeps the cookie, and each of them is a browser of its own. */
import { AnswerChecker, type ApiDocument } from './check-answer.js';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // What came, to be looked into by a test.
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Client {
  send(method: string, path: string, options?: SendOptions): Promise<Reply>;
  post(path: string, json: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  upload(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): Promise<Reply>;
  readonly cookie: string;
}

export interface SendOptions {
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

const checkers = new Map<string, Promise<AnswerChecker>>();

/** As the service at this address described itself when it was asked first; it may be out of order later. */
function checkerOf(url: string): Promise<AnswerChecker> {
  const known = checkers.get(url);
  if (known) return known;
  const reading = fetch(`${url}/api/openapi.json`)
    .then((response) => response.json())
    .then((document) => new AnswerChecker(document as ApiDocument));
  checkers.set(url, reading);
  return reading;
}

/** With the `cookie` of another client it is the same browser at another instance. */
export function createClient(url: string, cookie = ''): Client {
  let kept = cookie;

  async function send(method: string, path: string, { body, headers }: SendOptions = {}): Promise<Reply> {
    const checker = await checkerOf(url);
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(kept ? { Cookie: kept } : {}), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const [given] = response.headers.getSetCookie();
    if (given) kept = given.split(';')[0]!;
    const text = await response.text();
    checker.check({
      method,
      path: path.split('?')[0]!,
      status: response.status,
      contentType: response.headers.get('content-type'),
      text,
    });
    return {
      status: response.status,
      headers: response.headers,
      body: text ? (JSON.parse(text) as Reply['body']) : {},
    };
  }

  return {
    send,
    post: (path, json, headers) =>
      send('POST', path, {
        body: JSON.stringify(json),
        headers: { 'Content-Type': 'application/json', ...headers },
      }),
    upload(bytes, name, type) {
      const form = new FormData();
      form.append('file', new File([bytes], name, { type }));
      return send('POST', '/api/files', { body: form });
    },
    get cookie() {
      return kept;
    },
  };
}
