/** The database cannot do its work now, and may later: it cannot be reached, is stopping, is full, or takes no writes. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';

  constructor(cause: unknown) {
    super('The database is not available', { cause });
  }
}

// Classes of SQLSTATE: connection, resources, operator intervention (a statement that takes too long among it), and a
// transaction that lost to another.
const passing = /^(08...|53...|57...|40...|25006)$/;

/** Whatever a client of Postgres threw. What carries no SQLSTATE of the server is about the way there. */
export function toDatabaseError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isOfServer = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && code !== 'EPIPE';
  return isOfServer && !passing.test(code) ? error : new UnavailableError(error);
}
