/** A session is given at the first POST; files, challenges and dossiers belong to it, and an account may. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import type { IntakeContext } from './context.js';
import { hash } from './hash.js';

export interface Session {
  readonly id: string;
  /** Who is logged in. */
  readonly account: string | null;
}

const cookie = 'hoso-session';

export async function findSession(
  { database, limits }: IntakeContext,
  request: FastifyRequest,
): Promise<Session | undefined> {
  const token = request.cookies[cookie];
  if (!token) return undefined;
  const [found] = await database.query<Session & { aging: boolean }>(
    `select id, account, expires_at < now() + make_interval(secs => $2) as aging
     from sessions where token_hash = $1 and expires_at > now()`,
    [hash(token), limits.sessionSeconds / 2],
  );
  if (!found) return undefined;
  const { aging, ...session } = found;
  // Not at each request: that would be a write each time.
  if (aging)
    await database.query('update sessions set expires_at = now() + make_interval(secs => $2) where id = $1', [
      session.id,
      limits.sessionSeconds,
    ]);
  return session;
}

/** The session of the request, or a new one. */
export async function openSession(
  context: IntakeContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Session> {
  const found = await findSession(context, request);
  if (found) return found;
  const token = giveToken(request, reply);
  const [session] = await context.database.query<Session>(
    `insert into sessions (token_hash, expires_at) values ($1, now() + make_interval(secs => $2))
     returning id, account`,
    [hash(token), context.limits.sessionSeconds],
  );
  return session!;
}

/** For a log-in: the account is in it from now on, and whoever knew the old token is out. */
export async function renewSession(
  { database, limits }: IntakeContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { id }: Session,
  account: string,
): Promise<void> {
  await database.query(
    `update sessions set token_hash = $2, account = $3, expires_at = now() + make_interval(secs => $4)
     where id = $1`,
    [id, hash(giveToken(request, reply)), account, limits.sessionSeconds],
  );
}

/** For a log-out: files that were not handed in are left to the cleaning. */
export async function closeSession(
  context: IntakeContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const session = await findSession(context, request);
  if (session) await context.database.query('delete from sessions where id = $1', [session.id]);
  void reply.clearCookie(cookie, attributes(request));
}

function giveToken(request: FastifyRequest, reply: FastifyReply): string {
  const token = randomBytes(32).toString('base64url');
  void reply.setCookie(cookie, token, attributes(request));
  return token;
}

/** Without a lifetime: the browser forgets it when it is closed, as on a shared computer it must. */
function attributes(request: FastifyRequest): {
  path: string;
  httpOnly: true;
  sameSite: 'strict';
  secure: boolean;
} {
  return { path: '/api', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' };
}
