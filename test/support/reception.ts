import type { IncomingMessage, ServerResponse } from 'node:http';
import { toHostError } from '../../src/host/host-error.js';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import type { Account, ChallengeSubject, LookUpRequest, Receipt, Submission } from '../../src/host/host.js';
import { createInPageHost } from '../../src/host/in-page-host.js';
import type { JsonObject } from '../../src/schema/json.js';
import type { ContentModule } from '../../src/validation/content-module.js';

/** What happens to a request instead of being answered. */
export type Fault =
  /** Cut before the service sees it. */
  | 'cut'
  /** Cut when half of its body has arrived. */
  | 'cutInBody'
  /** Carried out, and then cut. */
  | 'cutAfter'
  /** Carried out, and cut in the middle of the answer. */
  | 'cutInAnswer'
  | 'error'
  /** Carried out by the service, and lost by what stands before it. */
  | 'gateway'
  | 'html'
  | 'htmlError'
  | 'emptyObject'
  /** Answered, but late. */
  | 'slow';

export interface Accepted {
  readonly key: string;
  readonly dossier: JsonObject;
  readonly receipt: Receipt;
}

const statusOf = { refused: 403, 'not-found': 404, duplicate: 409, expired: 410, invalid: 422, limited: 429 };

/** A service that receives dossiers as the API says, with the faults that a network has. */
export class Reception {
  /** One for each key under which a dossier was accepted. */
  readonly records = new Map<string, Accepted>();
  /** Every request, with its body. */
  readonly requests: { readonly method: string; readonly path: string; readonly body: string }[] = [];
  /** Met by every request below a path until it is mended: a browser tries again by itself when a connection breaks. */
  fault: { readonly path: string; readonly fault: Fault } | undefined;
  account: Account | undefined;
  /** The last text message. */
  message = '';
  readonly #content: ContentModule;
  #host: ReturnType<typeof createInPageHost>;

  constructor(content: ContentModule) {
    this.#content = content;
    this.#host = this.#createHost();
  }

  #createHost(): ReturnType<typeof createInPageHost> {
    return createInPageHost({
      content: this.#content,
      register,
      onMessage: ({ text }) => (this.message = text),
    });
  }

  get code(): string {
    return /\d{6}/.exec(this.message)?.[0] ?? '';
  }

  readonly handle = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = request.url ?? '';
    if (!path.startsWith('/api/')) return false;
    const fault = this.fault && path.startsWith(this.fault.path) ? this.fault.fault : undefined;
    if (fault === 'cut' || fault === 'cutInBody') {
      if (fault === 'cutInBody') await new Promise((resolve) => request.once('data', resolve));
      request.socket.destroy();
      return true;
    }
    let body = '';
    for await (const part of request) body += String(part);
    this.requests.push({ method: request.method ?? '', path, body });
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 1500));
    if (fault === 'error') return send(response, 500, '{"type":"about:blank","title":"x","status":500}');
    if (fault === 'html') return send(response, 200, '<!doctype html><title>Đăng nhập</title>', 'text/html');
    if (fault === 'htmlError') return send(response, 502, '<h1>Bad Gateway</h1>', 'text/html');
    if (fault === 'emptyObject') return send(response, 200, '{}');
    const { status, reply } = await this.#answer(request, path.slice('/api/'.length), body);
    const text = reply === undefined ? '' : JSON.stringify(reply);
    if (fault === 'gateway') return send(response, 502, '<h1>Bad Gateway</h1>', 'text/html');
    if (fault === 'cutAfter') request.socket.destroy();
    else if (fault === 'cutInAnswer') {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
      response.write(text.slice(0, 20), () => request.socket.destroy());
    } else send(response, status, text);
    return true;
  };

  async #answer(
    request: IncomingMessage,
    path: string,
    body: string,
  ): Promise<{ status: number; reply?: unknown }> {
    const asked: unknown = body ? JSON.parse(body) : {};
    try {
      switch (`${request.method} ${path.replace(/\/.*/, '')}`) {
        case 'GET session':
          // Not 401: a browser writes each into its console, which the tests read.
          return { status: 200, reply: this.account ? { account: this.account } : {} };
        case 'POST challenges': {
          const { purpose, ...about } = asked as { purpose: 'submit' } & ChallengeSubject;
          return { status: 201, reply: await this.#host.challenge(purpose, about) };
        }
        case 'POST lookups':
          return { status: 200, reply: await this.#host.lookUp(asked as LookUpRequest) };
        case 'POST dossiers': {
          const key = String(request.headers['idempotency-key']);
          const { dossier, ...submission } = asked as { dossier: JsonObject } & Submission;
          const receipt = await this.#host.submit(dossier, { ...submission, idempotencyKey: key });
          const isFirst = !this.records.has(key);
          if (isFirst) this.records.set(key, { key, dossier, receipt });
          return { status: isFirst ? 201 : 200, reply: receipt };
        }
        case 'GET dossiers':
          return {
            status: 200,
            reply: await this.#host.receipt(decodeURIComponent(path.split('/')[1] ?? '')),
          };
        default:
          return { status: 404 };
      }
    } catch (thrown) {
      const { kind, issues, safe, reference } = toHostError(thrown);
      const status = kind in statusOf ? statusOf[kind as keyof typeof statusOf] : 500;
      return { status, reply: { type: 'about:blank', title: kind, status, kind, issues, safe, reference } };
    }
  }
}

function send(response: ServerResponse, status: number, text: string, type = 'application/json'): true {
  response.writeHead(status, { 'Content-Type': type }).end(text);
  return true;
}
