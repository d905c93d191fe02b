import type { FastifyInstance } from 'fastify';
import type { IntakeContext } from '../context.js';
import { Problem } from '../problem.js';

const response = { 200: { $ref: 'Status#' } };

export function registerHealth(
  app: FastifyInstance,
  { database }: IntakeContext,
  isStopping: () => boolean,
): void {
  app.get('/health', { schema: { summary: 'The process answers', response } }, () => ({ status: 'ok' }));
  app.get(
    '/ready',
    { schema: { summary: 'It can do its work, so requests may be sent to it', response } },
    async () => {
      if (isStopping()) throw new Problem(503, 'unavailable', { safe: 'unsent' });
      await database.query('select 1').catch((cause: unknown) => {
        throw new Problem(503, 'unavailable', { safe: 'unsent', cause });
      });
      return { status: 'ready' };
    },
  );
}
