import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentSecurityPolicy } from './content-security-policy.js';

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Added to every response; one of the same name replaces the policy and its companions. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Asked first; answers the request and returns true, or returns false to let the folder answer. */
  readonly handle?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
}

export interface Served {
  /** With no slash at the end: `http://127.0.0.1:4173`. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/** Serves the files of a folder under the strict policy. Rejects when the port is taken (`EADDRINUSE`). */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<Served> {
  const answer = answerFromFolder(folder, options);
  const server = createServer((request, response) => void answer(request, response));
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, options.port ?? 0, host);
  return { url: `http://${host}:${port}`, close: () => close(server) };
}

/** What `serveFolder` answers, for a server of somebody else's. */
export function answerFromFolder(
  folder: string,
  options: Pick<ServeOptions, 'headers' | 'handle'> = {},
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const root = resolve(folder);
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    ...options.headers,
  };
  return (request, response) => answer(request, response).catch(() => void response.destroy());

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (await options.handle?.(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Method not allowed');
    const file = await findFile(root, request.url ?? '/');
    if (!file) return refuse(response, 404, 'Not found');
    response.writeHead(200, {
      'Content-Type': types[extname(file.path)] ?? 'application/octet-stream',
      'Content-Length': file.size,
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(file.path), response);
  }
}

async function findFile(root: string, url: string): Promise<{ path: string; size: number } | undefined> {
  const wanted = decode(url.replace(/[?#].*/s, ''));
  if (wanted === undefined || wanted.includes('\0')) return undefined;
  const path = normalize(join(root, wanted.endsWith('/') ? `${wanted}index.html` : wanted));
  if (!path.startsWith(root + sep)) return undefined;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, size: found.size } : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((accept, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      accept((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((accept) => {
    server.close(() => accept());
    server.closeAllConnections();
  });
}
