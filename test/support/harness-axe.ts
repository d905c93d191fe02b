import assert from 'node:assert/strict';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Portal } from './harness.js';

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** On a page that has axe, as one of the stage's `axeVariant`: it finds nothing. */
export async function findNothing(
  { page }: Pick<Portal, 'page'>,
  state: string,
  without: readonly string[] = [],
): Promise<void> {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const { violations, passes } = await page.evaluate(
    (given) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    { ...options, rules },
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
  assert.deepEqual(found, [], `axe, at: ${state}`);
  assert.ok(passes.length > 10, 'axe looked at the page');
}
