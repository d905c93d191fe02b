import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { createWording } from '../form/wording.js';
import type { HostErrorKind } from '../host/host-error.js';
import phrases from '../wording/intake.vi.json' with { type: 'json' };
import { describeProblem } from './describe-problem.js';
import { Problem } from './problem.js';

const statuses: Readonly<Record<string, readonly [number, HostErrorKind]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'timeout'],
  HPE_HEADER_OVERFLOW: [431, 'invalid'],
};

/** What is no HTTP, or too slow, comes to no route: the connection is told and closed. */
export function answerClientError({ code = '' }: Error & { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return;
  const [status, kind] = statuses[code] ?? [400, 'invalid'];
  const problem = new Problem(status, kind, { detail: 'request', safe: 'unsent' });
  const body = JSON.stringify(describeProblem(problem, createWording('vi', phrases)));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
