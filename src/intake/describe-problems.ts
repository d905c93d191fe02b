import type { FastifyInstance } from 'fastify';

const problem = {
  description: 'What is wrong, and what the person can do about it.',
  content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
};

/** Says in the OpenAPI document that each route registered from now on may answer a problem. */
export function describeProblems(app: FastifyInstance): void {
  app.addHook('onRoute', ({ schema }) => {
    if (!schema || schema.hide) return;
    schema.response = { ...(schema.response as object), '4xx': problem, '5xx': problem };
  });
}
