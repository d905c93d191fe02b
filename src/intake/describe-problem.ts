import type { Wording } from '../form/wording.js';
import type { Problem } from './problem.js';

/** The body of an answer that is no success (RFC 9457). */
export function describeProblem(
  { status, kind, detail, issues, safe, reason, reference }: Problem,
  wording: Wording,
): object {
  return {
    type: 'about:blank',
    title: wording.phrase(`problem.${kind}`),
    status,
    kind,
    ...(detail === undefined ? {} : { detail: wording.phrase(`detail.${detail}`) }),
    ...(issues.length > 0 ? { issues } : {}),
    safe,
    ...(reason === undefined ? {} : { reason }),
    ...(reference === undefined ? {} : { reference }),
  };
}
