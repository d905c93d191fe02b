import type { FastifyInstance } from 'fastify';
import type { StoredFile } from '../../host/host.js';
import { findFileLimits } from '../../host/file-limits.js';
import { judgeFile } from '../../host/judge-file.js';
import { stripMetadata } from '../../host/strip-metadata.js';
import { createRegistry } from '../../schema/registry.js';
import type { IntakeContext } from '../context.js';
import { isUuid } from '../is-uuid.js';
import { keepFile } from '../keep-file.js';
import { Problem } from '../problem.js';
import { readFilePart } from '../read-file-part.js';
import { findSession, openSession } from '../sessions.js';

export function registerFiles(api: FastifyInstance, context: IntakeContext): void {
  const accepted = findFileLimits(createRegistry(context.content.schema));
  api.post(
    '/files',
    {
      schema: {
        summary: 'Keeps a file until it is handed in: multipart/form-data with a part `file`',
        consumes: ['multipart/form-data'],
        body: { $ref: 'Upload#' },
        response: { 201: { $ref: 'StoredFile#' } },
      },
      // The body is read part by part; its schema is for readers of the OpenAPI document.
      validatorCompiler: () => () => true,
    },
    async (request, reply): Promise<StoredFile> => {
      const sent = await readFilePart(request, accepted.maximumSize);
      const verdict = judgeFile(sent, accepted);
      if (!verdict.ok) {
        const { reason } = verdict;
        throw new Problem(reason === 'too-large' ? 413 : 415, 'invalid', { reason });
      }
      const session = await openSession(context, request, reply);
      const file = await keepFile(context, session.id, {
        ...verdict,
        // Whatever the page did: nobody who looks at a paper is to see where it was photographed.
        bytes: stripMetadata(verdict.type, sent.bytes),
      });
      void reply.code(201);
      return file;
    },
  );

  api.delete<{ Params: { id: string } }>(
    '/files/:id',
    {
      schema: {
        summary: 'Deletes a file of this session that is not handed in',
        params: { $ref: 'FileId#' },
        response: { 204: { type: 'null' } },
      },
    },
    async (request, reply) => {
      const session = await findSession(context, request);
      const { id } = request.params;
      const deleted =
        session && isUuid(id)
          ? await context.database.query(
              'delete from files where id = $1 and session = $2 and dossier is null returning id',
              [id, session.id],
            )
          : [];
      if (deleted.length === 0) throw new Problem(404, 'not-found');
      return reply.code(204).send();
    },
  );
}
