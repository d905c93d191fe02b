import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openEmbeddedStage, type EmbeddedStage } from '../support/embedded-stage.js';
import { compileLaterEdition } from '../support/later-edition.js';
import { lostCard } from '../support/harness-dossiers.js';
import { eventually, type Portal } from '../support/harness.js';

const passphrase = 'hoa mai 2026';

let stage: EmbeddedStage;
before(async () => {
  stage = await openEmbeddedStage({ '/content/later.js': await compileLaterEdition() });
});
after(() => stage.close());

async function keepDraft(portal: Portal): Promise<void> {
  const details = portal.page.locator('[data-draft="none"]');
  await details.locator('summary').click();
  await details.locator('#passphrase').fill(passphrase);
  await details.locator('[data-draft-action="keep"]').click();
  await portal.page.locator('[data-draft="kept"]').waitFor();
}

async function openDraft(portal: Portal, words = passphrase): Promise<void> {
  const found = portal.page.locator('[data-draft="found"]');
  await found.locator('#passphrase').fill(words);
  await found.locator('[data-draft-action="open"]').click();
}

const kept = (portal: Portal): Promise<string[]> =>
  portal.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hoso:draft')));

const withEmail = {
  ...lostCard,
  declaration: { ...lostCard.declaration, email: 'an@example.vn' },
};

test('nothing is kept unless a draft is asked for; then it opens with its password, and is gone when it was sent', async () => {
  const portal = await stage.open({ step: 'check', value: lostCard });
  await portal.begun('check');
  assert.deepEqual(await portal.page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  await keepDraft(portal);
  await portal.change('/declaration/phone');
  await portal.arrive('contact');
  await portal.fill('/declaration/phone', '0900000099');
  await portal.continueTo('check');
  const typed = await portal.dossier();
  // What was answered last is saved after a rest.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await stage.visit(portal.page, {});
  await openDraft(portal, 'hoa mai 2025');
  await portal.page
    .locator('[data-draft="found"] [role="alert"]', { hasText: 'Mật khẩu chưa đúng' })
    .waitFor();
  await openDraft(portal);
  await portal.arrive('check');
  assert.deepEqual(await portal.dossier(), typed);
  await portal.continueTo('confirm');
  await portal.enterCode(stage.reception.code);
  await portal.continueTo('receipt');
  await eventually(async () => assert.deepEqual(await kept(portal), []));
  await portal.page.context().close();
});

test('a draft is deleted on request, and on a shared computer none is kept', async () => {
  const portal = await stage.open({ step: 'check', value: lostCard });
  await keepDraft(portal);
  await portal.page.locator('[data-draft-action="wipe"]').click();
  assert.deepEqual(await kept(portal), []);
  await keepDraft(portal);
  await stage.visit(portal.page, {});
  await portal.page.locator('[data-draft="found"]').waitFor();
  await portal.page.locator('hoso-dossier').evaluate((element) => element.toggleAttribute('shared', true));
  await eventually(async () => assert.deepEqual(await kept(portal), []));
  assert.equal(await portal.page.locator('[data-draft-action="keep"]').count(), 0);
  await portal.page.context().close();
});

test('what of a draft no longer fits a later edition is listed, with its question and its answer', async () => {
  const portal = await stage.open({ step: 'check', value: withEmail });
  await keepDraft(portal);
  await stage.visit(portal.page, { src: '/content/later.js' });
  await openDraft(portal);
  const misfits = portal.page.locator('[data-draft="misfits"]');
  await misfits.waitFor();
  const listed = await misfits
    .locator('[data-misfit]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-misfit')));
  assert.deepEqual(listed, ['/declaration/fullName', '/declaration/email']);
  assert.match(await misfits.innerText(), /Họ và tên: Nguyễn Văn An[^]*Email: an@example\.vn/);
  const { email, ...declaration } = withEmail.declaration;
  assert.deepEqual((await portal.dossier()).declaration, declaration, `${email} is no answer any more`);
  await portal.arrive('person');
  assert.equal(await misfits.locator('[data-misfit="/declaration/email"] button').count(), 0);
  await misfits.locator('[data-misfit="/declaration/fullName"] button').click();
  await eventually(async () => assert.equal(await portal.focusedPointer(), '/declaration/fullName'));
  await portal.fill('/declaration/fullName', 'Nguyễn An');
  await portal.page.locator('[data-draft-action="dismiss"]').click();
  await portal.continueTo('contact');
  assert.equal(await misfits.count(), 0);
  await portal.page.context().close();
});

test('a receipt is there after the page was loaded again, and nothing of the person is kept for it', async () => {
  const portal = await stage.open({ step: 'check', value: lostCard });
  await portal.begun('check');
  await portal.continueTo('confirm');
  await portal.enterCode(stage.reception.code);
  await portal.continueTo('receipt');
  const shown = await portal.locate('receipt').innerText();
  const storage = await portal.page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  assert.deepEqual(Object.values(JSON.parse(storage) as object), [/TD-\d+-\d+/.exec(shown)![0]]);
  await stage.visit(portal.page, {});
  await portal.arrive('receipt');
  assert.equal(await portal.locate('receipt').innerText(), shown);
  const slip = await portal.page.locator('hoso-receipt .receipt').innerText();
  assert.match(slip, /Cấp lại thẻ BHYT do mất, hỏng[^]*Qua dịch vụ bưu chính/);
  const saved = portal.page.waitForEvent('download');
  await portal.button('anew').waitFor();
  await portal.page.locator('hoso-receipt [data-action="save"]').click();
  assert.match((await saved).suggestedFilename(), /^TD-\d+-\d+\.txt$/);
  assert.match(await readFile(await (await saved).path(), 'utf8'), /Giấy hẹn trả kết quả[^]*TD-/);
  await portal.button('anew').click();
  await portal.arrive('finder');
  await stage.visit(portal.page, {});
  await portal.begun('finder');
  await portal.page.context().close();
});

