import { interpretedValidator } from '../../validation/interpreted.js';
import type { Bundle } from '../bundle.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';
import { checkContradictions } from './check-contradictions.js';
import { checkReach } from './check-reach.js';
import { findCaseBranches } from './find-case-branches.js';
import { walkSituations } from './walk-situations.js';

/** What is wrong between the cases of a procedure, found by answering its questions in every way. */
export function checkProcedure(found: Bundle, folder: ContentFolder): Finding[] {
  if (findCaseBranches(found.schema).length === 0) return [];
  const content = { schema: found.schema, validator: interpretedValidator(found.schema) };
  const ends = walkSituations(content);
  return [...checkReach(found, content, ends, folder), ...checkContradictions(found, content, ends, folder)];
}
