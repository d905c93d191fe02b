import type { Issue } from '../form/issues.js';
import type { Wording } from '../form/wording.js';
import type { Receipt, ReceivedFile } from '../host/host.js';
import { HostError } from '../host/host-error.js';
import { listFiles } from '../host/list-files.js';
import { makeReceipt } from '../host/make-receipt.js';
import { checkDossier } from '../procedure/check-dossier.js';
import type { JsonObject } from '../schema/json.js';
import { closeChallenge, textsIn } from './challenges.js';
import { checkFiles } from './check-files.js';
import type { IntakeContext } from './context.js';
import type { Queries } from './database.js';
import { phoneOf } from '../host/phone-of.js';
import type { Session } from './sessions.js';
import type { Language } from './wording-of.js';

export interface Delivered {
  readonly dossier: JsonObject;
  readonly idempotencyKey: string;
  readonly contentVersion?: string | undefined;
  readonly challenge?: string | undefined;
  readonly code?: string | undefined;
}

export interface Kept {
  readonly receipt: Receipt;
  /** False when the same dossier had been received before. */
  readonly isNew: boolean;
}

/** One key makes one record. Throws `duplicate`, `invalid` with every issue, or what is wrong with the code. */
export async function keepDossier(
  context: IntakeContext,
  session: Session,
  delivered: Delivered,
  wording: Wording,
): Promise<Kept> {
  // What goes wrong is answered, not thrown: a counted attempt at the code must be committed.
  const outcome = await context.database.transaction<Kept | HostError>(async (queries) => {
    const { idempotencyKey, dossier, challenge, code } = delivered;
    // Whoever comes with the same key waits here, and then finds the record.
    await queries.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [idempotencyKey]);
    const known = await findKept(queries, session, delivered);
    if (known) return known;
    // Before the code: a dossier that is returned does not use it up.
    const issues = [
      ...checkVersion(context, delivered, wording),
      ...checkDossier(context.content, dossier, { wording }).issues,
      ...(await checkFiles(queries, session.id, dossier, wording)),
    ];
    if (issues.length > 0) return new HostError('invalid', { issues });
    const subject = phoneOf(dossier, context.register) ?? '';
    const scope = { session: session.id, purpose: 'submit', subject } as const;
    const refusal = await closeChallenge(queries, scope, challenge, code);
    return refusal ? new HostError(refusal) : record(queries, context, session, delivered, wording);
  });
  if (outcome instanceof HostError) throw outcome;
  return outcome;
}

async function findKept(
  queries: Queries,
  session: Session,
  { idempotencyKey, dossier }: Delivered,
): Promise<Kept | HostError | undefined> {
  const [known] = await queries.query<{ receipt: Receipt; same: boolean; own: boolean }>(
    `select receipt, dossier = $2::jsonb as same,
       coalesce(account = $4::uuid, account is null and session = $3::uuid, false) as own
     from dossiers where idempotency_key = $1`,
    [idempotencyKey, JSON.stringify(dossier), session.id, session.account],
  );
  if (!known) return undefined;
  // Whoever has the key and every answer may have the receipt too: their session may have ended between two attempts.
  if (known.same) return { receipt: known.receipt, isNew: false };
  return new HostError('duplicate', known.own ? { reference: known.receipt.reference } : {});
}

function checkVersion(
  { content }: IntakeContext,
  { contentVersion }: Delivered,
  wording: Wording,
): readonly Issue[] {
  if (contentVersion === undefined || contentVersion === content.version) return [];
  return [{ pointer: '', schemaPointer: '', keyword: 'version', message: wording.phrase('issue.version') }];
}

async function record(
  queries: Queries,
  { content, register, today }: IntakeContext,
  session: Session,
  { dossier, idempotencyKey }: Delivered,
  wording: Wording,
): Promise<Kept> {
  const receivedOn = today();
  const [next] = await queries.query<{ number: string }>(`select nextval('dossier_numbers')::text as number`);
  const reference = `${register.referencePrefix}-${receivedOn.replaceAll('-', '')}-${next!.number.padStart(6, '0')}`;
  const { receipt: message } = textsIn(register.texts, wording.lang as Language);
  const named = listFiles(dossier);
  const slip = makeReceipt(content, dossier, { reference, receivedOn, place: register.office, message });
  const [{ id }] = (await queries.query<{ id: string }>(
    `insert into dossiers (reference, idempotency_key, session, account, content_version, dossier, receipt)
     values ($1, $2, $3, $4, $5, $6::jsonb, '{}') returning id`,
    [reference, idempotencyKey, session.id, session.account, content.version ?? '', JSON.stringify(dossier)],
  )) as [{ id: string }];
  const taken = await queries.query<Omit<ReceivedFile, 'document'>>(
    `update files set dossier = $1 where id = any($2::uuid[]) returning id, name, size, sha256`,
    [id, named.map((file) => file.id)],
  );
  // What is in the database is echoed, not what the dossier says of it.
  const files = named.flatMap(({ id: fileId, document }) =>
    taken.filter((file) => file.id === fileId).map((file) => ({ ...file, document })),
  );
  const receipt = { ...slip, files };
  await queries.query('update dossiers set receipt = $2::jsonb where id = $1', [id, JSON.stringify(receipt)]);
  return { receipt, isNew: true };
}