test('what the account knows is shown and not asked, until somebody says that it is wrong', async () => {
  const { reception } = stage;
  reception.account = {
    declaration: {
      hasSocialInsuranceNumber: true,
      socialInsuranceNumber: '7900000017',
      fullName: 'Nguyễn Văn An',
      birthDate: '1985-04-12',
      phone: '0900000017',
    },
  };
  const portal = await stage.open({ step: 'declaration', value: { situation: lostCard.situation! } });
  const known = portal.page.locator('[data-known-fact]');
  await eventually(async () =>
    assert.deepEqual(
      await known.evaluateAll((facts) => facts.map((fact) => fact.getAttribute('data-known-fact'))),
      Object.keys(reception.account!.declaration).map((key) => `/declaration/${key}`),
    ),
  );
  assert.equal(await portal.control('/declaration/socialInsuranceNumber').count(), 0);
  await portal.page.locator('[data-known-fact="/declaration/fullName"] button').click();
  await portal.arrive('person');
  await eventually(async () => assert.equal(await portal.focusedPointer(), '/declaration/fullName'));
  await portal.fill('/declaration/fullName', 'Nguyễn Văn Ân');
  reception.account = undefined;
  await portal.continue();
  await portal.arrive('request');
  assert.equal((await portal.dossier()).declaration!['fullName'], 'Nguyễn Văn Ân');
  await portal.fill('/declaration/request', 'Cấp lại thẻ');
  await portal.continueTo('documents');
  await portal.continueTo('delivery');
  assert.equal(await known.count(), 0, 'what was said at the beginning is said again');
  await portal.page.context().close();
});

test('a second tab is told, takes over what was entered in the first, and the first says where it went', async () => {
  const context = await stage.context();
  const first = await stage.open({ step: 'check', value: lostCard }, context);
  await first.begun('check');
  const second = await stage.open({}, context);
  const told = second.page.locator('[data-tabs="elsewhere"]');
  await told.waitFor();
  await second.page.locator('[data-tab-action="take"]').click();
  await second.arrive('check');
  assert.deepEqual(await second.dossier(), await first.dossier());
  await first.page.locator('[data-tabs="moved"]').waitFor();
  assert.equal(await first.page.locator('hoso-dossier .page').count(), 0);
  const recordsBefore = (await stage.reception.records()).length;
  await second.continueTo('confirm');
  await second.enterCode(stage.reception.code);
  await second.continueTo('receipt');
  await first.page.locator('[data-tabs="sent"]').waitFor();
  await first.page.locator('[data-tab-action="receipt"]').click();
  await first.arrive('receipt');
  assert.equal(await first.locate('receipt').innerText(), await second.locate('receipt').innerText());
  assert.equal((await stage.reception.records()).length - recordsBefore, 1);
  await context.close();
});

test('a draft goes with its dossier, whichever tab that is sent from, and in both', async () => {
  const context = await stage.context();
  const first = await stage.open({ step: 'check', value: lostCard }, context);
  await first.begun('check');
  await keepDraft(first);
  const second = await stage.open({}, context);
  await second.page.locator('[data-tab-action="take"]').click();
  await second.arrive('check');
  await second.continueTo('confirm');
  await second.enterCode(stage.reception.code);
  await second.continueTo('receipt');
  await eventually(async () => assert.deepEqual(await kept(second), []));
  // Nothing in the first tab brings it back: not what was still to be saved, and not its slip.
  await first.page.locator('[data-tabs="sent"]').waitFor();
  assert.equal(await first.page.locator('[data-draft]').count(), 0);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.deepEqual(await kept(first), []);
  await context.close();
});

test('a draft that is deleted in one tab does not come back from another', async () => {
  const context = await stage.context();
  const first = await stage.open({ step: 'check', value: lostCard }, context);
  await first.begun('check');
  await keepDraft(first);
  const second = await stage.open({}, context);
  await second.page.locator('[data-tab-action="separate"]').click();
  await openDraft(second);
  await second.arrive('check');
  await second.page.locator('[data-draft-action="wipe"]').click();
  await first.change('/declaration/phone');
  await first.arrive('contact');
  await first.fill('/declaration/phone', '0900000099');
  await first.continueTo('check');
  await first.page.locator('[data-draft="none"]').waitFor();
  assert.deepEqual(await kept(first), []);
  await context.close();
});

test('a draft goes with its dossier when the tab that kept it is closed', async () => {
  const context = await stage.context();
  const first = await stage.open({ step: 'check', value: lostCard }, context);
  await first.begun('check');
  await keepDraft(first);
  const second = await stage.open({}, context);
  await second.page.locator('[data-tab-action="take"]').click();
  await second.arrive('check');
  await first.page.close();
  await second.continueTo('confirm');
  await second.enterCode(stage.reception.code);
  await second.continueTo('receipt');
  await eventually(async () => assert.deepEqual(await kept(second), []));
  await context.close();
});

test('a draft of another dossier stays', async () => {
  const portal = await stage.open({ step: 'check', value: lostCard });
  await portal.begun('check');
  await keepDraft(portal);
  await stage.visit(portal.page, { step: 'check', value: lostCard });
  await portal.begun('check');
  await portal.continueTo('confirm');
  await portal.enterCode(stage.reception.code);
  await portal.continueTo('receipt');
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal((await kept(portal)).length, 1);
  await portal.page.context().close();
});
