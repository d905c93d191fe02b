import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openStage, type Stage } from '../support/harness-stage.js';
import { eventually } from '../support/harness.js';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

test('another language keeps the page, what is typed, what is wrong and the focus', async () => {
  const portal = await stage.open({ hand: 'keyboard' });
  await portal.begin('lost');
  await portal.choose('/declaration/hasSocialInsuranceNumber', 'true');
  await portal.fill('/declaration/socialInsuranceNumber', '790');
  const [vietnamese] = await portal.continueInVain();
  assert.match(vietnamese!, /^Mã số BHXH phải có 10 hoặc 12 chữ số/);
  const checkCode = portal.page.locator('#check-code');
  await portal.hand.write(checkCode, '12');
  await portal.speak('en');

  await eventually(async () => assert.match((await portal.summary())[0]!, /10 or 12 digits/));
  assert.match((await portal.shownErrors())['/declaration/socialInsuranceNumber']!, /10 or 12 digits/);
  assert.match(await portal.title(), /number/i);
  assert.match(await portal.step(), /Declaration/);
  assert.equal(await portal.control('/declaration/socialInsuranceNumber').inputValue(), '790');
  assert.ok(await portal.control('/declaration/hasSocialInsuranceNumber', 'true').isChecked());
  assert.equal(await checkCode.inputValue(), '12');
  assert.equal(await (await portal.focused()).getAttribute('lang'), 'en');
  assert.equal(await (await portal.focused()).getAttribute('aria-pressed'), 'true');
  assert.equal(await portal.page.locator('hoso-dossier').getAttribute('lang'), 'en');

  await portal.speak('vi');
  await eventually(async () => assert.deepEqual(await portal.summary(), [vietnamese]));
  await portal.leave();
});

test("a portal's own language link speaks to the dossier, on any page", async () => {
  const portal = await stage.open();
  await portal.begin('lost');
  await portal.lookUp('7900000017');
  await portal.arrive('found');
  await portal.continueTo('request');
  await portal.fill('/declaration/request', 'Xin cấp lại');
  const english = portal.page.locator('header a[data-language="en"]');
  await portal.hand.press(english);
  await eventually(async () => assert.match(await portal.step(), /Declaration/));
  assert.equal(await english.getAttribute('aria-current'), 'true');
  assert.equal(await portal.control('/declaration/request').inputValue(), 'Xin cấp lại');
  await portal.continueTo('documents');
  await portal.continueTo('delivery');
  await portal.branch('/delivery', 0);
  await portal.continueTo('check');
  assert.equal((await portal.answers())['/declaration/birthDate'], '12 April 1985');
  await portal.speak('vi');
  await eventually(async () =>
    assert.equal((await portal.answers())['/declaration/birthDate'], '12/04/1985'),
  );
  assert.equal((await portal.answers())['/declaration/request'], 'Xin cấp lại');
  await portal.continueTo('confirm');
  await portal.speak('en');
  await portal.enterCode(await portal.readCode());
  await portal.continueTo('receipt');
  await portal.speak('vi');
  await eventually(async () => assert.match(await portal.title(), /Giấy hẹn/));
  await portal.leave();
});
