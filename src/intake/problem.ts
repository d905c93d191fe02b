import { HostError, type HostErrorDetails, type HostErrorKind } from '../host/host-error.js';

/** An answer that is no success: what the page does about it is its `kind`, the status is for what is between. */
export class Problem extends HostError {
  readonly status: number;
  /** A key of the wording. */
  readonly detail: string | undefined;

  constructor(
    status: number,
    kind: HostErrorKind,
    { detail, ...details }: HostErrorDetails & { readonly detail?: string } = {},
  ) {
    super(kind, details);
    this.status = status;
    this.detail = detail;
  }
}

export const statusOf: Readonly<Record<HostErrorKind, number>> = {
  offline: 503,
  timeout: 504,
  unavailable: 503,
  refused: 403,
  expired: 410,
  limited: 429,
  'not-found': 404,
  invalid: 422,
  duplicate: 409,
  unexpected: 500,
};
