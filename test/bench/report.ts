import { floors, ours, targets, type FigureName, type Results, type Target } from './targets.js';

const names: Readonly<Record<FigureName, string>> = {
  mount: 'mount ms',
  layout: 'of it style+layout ms',
  handlers: 'handlers ms/key',
  key: 'main thread ms/key',
  blur: 'leaving ms',
  validate: 'validate ms',
  memory: 'memory MB',
  add: 'add row ms',
  remove: 'remove first ms',
  switch: 'switch ms',
};

/** Every figure, then every ratio that is held to something. */
export function report(results: Results): string {
  return `${[...results.keys()].map((workload) => figureTable(results, workload)).join('\n')}\n${ratioTable(results)}`;
}

function figureTable(results: Results, workload: string): string {
  const entries = [...(results.get(workload) ?? [])];
  const columns = (Object.keys(names) as FigureName[]).filter((name) =>
    entries.some(([, figures]) => figures[name] !== undefined),
  );
  const rows = entries.map(([entry, figures]) => [entry, ...columns.map((name) => write(figures[name]))]);
  const complaints = entries.flatMap(([entry, figures]) =>
    [...new Set(figures.complaints)].map((text) => `  ! ${entry}: ${text}`),
  );
  return [
    `\n${workload}`,
    ...align([['', ...columns.map((name) => names[name])], ...rows]),
    ...complaints,
  ].join('\n');
}

function ratioTable(results: Results): string {
  const rows = targets.flatMap((target) =>
    target.workloads.filter((workload) => results.has(workload)).map((workload) => [
      `${names[target.figure]}, ${workload}`,
      target.against,
      ...ours.flatMap((entry) => ratioCells(results, target, workload, entry)),
    ]),
  ); // prettier-ignore
  return align([['', 'against', ...ours.flatMap((entry) => [entry, 'at most', ''])], ...rows]).join('\n');
}

function ratioCells(results: Results, target: Target, workload: string, entry: string): string[] {
  const own = results.get(workload)?.get(entry)?.[target.figure];
  const other = comparedWith(results, target, workload, entry);
  const most = entry === 'hoso-json' ? (target.mostInterpreted ?? target.most) : target.most;
  const ratio = (own ?? NaN) / (other ?? NaN);
  if (Number.isNaN(ratio)) return ['–', String(most), ''];
  return [`× ${ratio.toFixed(2)}`, String(most), ratio <= most ? 'reached' : 'MISSED'];
}

function comparedWith(
  results: Results,
  { against, figure }: Target,
  workload: string,
  entry: string,
): number | undefined {
  if (against === 'itself on W1') return results.get('W1')?.get(entry)?.[figure];
  const entries = results.get(workload);
  if (against !== 'peers') return entries?.get(against)?.[figure];
  const peers = [...(entries ?? [])].filter(([name]) => !floors.includes(name) && !ours.includes(name));
  const taken = peers.map(([, figures]) => figures[figure]).filter((value) => value !== undefined);
  return taken.length > 0 ? Math.min(...taken) : undefined;
}

function write(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ').trimEnd(),
  ); // prettier-ignore
}
