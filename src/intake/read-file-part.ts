import type { FastifyRequest } from 'fastify';
import type { FileToJudge } from '../host/judge-file.js';
import { Problem } from './problem.js';
import { readFileName } from './read-file-name.js';

/** The one file of a multipart request, cut off one byte after what is allowed: enough to see that it is too large. */
export async function readFilePart(request: FastifyRequest, maximumSize: number): Promise<FileToJudge> {
  if (!request.isMultipart()) throw new Problem(415, 'invalid', { detail: 'body' });
  const files: FileToJudge[] = [];
  try {
    for await (const part of request.files({
      limits: { files: 2, fields: 4, fieldSize: 200, fileSize: maximumSize + 1 },
      throwFileSizeLimit: false,
    })) {
      const { fieldname, filename, mimetype } = part;
      const bytes = await part.toBuffer();
      if (fieldname === 'file') files.push({ name: readFileName(filename), declaredType: mimetype, bytes });
    }
  } catch (cause) {
    refuse(cause);
  }
  const [file] = files;
  if (!file) throw new Problem(400, 'invalid', { detail: 'no-file' });
  // A second one would be lost in silence.
  if (files.length > 1) throw new Problem(400, 'invalid', { detail: 'files-together' });
  return file;
}

/** The parser's own errors, of a body that is cut or garbled, have no status. */
function refuse(cause: unknown): never {
  if (cause instanceof Error && 'statusCode' in cause) throw cause;
  throw new Problem(400, 'invalid', { detail: 'body', cause });
}
