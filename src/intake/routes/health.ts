import type { FastifyInstance } from 'fastify';
import type { IntakeContext } from '../context.js';
import { Problem } from '../problem.js';

/** `/health`: the process answers. `/ready`: it can do its work, so requests may be sent to it. */
export function registerHealth(
  app: FastifyInstance,
  { database }: IntakeContext,
  isStopping: () => boolean,
): void {
  app.get('/health', { schema: { hide: true } }, () => ({ status: 'ok' }));
  app.get('/ready', { schema: { hide: true } }, async () => {
    if (isStopping()) throw new Problem(503, 'unavailable', { safe: 'unsent' });
    await database.query('select 1').catch((cause: unknown) => {
      throw new Problem(503, 'unavailable', { safe: 'unsent', cause });
    });
    return { status: 'ready' };
  });
}
