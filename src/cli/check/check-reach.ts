import { listCaseBranches } from '../../procedure/case-branches.js';
import { checklist } from '../../procedure/checklist.js';
import { openContent, type Content } from '../../procedure/content.js';
import { parsePointer, type Pointer } from '../../schema/pointer.js';
import type { Bundle } from '../bundle.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';
import { findPaperLocations } from './find-paper-locations.js';
import { followDefinition } from './follow-definition.js';
import type { SituationEnd } from './walk-situations.js';

/** Answers lead to every case, to one at a time, and to every paper that a case names. */
export function checkReach(
  { schema, origin }: Bundle,
  content: Content,
  ends: readonly SituationEnd[],
  folder: ContentFolder,
): Finding[] {
  const tell = (location: Pointer, problem: string, remedy: string): Finding => {
    const { file, pointer } = origin(location);
    return folder.finding(file, pointer, problem, remedy);
  };
  return listCaseBranches(openContent(content)).flatMap(({ id, branch }) => {
    const own = ends.filter(({ cases }) => cases.includes(id));
    if (own.length === 0) {
      const remedy = 'Let its situation and that of the procedure have an answer in common, or remove it';
      return [tell(followDefinition(schema, branch.location), `no answers lead to the case ${id}`, remedy)];
    }
    const shared = own.find(({ cases }) => cases.length > 1);
    // Told of the later one alone. What the questions behind it would show was not asked.
    if (shared?.cases[0] === id) return [];
    if (shared) {
      const problem = `the cases ${shared.cases.join(', ')} accept the same situation: ${JSON.stringify(shared.situation)}`;
      const remedy = 'Let a fact tell them apart: a dossier is valid in one case only';
      return [tell(followDefinition(schema, branch.location), problem, remedy)];
    }
    const allowed = new Set(
      own.flatMap(({ situation }) =>
        checklist(content, { case: id, situation }).flatMap((item) => (item.allowed ? [item.id] : [])),
      ),
    );
    const locations = new Map(
      findPaperLocations(schema, branch.location).map((at) => [parsePointer(at).at(-1) ?? '', at]),
    );
    return [...locations]
      .filter(([key]) => !allowed.has(key))
      .map(([, at]) =>
        tell(at, `no situation of the case ${id} asks for this paper`, 'Correct its condition, or remove it'),
      );
  });
}
