import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { openEmbeddedStage, type EmbeddedStage } from '../support/embedded-stage.js';
import { jpeg, makePdf } from '../support/files/make-files.js';
import { damagedCard, lostCard } from '../support/harness-dossiers.js';
import { eventually, type Portal } from '../support/harness.js';
import type { Fault } from '../support/reception.js';

let stage: EmbeddedStage;
before(async () => {
  stage = await openEmbeddedStage();
});
after(() => stage.close());
afterEach(() => {
  mend();
});

function mend(): void {
  stage.reception.fault = undefined;
}

async function openCheck(): Promise<Portal> {
  const portal = await stage.open({ step: 'check', value: lostCard });
  await portal.begun('check');
  return portal;
}

async function readAlert(portal: Portal): Promise<{ kind: string; text: string }> {
  const alert = portal.page.locator('hoso-dossier [role="alert"][data-error-kind]');
  await alert.waitFor();
  return { kind: (await alert.getAttribute('data-error-kind')) ?? '', text: await alert.innerText() };
}

const stillHere = /Những gì bạn đã khai vẫn còn trên trang này/;
const mayHaveArrived = /Hồ sơ có thể đã đến nơi; gửi lại không tạo ra hồ sơ thứ hai/;

/** What is said of the error, and whether the dossier had arrived before the retry. */
const sendingFaults: Readonly<Record<Fault, { kind: string | undefined; arrived: boolean }>> = {
  cut: { kind: 'offline', arrived: false },
  cutInBody: { kind: 'offline', arrived: false },
  cutAfter: { kind: 'offline', arrived: true },
  cutInAnswer: { kind: 'offline', arrived: true },
  error: { kind: 'unexpected', arrived: false },
  gateway: { kind: 'unavailable', arrived: true },
  html: { kind: 'unexpected', arrived: false },
  htmlError: { kind: 'unavailable', arrived: false },
  emptyObject: { kind: 'unexpected', arrived: false },
  slow: { kind: undefined, arrived: true },
};

for (const [fault, { kind, arrived }] of Object.entries(sendingFaults)) {
  test(`sending meets "${fault}": nothing is lost, what is safe is said, and a retry makes one record`, async () => {
    const { reception } = stage;
    const portal = await openCheck();
    await portal.continueTo('confirm');
    const recordsBefore = (await reception.records()).length;
    const { code } = reception;
    await portal.enterCode(code);
    const typed = await portal.dossier();
    reception.fault = { path: '/api/dossiers', fault: fault as Fault };
    await portal.continue();
    if (kind !== undefined) {
      const alert = await readAlert(portal);
      assert.equal(alert.kind, kind);
      assert.match(alert.text, stillHere);
      assert.match(alert.text, mayHaveArrived);
      assert.deepEqual(await portal.dossier(), typed);
      assert.equal(await portal.page.locator('#code').inputValue(), code);
      assert.equal((await reception.records()).length - recordsBefore, arrived ? 1 : 0);
      mend();
      await portal.continue();
    }
    await portal.arrive('receipt');
    assert.equal((await reception.records()).length - recordsBefore, 1);
    const record = (await reception.records()).at(-1)!;
    assert.deepEqual(record.dossier, typed);
    assert.match(await portal.locate('receipt').innerText(), new RegExp(record.receipt.reference));
    await portal.page.context().close();
  });
}

test('without a connection nothing is said to have arrived, and sending works when it is back', async () => {
  const portal = await openCheck();
  await portal.continueTo('confirm');
  await portal.enterCode(stage.reception.code);
  await portal.page.context().setOffline(true);
  await portal.continue();
  const alert = await readAlert(portal);
  assert.equal(alert.kind, 'offline');
  assert.match(alert.text, stillHere);
  assert.doesNotMatch(alert.text, mayHaveArrived);
  await portal.page.context().setOffline(false);
  await portal.continueTo('receipt');
  await portal.page.context().close();
});

for (const fault of ['cut', 'cutAfter', 'cutInAnswer', 'error', 'html', 'htmlError'] as const) {
  test(`asking for the code meets "${fault}": it can be asked for again`, async () => {
    const portal = await openCheck();
    const typed = await portal.dossier();
    stage.reception.fault = { path: '/api/challenges', fault };
    await portal.continue();
    const alert = await readAlert(portal);
    assert.match(alert.text, stillHere);
    assert.doesNotMatch(alert.text, mayHaveArrived);
    mend();
    await portal.button('renew').click();
    await portal.arrive('confirm');
    await portal.enterCode(stage.reception.code);
    await portal.continueTo('receipt');
    assert.deepEqual((await stage.reception.records()).at(-1)!.dossier, typed);
    await portal.page.context().close();
  });

  test(`a look-up meets "${fault}": the number stays, and the next one finds`, async () => {
    const portal = await stage.open({ step: 'declaration', value: { situation: lostCard.situation! } });
    await portal.begun('number');
    stage.reception.fault = { path: '/api/lookups', fault };
    await portal.lookUp('7900000017');
    const alert = await readAlert(portal);
    assert.match(alert.text, stillHere);
    assert.doesNotMatch(alert.text, mayHaveArrived);
    assert.equal((await portal.dossier()).declaration!['socialInsuranceNumber'], '7900000017');
    mend();
    await eventually(async () => assert.equal(await portal.page.locator('#check-code').inputValue(), ''));
    await portal.hand.write(portal.page.locator('#check-code'), await portal.readSum());
    await portal.page.keyboard.press('Enter');
    await portal.arrive('found');
    await portal.page.context().close();
  });
}

