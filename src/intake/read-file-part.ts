import type { FastifyRequest } from 'fastify';
import type { FileToJudge } from '../host/judge-file.js';
import { Problem } from './problem.js';
import { readFileName } from './read-file-name.js';

/** The file of a multipart request, cut off one byte after what is allowed: enough to see that it is too large. */
export async function readFilePart(request: FastifyRequest, maximumSize: number): Promise<FileToJudge> {
  const part = await request
    .file({
      limits: { files: 1, fields: 4, fieldSize: 200, fileSize: maximumSize + 1 },
      throwFileSizeLimit: false,
    })
    .catch(refuse);
  if (!part) throw new Problem(400, 'invalid', { detail: 'no-file' });
  const bytes = await part.toBuffer().catch(refuse);
  return { name: readFileName(part.filename), declaredType: part.mimetype, bytes };
}

/** The parser's own errors, of a body that is cut or garbled, have no status. */
function refuse(cause: unknown): never {
  if (cause instanceof Error && 'statusCode' in cause) throw cause;
  throw new Problem(400, 'invalid', { detail: 'body', cause });
}
