/** The place of treatment, from the list that the service has, and when the list does not come. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openEmbeddedStage, type EmbeddedStage } from '../support/embedded-stage.js';
import { damagedCard, lostCard } from '../support/harness-dossiers.js';
import type { Dossier, Portal } from '../support/harness.js';
import type { Fault } from '../support/reception.js';

const at = '/declaration/facility/name';
const anotherPlace: Dossier = {
  ...damagedCard,
  case: '1.2.b',
  situation: { ...lostCard.situation, reason: 'facility' },
  declaration: { ...lostCard.declaration, request: 'Đổi nơi đăng ký khám, chữa bệnh ban đầu' },
};

let stage: EmbeddedStage;
before(async () => {
  stage = await openEmbeddedStage();
});
after(() => stage.close());
afterEach(() => {
  stage.reception.fault = undefined;
});

async function openQuestion(): Promise<Portal> {
  const portal = await stage.open({ step: 'check', case: '1.2.b', value: anotherPlace });
  await portal.begun('check');
  await portal.hand.press(portal.page.getByRole('button', { name: 'Đến chỗ cần sửa' }));
  await portal.control(at).waitFor();
  return portal;
}

/** On to the receipt; what the service has of the place then. */
async function handIn(portal: Portal): Promise<unknown> {
  await portal.continueTo('check');
  await portal.continueTo('confirm');
  await portal.enterCode(stage.reception.code);
  await portal.continueTo('receipt');
  const { dossier } = (await stage.reception.records()).at(-1)!;
  await portal.page.context().close();
  return (dossier as Dossier).declaration?.['facility'];
}

test('is found without tone marks in the list of the service, and arrives as it is called there', async () => {
  const portal = await openQuestion();
  await portal.search(at, 'benh vien nhi', 'Bệnh viện Nhi Minh Họa');
  assert.deepEqual(await handIn(portal), { name: 'Bệnh viện Nhi Minh Họa' });
});

for (const fault of ['cut', 'cutInAnswer', 'error', 'html', 'htmlError', 'emptyObject'] satisfies Fault[]) {
  test(`can be typed while asking for the list meets "${fault}", and found in it afterwards`, async () => {
    stage.reception.fault = { path: '/api/options', fault };
    const portal = await openQuestion();
    const retry = portal.page.locator('[data-action="load-options"]');
    await retry.waitFor();
    await portal.fill(at, 'Trạm y tế xã Làng Ví Dụ');
    stage.reception.fault = undefined;
    await portal.hand.press(retry);
    await retry.waitFor({ state: 'detached' });
    assert.equal(await portal.control(at).inputValue(), 'Trạm y tế xã Làng Ví Dụ');
    await portal.search(at, 'an lanh', 'Phòng khám đa khoa An Lành');
    await portal.page.context().close();
  });
}