test('a check code that does not come can be asked for again', async () => {
  stage.reception.fault = { path: '/api/challenges', fault: 'error' };
  const portal = await stage.open({ step: 'declaration', value: { situation: lostCard.situation! } });
  await portal.begun('number');
  await portal.choose('/declaration/hasSocialInsuranceNumber', 'true');
  await readAlert(portal);
  mend();
  await portal.button('renew').click();
  await portal.lookUp('7900000017');
  await portal.arrive('found');
  await portal.page.context().close();
});

test('what the person changed after an answer was lost is not taken for what was received', async () => {
  const { reception } = stage;
  const portal = await openCheck();
  await portal.continueTo('confirm');
  const recordsBefore = (await reception.records()).length;
  await portal.enterCode(reception.code);
  reception.fault = { path: '/api/dossiers', fault: 'cutAfter' };
  await portal.continue();
  await readAlert(portal);
  mend();
  await portal.backTo('check');
  await portal.change('/declaration/phone');
  await portal.arrive('contact');
  await portal.fill('/declaration/phone', '0900000018');
  await portal.continueTo('check');
  await portal.continueTo('confirm');
  await portal.enterCode(reception.code);
  await portal.continue();
  assert.equal((await readAlert(portal)).kind, 'duplicate');
  assert.equal((await reception.records()).length - recordsBefore, 1);
  await portal.button('receipt.show').click();
  await portal.arrive('receipt');
  await portal.page.context().close();
});

test('a service that is restarted while the dossier is being confirmed loses nothing, whenever it was sent', async () => {
  const { reception } = stage;
  const portal = await openCheck();
  await portal.continueTo('confirm');
  const recordsBefore = (await reception.records()).length;
  await portal.enterCode(reception.code);
  reception.fault = { path: '/api/dossiers', fault: 'cutAfter' };
  await portal.continue();
  await readAlert(portal);
  await reception.restart();
  mend();
  await portal.continueTo('receipt');
  const records = await reception.records();
  assert.equal(records.length - recordsBefore, 1);
  assert.match(await portal.locate('receipt').innerText(), new RegExp(records.at(-1)!.receipt.reference));
  await portal.page.context().close();
});

test('a service that is restarted between an upload and the submit keeps the files, and they are in the one record', async () => {
  const { reception } = stage;
  const portal = await stage.open({ step: 'documents', value: damagedCard });
  await portal.begun('documents');
  const files = [
    { name: 'mặt trước.jpg', mimeType: 'image/jpeg', bytes: jpeg },
    { name: 'mặt sau.pdf', mimeType: 'application/pdf', bytes: makePdf() },
  ];
  for (const { name, mimeType, bytes } of files) {
    await portal.page
      .locator('[data-document="healthInsuranceCard"] input[type="file"]')
      .first()
      .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    await portal.page.locator('[data-phase="done"]', { hasText: name }).waitFor();
  }
  await portal.continueTo('delivery');
  await portal.continueTo('check');
  await portal.continueTo('confirm');
  const recordsBefore = (await reception.records()).length;
  const { code } = reception;
  await portal.enterCode(code);
  const typed = await portal.dossier();
  await reception.restart(async () => {
    await portal.continue();
    const alert = await readAlert(portal);
    assert.equal(alert.kind, 'unavailable');
    assert.match(alert.text, stillHere);
    assert.match(alert.text, mayHaveArrived);
  });
  assert.deepEqual(await portal.dossier(), typed);
  assert.equal(await portal.page.locator('#code').inputValue(), code);
  await portal.continueTo('receipt');

  const records = await reception.records();
  assert.equal(records.length - recordsBefore, 1);
  const { dossier, receipt } = records.at(-1)!;
  assert.deepEqual(dossier, typed);
  assert.match(await portal.locate('receipt').innerText(), new RegExp(receipt.reference));
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const expected = files.map(({ name, bytes }) => [name, hash(bytes)]);
  assert.deepEqual(
    receipt.files?.map(({ name, sha256 }) => [name, sha256]),
    expected,
  );
  const kept = await reception.files(receipt.reference);
  assert.deepEqual(
    kept.map(({ name, sha256 }) => [name, sha256]),
    expected,
  );
  assert.deepEqual(
    kept.map(({ bytes }) => hash(bytes)),
    expected.map(([, sha256]) => sha256),
  );
  assert.equal(await portal.page.locator('hoso-receipt [data-lost-files]').count(), 0);
  await portal.page.context().close();
});
