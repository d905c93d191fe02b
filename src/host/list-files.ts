import { isObject, own, type JsonObject } from '../schema/json.js';
import type { ReceivedFile, StoredFile } from './host.js';

/** Every file that a dossier names, each with the key of its paper. */
export function listFiles(dossier: JsonObject): (StoredFile & ReceivedFile)[] {
  const documents = own(dossier, 'documents');
  return Object.entries(isObject(documents) ? documents : {}).flatMap(([document, answer]) =>
    [answer].flat().flatMap((paper) => {
      const files = isObject(paper) ? own(paper, 'files') : undefined;
      return Array.isArray(files)
        ? (files as unknown[])
            .filter(isObject)
            .map((file) => ({ ...(file as unknown as StoredFile), document }))
        : [];
    }),
  );
}
