import type { FastifyInstance } from 'fastify';
import type { LookUpRequest, Person } from '../../host/host.js';
import { HostError } from '../../host/host-error.js';
import { findPerson } from '../../host/register.js';
import type { JsonObject } from '../../schema/json.js';
import { closeChallenge } from '../challenges.js';
import type { IntakeContext } from '../context.js';
import { countAttempt } from '../count-attempt.js';
import { openSession } from '../sessions.js';

export function registerLookUps(api: FastifyInstance, context: IntakeContext): void {
  const { database, limits, register } = context;
  api.post<{ Body: LookUpRequest }>(
    '/lookups',
    {
      schema: {
        summary: 'What the agency knows of a person',
        body: { $ref: 'LookUpRequest#' },
        response: { 200: { $ref: 'Person#' } },
      },
    },
    async (request, reply): Promise<Person> => {
      const { socialInsuranceNumber, challenge, answer } = request.body;
      const { id: session } = await openSession(context, request, reply);
      const refusal = await database.transaction((queries) =>
        closeChallenge(queries, { session, purpose: 'look-up' }, challenge, answer),
      );
      if (refusal) throw new HostError(refusal);
      await countAttempt(database, `look-up:${session}`, { limit: limits.lookUpsPerHour, seconds: 3600 });
      const person = findPerson(register, socialInsuranceNumber);
      if (!person) throw new HostError('not-found');
      const declaration = person.declaration as JsonObject;
      return { declaration, ...(person.card ? { card: person.card } : {}) };
    },
  );
}
