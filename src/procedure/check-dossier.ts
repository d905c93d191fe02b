import phrases from '../wording/form.vi.json' with { type: 'json' };
import { toIssue, type Issue } from '../form/issues.js';
import { createWording, type Wording } from '../form/wording.js';
import type { JsonObject } from '../schema/json.js';
import { judgeAll } from '../schema/judge.js';
import { getAt, type Pointer } from '../schema/pointer.js';
import { describeCase, describeUndecided, memberAsObject } from './case-branches.js';
import { caseOf } from './case-of.js';
import { openContent, type Content } from './content.js';
import { findDocuments } from './find-documents.js';

export interface DossierVerdict {
  /** The validator's verdict on the dossier as it is: nothing is parked, defaulted or repaired. */
  readonly valid: boolean;
  /** The case it names, or the only one that its situation allows. */
  readonly case: string | undefined;
  /** Why not, each where the person can act on it; at least one unless it is valid. */
  readonly issues: readonly Issue[];
  /** Keys of `documents` that are needed and absent. */
  readonly missing: readonly string[];
}

/** `wording` says the issues in the words of a page; without it they are in Vietnamese. */
export function checkDossier(
  content: Content,
  dossier: JsonObject,
  { wording = createWording('vi', phrases) }: { wording?: Wording } = {},
): DossierVerdict {
  const open = openContent(content);
  const branch = caseOf(content, dossier);
  const valid = open.validator.isValid(dossier);
  const documents = memberAsObject(dossier, 'documents');
  const missing = branch
    ? findDocuments(open, branch, dossier).flatMap(({ key, needed }) =>
        needed && !Object.hasOwn(documents, key) ? [key] : [],
      )
    : [];
  return { valid, case: branch?.id, issues: valid ? [] : listIssues(), missing };

  function listIssues(): Issue[] {
    const tree = branch ? describeCase(open, branch, dossier) : describeUndecided(open, dossier);
    // Of a part that is not there at all, only that is said.
    const failures = judgeAll(tree).filter(({ pointer }) => isContainer(getAt(dossier, parentOf(pointer))));
    // A dossier that names no case, or one that there is not, was described as if it did.
    const found =
      failures.length > 0
        ? failures
        : [{ pointer: '/case', location: '/properties/case', keyword: 'required', limit: true }];
    return found.map((failure) => toIssue(failure, tree, wording));
  }
}

function parentOf(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
