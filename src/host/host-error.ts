import type { Issue } from '../form/issues.js';
import { isObject } from '../schema/json.js';

/** What went wrong between page and portal. Each has a sentence of its own in src/wording. */
export type HostErrorKind = (typeof kinds)[number];

const kinds = [
  /** There is no connection. */
  'offline',
  /** No answer came in time. */
  'timeout',
  /** The service is down or too busy. */
  'unavailable',
  /** The answer to a challenge is wrong. */
  'refused',
  /** The challenge is too old, or has been used. */
  'expired',
  /** Too many attempts: wait before the next. */
  'limited',
  /** The agency knows no such number. */
  'not-found',
  /** What was sent is not as it must be: see `issues`, or for a file `reason`. */
  'invalid',
  /** Another dossier has been received under the same idempotency key: see `reference`. */
  'duplicate',
  /** Anything else, a mistake of the portal among it. */
  'unexpected',
] as const;

const retryableKinds: readonly HostErrorKind[] = ['offline', 'timeout', 'unavailable', 'unexpected'];

/** What the person can be told of what was sent: it did not arrive, or nobody can say (a retry with the same key is harmless). */
export type Safety = 'unsent' | 'uncertain';

export interface HostErrorDetails {
  readonly issues?: readonly Issue[];
  /** Why a file was not taken. */
  readonly reason?: string;
  /** By which the dossier that was received is found. */
  readonly reference?: string;
  /** Would the same request, as it is, perhaps succeed later? By default as the kind says. */
  readonly retryable?: boolean;
  /** `unsent` by default, but `uncertain` for a timeout and for what is unexpected. */
  readonly safe?: Safety;
  readonly cause?: unknown;
}

export class HostError extends Error {
  override readonly name = 'HostError';
  readonly kind: HostErrorKind;
  readonly issues: readonly Issue[];
  readonly retryable: boolean;
  readonly safe: Safety;
  readonly reason: string | undefined;
  readonly reference: string | undefined;

  constructor(
    kind: HostErrorKind,
    { issues = [], retryable, safe, reason, reference, cause }: HostErrorDetails = {},
  ) {
    super(kind, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.issues = issues;
    this.retryable = retryable ?? retryableKinds.includes(kind);
    this.reason = reason;
    this.reference = reference;
    this.safe = safe ?? (kind === 'timeout' || kind === 'unexpected' ? 'uncertain' : 'unsent');
  }
}

export function isHostErrorKind(kind: unknown): kind is HostErrorKind {
  return (kinds as readonly unknown[]).includes(kind);
}

/** Whatever a portal's function rejected with, as a `HostError`. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  // A portal need not import the class, and one from another copy of the library is not an instance of it.
  const details: Record<string, unknown> = isObject(error) ? error : {};
  const { kind } = details;
  if (!isHostErrorKind(kind)) return new HostError('unexpected', { cause: error });
  const { issues, retryable, safe, reason, reference } = details;
  return new HostError(kind, {
    ...(Array.isArray(issues) ? { issues: issues as Issue[] } : {}),
    ...(typeof retryable === 'boolean' ? { retryable } : {}),
    ...(safe === 'unsent' || safe === 'uncertain' ? { safe } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof reference === 'string' ? { reference } : {}),
    cause: error,
  });
}
