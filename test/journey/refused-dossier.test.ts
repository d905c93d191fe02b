/** What only the service can judge is judged after everything else, and takes its time: nothing goes on until it has. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openEmbeddedStage, type EmbeddedStage } from '../support/embedded-stage.js';
import { lostCard } from '../support/harness-dossiers.js';
import { eventually } from '../support/harness.js';
import { readSpeech, recordSpeech } from '../support/record-speech.js';

let stage: EmbeddedStage;
before(async () => {
  stage = await openEmbeddedStage();
});
after(() => stage.close());

const message = 'Thư gửi đến địa chỉ này bị trả lại.';
const refusal = {
  kind: 'invalid',
  issues: [{ pointer: '/declaration/email', schemaPointer: '', keyword: 'host', message }],
};

test('what the service finds wrong holds the dossier back, is heard, and leads to the field', async () => {
  const context = await stage.context();
  await recordSpeech(context);
  const portal = await stage.open({ step: 'check', value: lostCard }, context);
  const { page } = portal;
  await portal.begun('check');
  await portal.continueTo('confirm');
  await portal.enterCode(stage.reception.code);
  const typed = await portal.dossier();
  let sent = 0;
  let judge = (): void => undefined;
  const judged = new Promise<void>((resolve) => (judge = resolve));
  await page.route('**/api/dossiers', async (route) => {
    sent++;
    await judged;
    await route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify(refusal),
    });
  });
  await portal.continue();
  await page.locator('[data-action="submit"][aria-busy="true"]').waitFor();
  await page.keyboard.press('Enter');
  assert.ok(await portal.locate('confirm').isVisible());
  judge();

  const line = page.locator('[data-error-kind="invalid"]').getByRole('button', { name: message });
  await line.waitFor();
  await eventually(async () => {
    const said = (await readSpeech(page)).filter(({ text }) => text.includes(message));
    assert.deepEqual(said.map(({ role }) => role), ['alert']); // prettier-ignore
  });
  assert.deepEqual([sent, await portal.locate('receipt').count()], [1, 0]);
  assert.deepEqual(await portal.dossier(), typed);

  await portal.hand.press(line);
  await portal.arrive('contact');
  await eventually(async () => assert.equal(await portal.focusedPointer(), '/declaration/email'));
  await page.unroute('**/api/dossiers');
  await portal.fill('/declaration/email', 'an@example.org');
  await portal.continueTo('check');
  await portal.continueTo('confirm');
  await portal.enterCode(stage.reception.code);
  await portal.continueTo('receipt');
  assert.equal(
    (await stage.reception.records()).at(-1)!.dossier['declaration']!['email' as never],
    'an@example.org',
  );
  await context.close();
});
