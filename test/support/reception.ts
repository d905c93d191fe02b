import { mkdtemp, rm } from 'node:fs/promises';
import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import type { Account, Receipt } from '../../src/host/host.js';
import { createIntake, type Intake } from '../../src/intake/index.js';
import type { JsonObject } from '../../src/schema/json.js';
import type { ContentModule } from '../../src/validation/content-module.js';

/** What happens to a request instead of being answered. */
export type Fault =
  /** Cut before the service sees it. */
  | 'cut'
  /** Cut when a part of its body has arrived. */
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

export interface KeptFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A test asks more in a minute than a person in a year. */
const limits = {
  requestsPerMinute: 1_000_000,
  codesPerHour: 1_000_000,
  questionsPerHour: 1_000_000,
  lookUpsPerHour: 1_000_000,
};

/** The service with its own embedded database, behind a line that has faults. */
export class Reception {
  /** Met by every request below a path until it is mended: a browser tries again by itself when a connection breaks. */
  fault: { readonly path: string; readonly fault: Fault } | undefined;
  /** Who is logged in. */
  account: Account | undefined;
  /** The code in the last text message. */
  code = '';
  /** What the service has written into its log. */
  log = '';
  /** The address of each request, and its body where that is not the dossier's. */
  readonly requests: { readonly method: string; readonly path: string; readonly body: string }[] = [];
  readonly #content: ContentModule;
  readonly #folder: string;
  #intake!: Intake;
  #url!: URL;

  private constructor(content: ContentModule, folder: string) {
    this.#content = content;
    this.#folder = folder;
  }

  static async open(content: ContentModule): Promise<Reception> {
    const reception = new Reception(content, await mkdtemp(join(tmpdir(), 'hoso-reception-')));
    await reception.#start();
    return reception;
  }

  async #start(): Promise<void> {
    this.#intake = await createIntake({
      content: this.#content,
      register,
      folder: this.#folder,
      databaseUrl: '',
      limits,
      sendCode: ({ text }) => void (this.code = /\d{6}/.exec(text)?.[0] ?? ''),
      log: new Writable({
        write: (chunk, _, done) => {
          this.log += String(chunk);
          done();
        },
      }),
    });
    this.#url = new URL(await this.#intake.listen());
  }

  /** While it is away, what stands before it says so. */
  async restart(meanwhile?: () => Promise<void>): Promise<void> {
    await this.#intake.close();
    await meanwhile?.();
    await this.#start();
  }

  async close(): Promise<void> {
    await this.#intake.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Every record in the database, the oldest first. */
  records(): Promise<readonly Accepted[]> {
    return this.#intake.context.database.query<Accepted & Record<string, unknown>>(
      'select idempotency_key as key, dossier, receipt from dossiers order by received_at, reference',
    );
  }

  /** The files of a record as the database has them, the oldest first. */
  files(reference: string): Promise<readonly KeptFile[]> {
    return this.#intake.context.database.query<KeptFile & Record<string, unknown>>(
      `select files.name, sha256, bytes from files join dossiers on dossiers.id = files.dossier
       where reference = $1 order by uploaded_at`,
      [reference],
    );
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
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    this.requests.push({ method: request.method ?? '', path, body: body.toString() });
    if (path === '/api/session') return answer(response, 200, JSON.stringify({ account: this.account }));
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 1500));
    if (fault === 'error') return answer(response, 500, '{"type":"about:blank","title":"x","status":500}');
    if (fault === 'html') return answer(response, 200, '<!doctype html><title>Đăng nhập</title>');
    if (fault === 'htmlError') return answer(response, 502, '<h1>Bad Gateway</h1>');
    if (fault === 'emptyObject') return answer(response, 200, '{}');
    const given = await this.#forward(request, body).catch(() => undefined);
    if (!given || fault === 'gateway') return answer(response, 502, '<h1>Bad Gateway</h1>');
    if (fault === 'cutAfter') request.socket.destroy();
    else if (fault === 'cutInAnswer') {
      response.writeHead(given.status, { ...given.headers, 'content-length': '5000' });
      response.write(given.body.subarray(0, 20), () => request.socket.destroy());
    } else response.writeHead(given.status, given.headers).end(given.body);
    return true;
  };

  #forward({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.#url;
      const onward = send({ hostname, port, path: url, method, headers }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 500, headers: reply.headers, body: Buffer.concat(parts) }),
        );
        reply.on('error', reject);
      });
      onward.on('error', reject);
      onward.end(body);
    });
  }
}

function answer(response: ServerResponse, status: number, text: string): true {
  const type = text.startsWith('<') ? 'text/html; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'Content-Type': type }).end(text);
  return true;
}
