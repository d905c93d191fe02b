import type { FastifyInstance } from 'fastify';
import type { ChallengePurpose } from '../../host/host.js';
import type { JsonObject } from '../../schema/json.js';
import { askQuestion, sendOneTimeCode } from '../challenges.js';
import type { IntakeContext } from '../context.js';
import { phoneOf } from '../../host/phone-of.js';
import { openSession } from '../sessions.js';
import { languageOf } from '../wording-of.js';

interface Asked {
  readonly purpose: ChallengePurpose;
  readonly dossier?: JsonObject;
}

export function registerChallenges(api: FastifyInstance, context: IntakeContext): void {
  api.post<{ Body: Asked }>(
    '/challenges',
    {
      schema: {
        summary: 'A check code, or a one-time code sent to a telephone',
        body: { $ref: 'ChallengeRequest#' },
        response: { 200: { $ref: 'Challenge#' } },
      },
    },
    async (request, reply) => {
      const { purpose, dossier } = request.body;
      const { id: session } = await openSession(context, request, reply);
      const subject = purpose === 'submit' && dossier ? phoneOf(dossier, context.register) : undefined;
      return subject
        ? sendOneTimeCode(context, { session, purpose, subject }, languageOf(request))
        : askQuestion(context, { session, purpose }, languageOf(request));
    },
  );
}
