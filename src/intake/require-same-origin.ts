import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/**
 * A page of another site may make a browser send our cookie with a request of its own: what changes something must come
 * from our own pages. What is no browser sends neither header, and has nobody's cookie either.
 */
export function requireSameOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOurs =
    origin === undefined ? site === undefined || site === 'same-origin' : isAt(origin, request.host);
  if (!isOurs) throw new Problem(403, 'unexpected', { detail: 'origin', safe: 'unsent', retryable: false });
}

function isAt(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
