import type { FastifyInstance } from 'fastify';
import type { IntakeLimits } from './limits.js';
import { Problem } from './problem.js';

/**
 * JSON bodies that whatever comes after can walk and store: no more levels and values than allowed, no `__proto__`, and
 * no character that Postgres has no place for (NUL, half of a surrogate pair).
 */
export function parseBody(
  app: FastifyInstance,
  { bodyDepth, bodyValues }: Pick<IntakeLimits, 'bodyDepth' | 'bodyValues'>,
): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    const { depth, values } = measure(body);
    if (depth > bodyDepth) done(new Problem(400, 'invalid', { detail: 'depth' }));
    else if (values > bodyValues) done(new Problem(400, 'invalid', { detail: 'values' }));
    else
      void parse(request, body, (error, value) => {
        if (error) done(error);
        else if (!isStorable(value)) done(new Problem(400, 'invalid', { detail: 'text' }));
        else done(null, value);
      });
  });
}

function measure(json: string): { readonly depth: number; readonly values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  // A text that nobody closes is read to the end as well: to give up on it would be to begin anew at each of its quotes.
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*(?:"|\\?$)|[[\]{},]/gs)) {
    if (token === '[' || token === '{') {
      deepest = Math.max(deepest, ++depth);
      values++;
    } else if (token === ']' || token === '}') depth--;
    else if (token === ',') values++;
  }
  return { depth: deepest, values };
}

function isStorable(value: unknown): boolean {
  // Written as JSON, nothing but NUL and half pairs becomes such an escape; an even number of backslashes is text.
  return !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(value) ?? '');
}
