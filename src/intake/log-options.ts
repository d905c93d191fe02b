import type { FastifyServerOptions } from 'fastify';
import type { Writable } from 'node:stream';
import { isObject } from '../schema/json.js';

/**
 * Lines of JSON without personal data: no body, no query, no address of a client, and of an error where it happened, not
 * its message, which may quote what somebody sent.
 */
export function logOptions(stream: Writable | undefined): NonNullable<FastifyServerOptions['logger']> {
  if (!stream) return false;
  return {
    level: 'info',
    base: null,
    stream,
    serializers: {
      req: (request: { method: string; routeOptions?: { url?: string } }) => ({
        method: request.method,
        route: request.routeOptions?.url,
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: describeError,
    },
  };
}

function describeError(error: unknown): { type: string; message: string; stack: string; code?: unknown } {
  const { name, code, stack } = isObject(error) ? error : {};
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return { type: String(name), message: '', stack: frames.join('\n'), code };
}
