import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { damagedCard, lostCard } from '../support/harness-dossiers.js';
import { openStage, startAt, type Stage } from '../support/harness-stage.js';
import { eventually, type Portal } from '../support/harness.js';

let stage: Stage;
before(async () => {
  stage = await openStage({
    '/declaration.html': startAt('declaration', lostCard),
    '/documents.html': startAt('documents', { ...damagedCard, documents: {} }),
  });
});
after(() => stage.close());

/** Presses a line of the summary: its control has the focus, is marked as wrong, and says why in its own root. */
async function followSummary(portal: Portal, message: string, pointer: string): Promise<void> {
  await portal.hand.press(portal.page.locator('hoso-dossier .summary a', { hasText: message }));
  await eventually(async () => assert.equal(await portal.focusedPointer(), pointer));
  const focused = await portal.focused();
  assert.equal(await focused.getAttribute('aria-invalid'), 'true');
  const described = `${await portal.focusedDescription()} ${await describeGroup(portal)}`;
  assert.ok(described.includes(message), `${message} is not said with the control, but: ${described}`);
  await eventually(async () =>
    assert.ok(await focused.evaluate(isInWindow), `${pointer} is not in the window`),
  );
}

/** Of radio buttons the question says what is wrong. */
async function describeGroup(portal: Portal): Promise<string> {
  return (await portal.focused()).evaluate((element) => {
    const group = element.closest('fieldset');
    const ids = (group?.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    return ids
      .map((id) => (group!.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '(nothing)')
      .join(' ');
  });
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

for (const hand of ['mouse', 'keyboard'] as const) {
  test(`every line of an error summary leads to its control, with the ${hand}`, async () => {
    const portal = await stage.open({ hand, height: 600 });
    await portal.begin('lost');
    const [numberMissing, ...others] = await portal.continueInVain();
    assert.deepEqual(others, []);
    await followSummary(portal, numberMissing!, '/declaration/hasSocialInsuranceNumber');
    await portal.choose('/declaration/hasSocialInsuranceNumber', 'true');
    await portal.fill('/declaration/socialInsuranceNumber', '7900000');
    const [short] = await portal.continueInVain();
    assert.match(short!, /10 hoặc 12 chữ số/);
    await followSummary(portal, short!, '/declaration/socialInsuranceNumber');
    await portal.fill('/declaration/socialInsuranceNumber', '7900000017');
    await portal.continueTo('person');
    await portal.continueTo('contact');
    await portal.fill('/declaration/phone', '12');
    const [phone] = await portal.continueInVain();
    await followSummary(portal, phone!, '/declaration/phone');
    await portal.fill('/declaration/phone', '0900 000 017');
    await portal.continueTo('request');
    await portal.continueTo('documents');
    await portal.continueTo('delivery');
    await portal.branch('/delivery', 1);
    const parts = ['province', 'commune', 'street'];
    const messages = await portal.continueInVain();
    assert.equal(messages.length, parts.length);
    for (const [index, part] of parts.entries())
      await followSummary(portal, messages[index]!, `/delivery/address/${part}`);
    await portal.leave();
  });
}

test('what is mended leaves the summary, and what is left stays', async () => {
  const portal = await stage.open({ path: '/declaration.html', at: 'number' });
  await portal.continueTo('person');
  await portal.continueTo('contact');
  await portal.fill('/declaration/phone', '12');
  await portal.fill('/declaration/email', 'nobody');
  assert.equal((await portal.continueInVain()).length, 2);
  await portal.fill('/declaration/phone', '0900000017');
  await eventually(async () => {
    assert.equal((await portal.summary()).length, 1);
    assert.deepEqual(Object.keys(await portal.shownErrors()), ['/declaration/email']);
  });
  await portal.fill('/declaration/email', 'ai@example.vn');
  await eventually(async () => {
    assert.deepEqual(await portal.summary(), []);
    assert.deepEqual(await portal.shownErrors(), {});
  });
  await portal.continueTo('request');
  await portal.leave();
});

test('a paper without an answer is told by the page of papers, and its line leads there', async () => {
  const portal = await stage.open({ path: '/documents.html', at: 'documents', hand: 'keyboard' });
  const [message, ...others] = await portal.continueInVain();
  assert.deepEqual(others, []);
  await followSummary(portal, message!, '/documents/healthInsuranceCard/answer');
  await portal.choose('/documents/healthInsuranceCard/answer', 'cannot');
  const [reason] = await portal.continueInVain();
  await followSummary(portal, reason!, '/documents/healthInsuranceCard/reason');
  await portal.fill('/documents/healthInsuranceCard/reason', 'Thẻ đã bị thu hồi');
  await portal.continueTo('delivery');
  await portal.leave();
});

test('nothing is found fault with before a person is done with it', async () => {
  const portal = await stage.open();
  await portal.begin('lost');
  await portal.choose('/declaration/hasSocialInsuranceNumber', 'true');
  await portal.fill('/declaration/socialInsuranceNumber', '79');
  assert.deepEqual(await portal.shownErrors(), {});
  await portal.page.keyboard.press('Tab');
  await eventually(async () =>
    assert.deepEqual(Object.keys(await portal.shownErrors()), ['/declaration/socialInsuranceNumber']),
  );
  assert.deepEqual(await portal.summary(), []);
  await portal.leave();
});
