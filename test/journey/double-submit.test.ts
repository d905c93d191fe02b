import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { openEmbeddedStage, type EmbeddedStage } from '../support/embedded-stage.js';
import { lostCard } from '../support/harness-dossiers.js';
import { installTrials, ways, type Way } from '../support/run-trials.js';

/** 1,000 in all. */
const trialsOfEach = 250;

let stage: EmbeddedStage;
before(async () => {
  stage = await openEmbeddedStage();
});
after(() => stage.close());

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  // The compiler of the tests names functions with a helper that a page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await stage.visit(page, { value: lostCard });
  await page.evaluate(installTrials, lostCard);
  return page;
}

/** The references that each dossier's sender was told, by its request. */
type Outcomes = Record<string, string[]>;

function runInOneTab(page: Page, way: Way): Promise<Outcomes> {
  return page.evaluate(
    async ({ way, count }) => {
      const outcomes: Record<string, string[]> = {};
      for (let number = 1; number <= count; number++) {
        const request = `Cấp lại thẻ: ${way}, lần ${number}`;
        await globalThis.trials.prepare(request);
        await globalThis.trials.send(way);
        outcomes[request] = await globalThis.trials.references();
      }
      return outcomes;
    },
    { way, count: trialsOfEach },
  );
}

/** The same dossier in two tabs of a browser, sent from both at once. */
async function runInTwoTabs(tabs: readonly Page[], way: Way): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (let number = 1; number <= trialsOfEach; number++) {
    const request = `Cấp lại thẻ: ${way}, lần ${number}`;
    // One after the other: the younger tab has to notice the older one, as with any hand.
    for (const tab of tabs) await tab.evaluate((text) => globalThis.trials.prepare(text), request);
    await Promise.all(tabs.map((tab) => tab.evaluate((given) => globalThis.trials.send(given), way)));
    const told = await Promise.all(tabs.map((tab) => tab.evaluate(() => globalThis.trials.references())));
    outcomes[request] = told.flat();
  }
  return outcomes;
}

for (const way of ways) {
  test(`${trialsOfEach} dossiers sent by ${way} make one record each, under one reference`, async () => {
    const context = await stage.context();
    const isShared = way === 'two tabs';
    const tabs = [await openTab(context), ...(isShared ? [await openTab(context)] : [])];
    const outcomes = isShared ? await runInTwoTabs(tabs, way) : await runInOneTab(tabs[0]!, way);
    await context.close();
    const records = await stage.reception.records();
    for (const [request, references] of Object.entries(outcomes)) {
      const made = records.filter(
        ({ dossier }) => (dossier['declaration'] as { request?: string }).request === request,
      );
      assert.equal(made.length, 1, request);
      assert.deepEqual([...new Set(references)], [made[0]!.receipt.reference], request);
      assert.ok(references.length >= 2 * tabs.length, 'told by an event, and shown');
    }
    assert.equal(Object.keys(outcomes).length, trialsOfEach);
    console.log(`${way}: ${trialsOfEach} trials, one record each`);
  });
}
