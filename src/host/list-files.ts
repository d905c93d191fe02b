import { isObject, own, type JsonObject } from '../schema/json.js';
import { appendToken, type Pointer } from '../schema/pointer.js';
import type { ReceivedFile, StoredFile } from './host.js';

/** A file as a dossier names it, with the key of its paper. */
export interface NamedFile extends StoredFile, ReceivedFile {
  /** Where in the dossier. */
  readonly pointer: Pointer;
}

/** Every file that a dossier names. */
export function listFiles(dossier: JsonObject): NamedFile[] {
  const documents = own(dossier, 'documents');
  return Object.entries(isObject(documents) ? documents : {}).flatMap(([document, answer]) => {
    const at = appendToken('/documents', document);
    return Array.isArray(answer)
      ? answer.flatMap((paper, index) => filesOf(paper, document, appendToken(at, index)))
      : filesOf(answer, document, at);
  });
}

function filesOf(paper: unknown, document: string, at: Pointer): NamedFile[] {
  const files = isObject(paper) ? own(paper, 'files') : undefined;
  if (!Array.isArray(files)) return [];
  return (files as unknown[]).flatMap((file, index) =>
    isObject(file)
      ? [
          {
            ...(file as unknown as StoredFile),
            document,
            pointer: appendToken(appendToken(at, 'files'), index),
          },
        ]
      : [],
  );
}
