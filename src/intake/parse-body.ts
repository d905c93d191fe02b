import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';

/**
 * JSON bodies that whatever comes after can walk and store: no more levels than allowed, no `__proto__`, and no
 * character that Postgres has no place for (NUL, half of a surrogate pair).
 */
export function parseBody(app: FastifyInstance, maximumDepth: number): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (depthOf(body) > maximumDepth) done(new Problem(400, 'invalid', { detail: 'depth' }));
    else
      void parse(request, body, (error, value) => {
        if (error) done(error);
        else if (!isStorable(value)) done(new Problem(400, 'invalid', { detail: 'text' }));
        else done(null, value);
      });
  });
}

function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth--;
  }
  return deepest;
}

function isStorable(value: unknown): boolean {
  // Written as JSON, nothing but NUL and half pairs becomes such an escape; an even number of backslashes is text.
  return !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(value) ?? '');
}
