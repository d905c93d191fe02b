import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lostCard } from '../support/harness-dossiers.js';
import { openStage, startAt, type Stage } from '../support/harness-stage.js';
import { eventually, type Portal } from '../support/harness.js';

const { phone: _, ...declaration } = lostCard.declaration!;
const withoutPhone = { ...lostCard, declaration: { ...declaration, socialInsuranceNumber: '4600000041' } };

let stage: Stage;
before(async () => {
  stage = await openStage({
    '/check.html': startAt('check', lostCard),
    '/no-phone.html': startAt('check', withoutPhone),
  });
});
after(() => stage.close());

async function openConfirm(): Promise<Portal> {
  const portal = await stage.open({ path: '/check.html', at: 'check' });
  await portal.continueTo('confirm');
  return portal;
}

async function readAlert(portal: Portal, kind: string): Promise<string> {
  const alert = portal.page.locator(`hoso-dossier [role="alert"][data-error-kind="${kind}"]`);
  await alert.waitFor();
  await portal.keepFocus();
  await portal.fit();
  return alert.innerText();
}

test('a wrong check code is told, asks once more and loses nothing', async () => {
  const portal = await stage.open({ hand: 'keyboard' });
  await portal.begin('lost');
  await portal.lookUp('7900 000 017', '99');
  assert.match(await readAlert(portal, 'refused'), /Mã vừa nhập chưa đúng/);
  await eventually(async () => assert.equal(await portal.page.locator('#check-code').inputValue(), ''));
  assert.ok(await portal.control('/declaration/hasSocialInsuranceNumber', 'true').isChecked());
  assert.match(await portal.control('/declaration/socialInsuranceNumber').inputValue(), /^7900 ?000 ?017$/);
  await portal.hand.write(portal.page.locator('#check-code'), await portal.readSum());
  await portal.page.keyboard.press('Enter');
  await portal.arrive('found');
  assert.equal(await portal.page.locator('[data-error-kind]').count(), 0);
  const { events } = await portal.leave();
  assert.deepEqual(
    events.filter(({ type }) => type === 'hoso-error').map(({ detail }) => detail),
    [{ kind: 'refused' }],
  );
});

test('a number that nobody has is told, and the declaration can be filled in without the look-up', async () => {
  const portal = await stage.open({ lang: 'en' });
  await portal.begin('lost');
  await portal.lookUp('7900000099');
  assert.match(await readAlert(portal, 'not-found'), /This number was not found/);
  await portal.continueTo('person');
  assert.equal((await portal.dossier()).declaration!['socialInsuranceNumber'], '7900000099');
  await portal.leave();
});

test('an empty check code is asked for, where it is missing', async () => {
  const portal = await stage.open();
  await portal.begin('lost');
  await portal.lookUp('7900000017', '');
  await eventually(async () =>
    assert.match(await portal.focusedDescription(), /Nhập câu trả lời cho mã kiểm tra/),
  );
  await portal.leave();
});

test('a wrong verification code is told, and the right one still sends the dossier', async () => {
  const portal = await openConfirm();
  await portal.continue();
  await eventually(async () => assert.match(await portal.focusedDescription(), /Nhập mã xác nhận/));
  const before = await portal.dossier();
  const code = await portal.readCode();
  await portal.enterCode(code === '000000' ? '000001' : '000000');
  await portal.continue();
  assert.match(await readAlert(portal, 'refused'), /chưa đúng/);
  assert.deepEqual(await portal.dossier(), before);
  await portal.enterCode(` ${code.slice(0, 3)} ${code.slice(3)} `);
  await portal.continueTo('receipt');
  await portal.leave();
});

test('after too many wrong codes a new one is sent and serves', async () => {
  const portal = await openConfirm();
  const first = await portal.readCode();
  for (const kind of ['refused', 'refused', 'limited']) {
    await portal.enterCode(first === '000000' ? '000001' : '000000');
    await portal.continue();
    await readAlert(portal, kind);
  }
  await portal.hand.press(portal.page.locator('button:near(#code)', { hasText: 'Gửi lại mã' }));
  await eventually(async () => assert.equal(await portal.page.locator('#telephone p').count(), 2));
  await portal.keepFocus();
  await portal.enterCode(await portal.readCode());
  await portal.continueTo('receipt');
  await portal.leave();
});

test('somebody without a telephone answers a question instead of a code', async () => {
  const portal = await stage.open({ path: '/no-phone.html', at: 'check' });
  await portal.continueTo('confirm');
  await portal.enterCode(await portal.readSum('code'));
  await portal.continueTo('receipt');
  assert.equal(await portal.page.locator('#telephone p').count(), 0);
  await portal.leave();
});

const impatient: Readonly<Record<string, (portal: Portal) => Promise<void>>> = {
  'a double click': (portal) => portal.button('submit').dblclick(),
  'Enter and a click': async (portal) => {
    const { x, y } = (await portal.button('submit').boundingBox())!;
    await portal.page.locator('#code').press('Enter');
    await portal.page.mouse.click(x + 10, y + 10);
  },
  'Enter held down': async (portal) => {
    await portal.page.locator('#code').focus();
    for (let times = 0; times < 5; times++) await portal.page.keyboard.down('Enter');
    await portal.page.keyboard.up('Enter');
  },
};

for (const [name, submit] of Object.entries(impatient)) {
  test(`${name} makes one receipt`, async () => {
    const portal = await openConfirm();
    await portal.enterCode(await portal.readCode());
    await submit(portal);
    await portal.arrive('receipt');
    // The second message is the appointment; a second dossier would bring a third.
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await portal.page.locator('#telephone p').count(), 2);
    assert.match(await portal.locate('receipt').innerText(), /-0001$/);
    const { events } = await portal.leave();
    assert.equal(events.filter(({ type }) => type === 'hoso-receipt').length, 1);
  });
}
