import type { FastifyInstance } from 'fastify';
import type { Receipt } from '../../host/host.js';
import { HostError } from '../../host/host-error.js';
import schemas from '../api-schemas.json' with { type: 'json' };
import type { IntakeContext } from '../context.js';
import { keepDossier, type Delivered } from '../keep-dossier.js';
import { findSession, openSession } from '../sessions.js';
import { tellAppointment } from '../tell-appointment.js';
import { languageOf, wordingOf } from '../wording-of.js';

type Submission = Omit<Delivered, 'idempotencyKey'>;

export function registerDossiers(api: FastifyInstance, context: IntakeContext): void {
  api.post<{ Body: Submission; Headers: { 'idempotency-key': string } }>(
    '/dossiers',
    {
      schema: {
        summary:
          'Hands a dossier in: 201 the first time, 200 with the same receipt whenever it is sent again',
        headers: schemas.headers.idempotency,
        body: { $ref: 'Submission#' },
        response: { 200: { $ref: 'Receipt#' }, 201: { $ref: 'Receipt#' } },
      },
    },
    async (request, reply): Promise<Receipt> => {
      const session = await openSession(context, request, reply);
      const delivered = { ...request.body, idempotencyKey: request.headers['idempotency-key'] };
      const wording = wordingOf(request, context.content.schema);
      const { receipt, isNew } = await keepDossier(context, session, delivered, wording);
      // The dossier is kept, whether or not its owner can be told by telephone.
      if (isNew)
        await tellAppointment(context, delivered.dossier, receipt, languageOf(request)).catch(
          (error: unknown) => request.log.error({ err: error }, 'appointment not told'),
        );
      void reply.code(isNew ? 201 : 200);
      return receipt;
    },
  );

  api.get<{ Params: { reference: string } }>(
    '/dossiers/:reference',
    {
      schema: {
        summary: 'The receipt of a dossier of this session or account',
        params: { $ref: 'Reference#' },
        response: { 200: { $ref: 'Receipt#' } },
      },
    },
    async (request): Promise<Receipt> => {
      const session = await findSession(context, request);
      const [found] = session
        ? await context.database.query<{ receipt: Receipt }>(
            // In a browser that somebody else used before, the session may be theirs too.
            `select receipt from dossiers
             where reference = $1 and coalesce(account = $3, account is null and session = $2, false)`,
            [request.params.reference, session.id, session.account],
          )
        : [];
      if (!found) throw new HostError('not-found');
      return found.receipt;
    },
  );
}
