import { HostError, type HostErrorKind } from '../host/host-error.js';
import { isObject } from '../schema/json.js';
import { Problem, statusOf } from './problem.js';

/** Whatever a route or the framework threw, as the answer to it. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HostError) {
    const { kind, issues, safe, reason, reference, cause } = error;
    return new Problem(statusOf[kind], kind, {
      issues,
      safe,
      cause,
      ...(reason === undefined ? {} : { reason }),
      ...(reference === undefined ? {} : { reference }),
    });
  }
  const { statusCode, code } = isObject(error) ? error : {};
  if (isConnectionCode(code)) return new Problem(503, 'unavailable', { safe: 'uncertain', cause: error });
  // The framework refuses by status: a body that is no JSON, one that is too long, a media type that it does not know.
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return new Problem(statusCode, kindOf(statusCode), { detail: 'body', safe: 'unsent', cause: error });
  return new Problem(500, 'unexpected', { cause: error });
}

function kindOf(status: number): HostErrorKind {
  if (status === 404) return 'not-found';
  if (status === 408) return 'timeout';
  return status === 429 ? 'limited' : 'invalid';
}

/** The database cannot be reached, is stopping, or has no connection left (classes 08, 53 and 57P of SQLSTATE). */
function isConnectionCode(code: unknown): boolean {
  return (
    typeof code === 'string' && /^(ECONN|EPIPE|ETIMEDOUT|EAI_|ENOTFOUND|08...$|53...$|57P..$)/.test(code)
  );
}
