import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeContext } from './context.js';
import { describeProblem } from './describe-problem.js';
import { Problem } from './problem.js';
import { toProblem } from './to-problem.js';
import { wordingOf } from './wording-of.js';

/** Every answer that is no success is a problem in the language of the request; 500s are logged. */
export function answerProblems(app: FastifyInstance, context: IntakeContext): void {
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply, context));
  app.setNotFoundHandler((request, reply) =>
    answerProblem(new Problem(404, 'not-found'), request, reply, context),
  );
}

export function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { content }: IntakeContext,
): FastifyReply {
  // Who has hung up before all was sent reads no answer, and nothing is broken here.
  const isGone = request.raw.destroyed && !request.raw.complete;
  const problem = isGone ? new Problem(400, 'invalid', { detail: 'body', cause: error }) : toProblem(error);
  if (problem.status >= 500) request.log.error({ err: problem.cause }, 'request failed');
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(describeProblem(problem, wordingOf(request, content.schema)));
}
