import { HostError, type HostErrorKind } from '../host/host-error.js';
import { isObject } from '../schema/json.js';
import { Problem, statusOf } from './problem.js';
import { UnavailableError } from './unavailable-error.js';

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
  if (error instanceof UnavailableError)
    return new Problem(503, 'unavailable', { safe: 'uncertain', cause: error.cause });
  const { statusCode } = isObject(error) ? error : {};
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
