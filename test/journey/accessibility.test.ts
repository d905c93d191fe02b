import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findNothing } from '../support/harness-axe.js';
import { axeVariant, openStage, type Stage } from '../support/harness-stage.js';
import { eventually } from '../support/harness.js';

let stage: Stage;
before(async () => {
  stage = await openStage({ '/axe.html': axeVariant });
});
after(() => stage.close());

test('axe finds nothing in any state', async () => {
  const portal = await stage.open({ path: '/axe.html' });
  const look = async (state: string): Promise<void> => {
    for (const width of [1280, 320]) {
      await portal.page.setViewportSize({ width, height: 900 });
      await portal.fit();
      await findNothing(portal, `${state}, at ${width} px`);
    }
  };
  /** Of colours axe would read what the page wished for, not what the system draws instead. */
  const lookInForcedColours = async (state: string): Promise<void> => {
    await portal.page.emulateMedia({ forcedColors: 'active' });
    await findNothing(portal, `${state}, in forced colours`, ['color-contrast']);
    await portal.page.emulateMedia({ forcedColors: 'none' });
  };

  await look('the first question');
  await portal.continue();
  await portal.page.locator('hoso-finder .error').waitFor();
  await look('a question without an answer');
  await portal.hand.press(portal.page.locator('hoso-finder button[type="button"]').first());
  await portal.arrive('deadEnd');
  await look('a dead end');
  await portal.hand.press(portal.page.locator('hoso-finder .button--secondary'));
  await portal.arrive('finder');
  await portal.answerFinder('reason', 'damaged');
  await portal.arrive('route');
  await look('the second question');
  await portal.answerFinder('route', 'self');
  await portal.arrive('overview');
  await look('what it takes');

  await portal.continueTo('number');
  await look('an empty page');
  assert.equal((await portal.continueInVain()).length, 1);
  await look('a page with an error');
  await lookInForcedColours('a page with an error');
  await portal.choose('/declaration/hasSocialInsuranceNumber', 'true');
  await portal.fill('/declaration/socialInsuranceNumber', '79');
  assert.equal((await portal.continueInVain()).length, 1);
  await look('a page with another error');
  await portal.lookUp('7900000017', '0');
  await portal.page.locator('[data-error-kind="refused"]').waitFor();
  await look('a check code that is refused');
  await portal.lookUp('7900000017');
  await portal.arrive('found');
  await look('what the look-up found');

  await portal.continueTo('request');
  await portal.fill('/declaration/request', 'Thẻ bị rách');
  await look('a filled page');
  await portal.continueTo('documents');
  await look('the papers');
  await lookInForcedColours('the papers');
  await portal.continueInVain();
  await look('the papers, one of them not answered');
  await portal.choose('/documents/healthInsuranceCard/answer', 'have');
  await portal.continueTo('delivery');
  await look('where to deliver');
  await portal.branch('/delivery', 1);
  await portal.fill('/delivery/address/province', 'da');
  await portal.option('Đà Nẵng').waitFor();
  await portal.page.keyboard.press('ArrowDown');
  await look('an open list');
  await lookInForcedColours('an open list');
  await portal.page.keyboard.press('Escape');
  await portal.continueInVain();
  await look('an address with errors');
  await portal.search('/delivery/address/province', 'da nang', 'Đà Nẵng');
  await portal.search('/delivery/address/commune', 'hai chau', 'Phường Hải Châu');
  await portal.fill('/delivery/address/street', '5 Bạch Đằng');

  await portal.continueTo('check');
  await look('all answers');
  await lookInForcedColours('all answers');
  await portal.continueTo('confirm');
  await look('the verification code');
  await portal.enterCode('000000');
  await portal.continue();
  await portal.page.locator('[data-error-kind="refused"]').waitFor();
  await look('a verification code that is refused');
  await portal.enterCode(await portal.readCode());
  await portal.continueTo('receipt');
  await eventually(async () => assert.match(await portal.locate('receipt').innerText(), /TD-/));
  await look('the slip');
  await lookInForcedColours('the slip');
});
