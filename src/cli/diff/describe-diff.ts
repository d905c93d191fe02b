import { countOf } from '../count-of.js';
import { formatPosition } from '../content-error.js';
import type { Change } from './compare-json.js';
import type { FileChanges } from './compare-sides.js';
import type { Fitting, Misfit } from './find-misfits.js';
import type { Side } from './open-side.js';

/** As much of a value as tells which it is; the place is named for whoever wants all of it. */
const longest = 160;

/** For a terminal: each place with what stood and stands there, the examples that no longer fit, and the counts. */
export function describeDiff(
  files: readonly FileChanges[],
  { judged, misfits }: Fitting,
  older: Side,
  newer: Side,
): string {
  const changes = files.flatMap((file) =>
    file.changes.map((change) => describeChange(change, file, older, newer)),
  );
  const summary =
    changes.length === 0
      ? 'Nothing differs.'
      : `${countOf(changes.length, 'change')} in ${countOf(files.length, 'file')}`;
  const fit = judged === 0 ? [] : [describeFit(judged, misfits.length)];
  return [
    ...changes,
    ...misfits.map((misfit) => describeMisfit(misfit, older)),
    [summary, ...fit].join('\n'),
  ].join('\n\n');
}

function describeChange(change: Change, file: FileChanges, older: Side, newer: Side): string {
  const isRemoved = !('after' in change);
  const side = isRemoved ? older : newer;
  const name = (isRemoved ? file.older : file.newer) ?? '';
  const place = formatPosition(side.folder.locate(name, change.pointer), `${side.root}/`);
  if (isRemoved) return `${place}\n  removed  ${abbreviate(change.before)}`;
  if (!('before' in change)) return `${place}\n  added    ${abbreviate(change.after)}`;
  return `${place}\n  was      ${abbreviate(change.before)}\n  is       ${abbreviate(change.after)}`;
}

function describeMisfit({ file, reasons }: Misfit, { root }: Side): string {
  const lines = reasons.map(({ pointer, problem }) => `  ${pointer || 'the whole'}: ${problem}`);
  return [`${root}/${file} no longer fits`, ...lines].join('\n');
}

function describeFit(judged: number, misfits: number): string {
  const examples = `${judged} valid ${judged === 1 ? 'example' : 'examples'} of the older content`;
  return misfits === 0 ? `All of ${examples} still fit` : `${misfits} of ${examples} no longer fit`;
}

function abbreviate(value: unknown): string {
  const text = [...JSON.stringify(value)];
  return text.length <= longest ? text.join('') : `${text.slice(0, longest - 1).join('')}…`;
}
