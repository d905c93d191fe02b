import type { Issue } from '../form/issues.js';
import type { Wording } from '../form/wording.js';
import { listFiles, type NamedFile } from '../host/list-files.js';
import type { JsonObject } from '../schema/json.js';
import type { Queries } from './database.js';
import { isUuid } from './is-uuid.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
  readonly used: boolean;
}

/** Every file of the dossier that is not, as it stands there, one that this session uploaded and has not handed in. */
export async function checkFiles(
  queries: Queries,
  session: string,
  dossier: JsonObject,
  wording: Wording,
): Promise<Issue[]> {
  const named = listFiles(dossier);
  const ids = [...new Set(named.map(({ id }) => id).filter(isUuid))];
  // Locked, so that no other dossier takes one of them between this and the record. In one order: no two wait for each other.
  const rows =
    ids.length === 0
      ? []
      : await queries.query<Row>(
          `select id, name, size, type, sha256, dossier is not null as used from files
           where id = any($1::uuid[]) and session = $2 order by id for update`,
          [ids, session],
        );
  const kept = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  return named.flatMap((file) => {
    const fault = faultOf(file, kept.get(file.id), seen);
    seen.add(file.id);
    const { pointer, name } = file;
    return fault === undefined
      ? []
      : [{ pointer, schemaPointer: '', keyword: fault, message: wording.phrase(`issue.${fault}`, { name }) }];
  });
}

function faultOf(file: NamedFile, row: Row | undefined, seen: ReadonlySet<string>): string | undefined {
  if (!row) return 'file.unknown';
  if (row.used) return 'file.used';
  if (seen.has(file.id)) return 'file.twice';
  const isSame = (['name', 'size', 'type', 'sha256'] as const).every((key) => file[key] === row[key]);
  return isSame ? undefined : 'file.changed';
}
