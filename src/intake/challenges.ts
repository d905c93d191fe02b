import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Challenge, ChallengePurpose } from '../host/host.js';
import { HostError, type HostErrorKind } from '../host/host-error.js';
import { fillText, type RegisterTexts } from '../host/register.js';
import type { IntakeContext } from './context.js';
import { countAttempt } from './count-attempt.js';
import type { Queries } from './database.js';
import { hash } from './hash.js';
import type { Language } from './wording-of.js';
import { isUuid } from './is-uuid.js';

/** Whose challenge it is, and what its answer vouches for. */
export interface ChallengeScope {
  readonly session: string;
  readonly purpose: ChallengePurpose;
  /** The telephone that a code goes to; empty for a check code. */
  readonly subject?: string;
}

const hour = 3600;
const codeLength = 6;

/** The check code: a question in words, so that whoever cannot see a picture can answer it too. */
export async function askQuestion(
  { database, limits, register }: IntakeContext,
  scope: Omit<ChallengeScope, 'subject'>,
  lang: Language,
): Promise<Challenge> {
  await countAttempt(database, `question-to:${scope.session}`, {
    limit: limits.questionsPerHour,
    seconds: hour,
  });
  const [a, b] = [randomInt(1, 10), randomInt(1, 10)];
  const seconds = limits.checkCodeSeconds;
  const id = await open(database, scope, String(a + b), limits.attemptsPerChallenge, seconds);
  return {
    id,
    kind: 'text',
    text: fillText(textsIn(register.texts, lang).question, { a, b }),
    expiresInSeconds: seconds,
  };
}

/** A one-time code, sent to the telephone that `scope` names. */
export async function sendOneTimeCode(
  { database, limits, register, sendCode }: IntakeContext,
  scope: Required<ChallengeScope>,
  lang: Language,
): Promise<Challenge> {
  const to = scope.subject;
  await countAttempt(database, `code-to:${to}`, { limit: limits.codesPerHour, seconds: hour });
  const code = String(randomInt(10 ** codeLength)).padStart(codeLength, '0');
  const seconds = limits.oneTimeCodeSeconds;
  const texts = textsIn(register.texts, lang);
  const id = await open(database, scope, code, limits.attemptsPerChallenge, seconds);
  const text = fillText(texts[scope.purpose === 'log-in' ? 'logInCode' : 'oneTimeCode'], {
    code,
    minutes: Math.ceil(seconds / 60),
  });
  try {
    await sendCode({ to, text });
  } catch (cause) {
    throw new HostError('unavailable', { cause, safe: 'unsent' });
  }
  return {
    id,
    kind: 'one-time-code',
    sentTo: to.slice(-3).padStart(to.length, '•'),
    length: codeLength,
    expiresInSeconds: seconds,
  };
}

/**
 * Uses the challenge up and answers nothing when `answer` is right; otherwise counts it and says what is wrong. To be
 * called in a transaction that is committed whatever the answer, since the count must stay.
 */
export async function closeChallenge(
  queries: Queries,
  { session, purpose, subject = '' }: ChallengeScope,
  id: string | undefined,
  answer: string | undefined,
): Promise<HostErrorKind | undefined> {
  if (!isUuid(id)) return 'expired';
  const [found] = await queries.query<{ answer: Uint8Array; left: number }>(
    `select answer_hash as answer, attempts_left as left from challenges
     where id = $1 and session = $2 and purpose = $3 and subject_hash = $4 and expires_at > now()
     for update`,
    [id, session, purpose, hash(subject)],
  );
  if (!found) return 'expired';
  const isRight = timingSafeEqual(hash(session, (answer ?? '').replace(/\s/g, '')), found.answer);
  if (isRight || found.left <= 1) await queries.query('delete from challenges where id = $1', [id]);
  else await queries.query('update challenges set attempts_left = attempts_left - 1 where id = $1', [id]);
  if (isRight) return undefined;
  return found.left <= 1 ? 'limited' : 'refused';
}

async function open(
  queries: Queries,
  { session, purpose, subject = '' }: ChallengeScope,
  answer: string,
  attempts: number,
  seconds: number,
): Promise<string> {
  const [row] = await queries.query<{ id: string }>(
    `insert into challenges (session, purpose, subject_hash, answer_hash, attempts_left, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6)) returning id`,
    [session, purpose, hash(subject), hash(session, answer), attempts, seconds],
  );
  return row!.id;
}

export function textsIn(texts: Readonly<Record<string, RegisterTexts>>, lang: Language): RegisterTexts {
  return texts[lang] ?? Object.values(texts)[0]!;
}
