import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeContext } from './context.js';
import { Problem } from './problem.js';
import { toProblem } from './to-problem.js';
import { wordingOf } from './wording-of.js';

/** Every answer that is no success is a problem (RFC 9457) in the language of the request; 500s are logged. */
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
  const problem = toProblem(error);
  if (problem.status >= 500) request.log.error({ err: problem.cause }, 'request failed');
  const { status, kind, detail, issues, safe, reason, reference } = problem;
  const wording = wordingOf(request, content.schema);
  return reply
    .code(status)
    .type('application/problem+json')
    .send({
      type: 'about:blank',
      title: wording.phrase(`problem.${kind}`),
      status,
      kind,
      ...(detail === undefined ? {} : { detail: wording.phrase(`detail.${detail}`) }),
      ...(issues.length > 0 ? { issues } : {}),
      safe,
      ...(reason === undefined ? {} : { reason }),
      ...(reference === undefined ? {} : { reference }),
    });
}
