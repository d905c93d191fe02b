import type { Account } from '../host/host.js';
import { HostError } from '../host/host-error.js';
import { findPerson, type RegisteredPerson } from '../host/register.js';
import type { JsonObject } from '../schema/json.js';
import { textsIn } from './challenges.js';
import type { IntakeContext } from './context.js';
import { countAttempt } from './count-attempt.js';
import type { Queries } from './database.js';
import { matchPerson, type Registration } from './match-person.js';
import { hashPassword, isPassword } from './passwords.js';
import { Problem } from './problem.js';
import type { Language } from './wording-of.js';

const quarterOfAnHour = 15 * 60;

/**
 * Opens an account for somebody whom the agency knows. For one that is open already the answer is the same, and its
 * owner is told by telephone: nobody else learns who has an account.
 */
export async function openAccount(
  { database, register, limits, sendCode }: IntakeContext,
  registration: Registration,
  lang: Language,
): Promise<void> {
  const { identityNumber, password } = registration;
  await countAttempt(database, `registration:${identityNumber}`, {
    limit: limits.logInsPerQuarterOfAnHour,
    seconds: quarterOfAnHour,
  });
  // Before the register is asked, so that the time tells nothing either.
  const passwordHash = await hashPassword(password);
  const person = matchPerson(register, registration);
  if (!person?.phone) throw new Problem(422, 'not-found');
  const opened = await database.query(
    `insert into accounts (identity_number, password_hash) values ($1, $2)
     on conflict (identity_number) do nothing returning id`,
    [identityNumber, passwordHash],
  );
  const { registered, alreadyRegistered } = textsIn(register.texts, lang);
  await sendCode({ to: person.phone, text: opened.length > 0 ? registered : alreadyRegistered });
}

export interface FoundAccount {
  readonly id: string;
  readonly phone: string;
}

/** Whose password it is. Throws `refused` alike for a wrong password and for an account that is not there. */
export async function authenticate(
  { database, register, limits }: IntakeContext,
  identityNumber: string,
  password: string,
): Promise<FoundAccount> {
  await countAttempt(database, `log-in:${identityNumber}`, {
    limit: limits.logInsPerQuarterOfAnHour,
    seconds: quarterOfAnHour,
  });
  const [account] = await database.query<{ id: string; hash: string }>(
    'select id, password_hash as hash from accounts where identity_number = $1',
    [identityNumber],
  );
  const isRight = await isPassword(password, account?.hash);
  const phone = findPerson(register, identityNumber)?.phone;
  if (!account || !isRight || !phone) throw new HostError('refused');
  return { id: account.id, phone };
}

/** The person of an account, as the agency knows them today. */
export async function findHolder(
  queries: Queries,
  { register }: Pick<IntakeContext, 'register'>,
  account: string | null,
): Promise<RegisteredPerson | undefined> {
  if (account === null) return undefined;
  const [found] = await queries.query<{ number: string }>(
    'select identity_number as number from accounts where id = $1',
    [account],
  );
  return found && findPerson(register, found.number);
}

/** What the portal hands over to a dossier. */
export function factsOf({ declaration }: RegisteredPerson): Account {
  return { declaration: declaration as JsonObject };
}
