import type { FastifyInstance } from 'fastify';
import type { Challenge } from '../../host/host.js';
import type { Account } from '../../host/host.js';
import { HostError } from '../../host/host-error.js';
import type { ContentModule } from '../../validation/content-module.js';
import { authenticate, factsOf, findHolder, openAccount } from '../accounts.js';
import { closeChallenge, sendOneTimeCode } from '../challenges.js';
import type { IntakeContext } from '../context.js';
import { judgeForm } from '../judge-form.js';
import type { Registration } from '../match-person.js';
import { closeSession, findSession, openSession, renewSession } from '../sessions.js';
import { languageOf, wordingOf } from '../wording-of.js';

interface Credentials {
  readonly identityNumber: string;
  readonly password: string;
  readonly challenge: string;
  readonly answer: string;
}

const purpose = 'log-in';

/** Accounts of the demonstration's citizens; a portal that has its own gives no form for registering. */
export function registerAccounts(
  api: FastifyInstance,
  context: IntakeContext,
  registrationForm: ContentModule,
): void {
  const { database } = context;

  api.post<{ Body: Registration & Record<string, string> }>(
    '/accounts',
    {
      schema: {
        summary: 'Registers a citizen with what the agency knows of them',
        body: { $ref: 'Registration#' },
        response: { 201: { $ref: 'Nothing#' } },
      },
    },
    async (request, reply) => {
      const wording = wordingOf(request, registrationForm.schema);
      const issues = judgeForm(registrationForm, request.body, wording);
      if (issues.length > 0) throw new HostError('invalid', { issues });
      await openAccount(context, request.body, languageOf(request));
      void reply.code(201);
      return {};
    },
  );

  api.post<{ Body: Credentials }>(
    '/sessions',
    {
      schema: {
        summary: 'Logs in, first step: a right password sends a one-time code to the telephone',
        body: { $ref: 'Credentials#' },
        response: { 200: { $ref: 'CodeSent#' } },
      },
    },
    async (request, reply): Promise<{ challenge: Challenge }> => {
      const { identityNumber, password, challenge, answer } = request.body;
      const { id: session } = await openSession(context, request, reply);
      const refusal = await database.transaction((queries) =>
        closeChallenge(queries, { session, purpose }, challenge, answer),
      );
      if (refusal) throw new HostError(refusal);
      const account = await authenticate(context, identityNumber, password);
      await database.query('update sessions set pending_account = $2 where id = $1', [session, account.id]);
      const scope = { session, purpose, subject: account.phone } as const;
      return { challenge: await sendOneTimeCode(context, scope, languageOf(request)) };
    },
  );

  api.put<{ Body: { challenge: string; code: string } }>(
    '/sessions',
    {
      schema: {
        summary: 'Logs in, second step',
        body: { $ref: 'CodeAnswer#' },
        response: { 200: { $ref: 'Session#' } },
      },
    },
    async (request, reply): Promise<{ account: Account }> => {
      const { challenge, code } = request.body;
      const session = await openSession(context, request, reply);
      const [pending] = await database.query<{ account: string | null }>(
        'select pending_account as account from sessions where id = $1',
        [session.id],
      );
      const account = pending?.account ?? null;
      const holder = await findHolder(database, context, account);
      if (account === null || !holder?.phone) throw new HostError('expired');
      const scope = { session: session.id, purpose, subject: holder.phone } as const;
      const refusal = await database.transaction((queries) =>
        closeChallenge(queries, scope, challenge, code),
      );
      if (refusal) throw new HostError(refusal);
      await renewSession(context, request, reply, session, account);
      return { account: factsOf(holder) };
    },
  );

  api.get(
    '/session',
    {
      schema: {
        summary: 'Who is logged in; an empty object when nobody is, which is no fault',
        response: { 200: { $ref: 'Session#' } },
      },
    },
    async (request): Promise<{ account?: Account }> => {
      const session = await findSession(context, request);
      const holder = await findHolder(database, context, session?.account ?? null);
      return holder ? { account: factsOf(holder) } : {};
    },
  );

  api.delete(
    '/session',
    { schema: { summary: 'Logs out', response: { 204: { type: 'null' } } } },
    async (request, reply) => {
      await closeSession(context, request, reply);
      return reply.code(204).send();
    },
  );
}
