import { applicableTo } from '../schema/applicable.js';
import { tagValues } from '../schema/branches.js';
import { describe } from '../schema/describe.js';
import type { Choosing, FieldNode } from '../schema/field-node.js';
import { isObject, own, type JsonObject } from '../schema/json.js';
import type { Located } from '../schema/registry.js';
import type { OpenContent } from './content.js';

/** One case of the procedure: a member of the root's `oneOf` that fixes the property `case`. */
export interface CaseBranch {
  readonly id: string;
  readonly branch: Located;
}

const known = new WeakMap<OpenContent, readonly CaseBranch[]>();
const latest = new WeakMap<CaseBranch | OpenContent, FieldNode>();

export function listCaseBranches(content: OpenContent): readonly CaseBranch[] {
  let cases = known.get(content);
  if (!cases) {
    const { choices } = applicableTo([content.registry.root], {}, { ...content, chosen: () => undefined });
    cases = choices.flatMap(({ branches }) => readCases(branches, content));
    known.set(content, cases);
  }
  return cases;
}

function readCases(branches: readonly Located[], content: OpenContent): CaseBranch[] {
  return branches.flatMap((branch) => {
    const [id] = tagValues(branch, 'case', content.registry);
    return typeof id === 'string' ? [{ id, branch }] : [];
  });
}

/** The dossier as a tree of fields, read as one of this case. What was described last is reused where it still holds. */
export function describeCase(content: OpenContent, branch: CaseBranch, dossier: JsonObject): FieldNode {
  const node = describe({ ...dossier, case: branch.id }, content, latest.get(branch));
  latest.set(branch, node);
  return node;
}

/** The dossier as far as it is the same in every case: no case is taken, even where the answers fit only one. */
export function describeUndecided(content: OpenContent, dossier: JsonObject): FieldNode {
  let choosing = undecided.get(content);
  if (!choosing) {
    choosing = { ...content, chosen: (id) => (id === '' ? -1 : undefined) };
    undecided.set(content, choosing);
  }
  const node = describe(dossier, choosing, latest.get(content));
  latest.set(content, node);
  return node;
}

const undecided = new WeakMap<OpenContent, Choosing>();

export function situationOf(dossier: FieldNode): FieldNode | undefined {
  return dossier.children.find(({ key }) => key === 'situation');
}

export function memberAsObject(dossier: JsonObject, key: string): JsonObject {
  const member = isObject(dossier) ? own(dossier, key) : undefined;
  return isObject(member) ? (member as JsonObject) : {};
}
