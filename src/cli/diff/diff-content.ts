import { compareSides } from './compare-sides.js';
import { describeDiff } from './describe-diff.js';
import { findMisfits } from './find-misfits.js';
import { openSide } from './open-side.js';

/**
 * What an author, or whoever takes over a new edition, has to know of it: every place that differs, and what was valid
 * before and is not any more. Both are a content folder or one file in it. Throws a ContentError for a side that is none.
 */
export function diffContent(before: string, after: string): string {
  const older = openSide(before);
  const newer = openSide(after);
  const files = compareSides(older, newer);
  return describeDiff(files, findMisfits(older, newer), older, newer);
}
