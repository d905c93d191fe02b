import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeContext } from './context.js';
import { Problem } from './problem.js';
import { toProblem } from './to-problem.js';
import { wordingOf } from './wording-of.js';

/** Every answer that is no success is a problem (RFC 9457) in the language of the request; 500s are logged. */
export function answerProblems(app: FastifyInstance, { content }: IntakeContext): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error);
    if (problem.status >= 500) request.log.error({ err: problem.cause }, 'request failed');
    return answer(problem, request, reply);
  });
  app.setNotFoundHandler((request, reply) => answer(new Problem(404, 'not-found'), request, reply));

  function answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
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
}
