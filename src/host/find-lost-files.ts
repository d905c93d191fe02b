import type { JsonObject } from '../schema/json.js';
import type { Receipt } from './host.js';
import { listFiles, type NamedFile } from './list-files.js';

/** Files of the dossier that the receipt does not name as they are: with another hash, size or paper, or not at all. */
export function findLostFiles(dossier: JsonObject, { files = [] }: Receipt): NamedFile[] {
  return listFiles(dossier).filter(
    (sent) =>
      !files.some(
        ({ id, size, sha256, document }) =>
          id === sent.id && size === sent.size && sha256 === sent.sha256 && document === sent.document,
      ),
  );
}
