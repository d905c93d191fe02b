import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Request } from 'playwright-core';
import { openEmbeddedStage, type EmbeddedStage } from '../support/embedded-stage.js';
import { eventually, type Portal } from '../support/harness.js';

/** What somebody types, each found nowhere else. */
const typed = {
  number: '7912345670',
  name: 'Hoàng Cân Ari',
  birthDate: '1971-03-09',
  phone: '0912345604',
  email: 'canary05@example.vn',
  request: 'Yêu cầu canary06',
  recipient: 'Lý Cân Bảy',
  recipientPhone: '0912345608',
  street: 'Số 9 phố Chim Yến',
};
const unsent = { checkCode: 'canary11', passphrase: 'canary12 của tôi' };

let stage: EmbeddedStage;
before(async () => {
  stage = await openEmbeddedStage();
});
after(() => stage.close());

/** As it is, and as an address, JSON or base64 would write it. */
function formsOf(value: string): string[] {
  const base64 = Buffer.from(value).toString('base64').replace(/.=*$/, '');
  return [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    base64,
    value.normalize('NFD'),
  ];
}

function findIn(text: string, values: readonly string[]): string[] {
  return values.filter((value) => formsOf(value).some((form) => text.includes(form)));
}

/** Everything that a browser keeps of a site, as text. */
function readStores(): Promise<string> {
  const databases = indexedDB.databases().then((found) => found.map(({ name }) => name));
  const stores = Promise.all([databases, caches.keys()]);
  return stores.then((found) =>
    JSON.stringify([
      found,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      document.title,
      history.state,
    ]),
  );
}

async function fillIn(portal: Portal): Promise<void> {
  await portal.choose('/declaration/hasSocialInsuranceNumber', 'true');
  await portal.fill('/declaration/socialInsuranceNumber', typed.number);
  await portal.hand.write(portal.page.locator('#check-code'), unsent.checkCode);
  await portal.continueTo('person');
  await portal.fill('/declaration/fullName', typed.name);
  await portal.fillDate('/declaration/birthDate', { day: '9', month: '3', year: '1971' });
  await portal.continueTo('contact');
  await portal.fill('/declaration/phone', typed.phone);
  await portal.fill('/declaration/email', typed.email);
  await portal.continueTo('request');
  await portal.fill('/declaration/request', typed.request);
  await portal.continueTo('documents');
  await portal.continueTo('delivery');
  await portal.branch('/delivery', 1);
  await portal.fill('/delivery/recipient', typed.recipient);
  await portal.fill('/delivery/phone', typed.recipientPhone);
  await portal.search('/delivery/address/province', 'ho chi minh', 'Hồ Chí Minh');
  await portal.search('/delivery/address/commune', 'sai gon', 'Phường Sài Gòn');
  await portal.fill('/delivery/address/street', typed.street);
  await portal.continueTo('check');
}

test('twelve values that were typed are in what is sent and in the database, and nowhere else', async () => {
  const portal = await stage.open({
    step: 'declaration',
    value: { situation: { subject: 'card', reason: 'lost', route: 'self', channel: 'online' } },
  });
  const { page } = portal;
  const requests: Request[] = [];
  const spoken: string[] = [];
  page.context().on('request', (request) => requests.push(request));
  page.on('console', (message) => spoken.push(message.text()));
  await portal.begun('number');
  await fillIn(portal);
  const answers = Object.values(typed);
  const all = [...answers, ...Object.values(unsent)];
  assert.deepEqual(findIn(await page.evaluate(readStores), all), [], 'before a draft was agreed to');

  await page.locator('[data-draft="none"] summary').click();
  await page.locator('#passphrase').fill(unsent.passphrase);
  await page.locator('[data-draft-action="keep"]').click();
  await page.locator('[data-draft="kept"]').waitFor();
  const withDraft = await page.evaluate(readStores);
  assert.match(withDraft, /hoso:draft/);
  assert.deepEqual(findIn(withDraft, all), [], 'in a draft');

  await portal.continueTo('confirm');
  const { code } = stage.reception;
  await portal.enterCode(code);
  all.push(code);
  assert.equal(all.length, 12);
  await portal.continueTo('receipt');
  await eventually(async () => assert.doesNotMatch(await page.evaluate(readStores), /hoso:draft/));
  assert.deepEqual(findIn(await page.evaluate(readStores), all), [], 'after sending');

  for (const request of requests) {
    const place = `${request.url()} ${JSON.stringify(await request.allHeaders())}`;
    assert.equal(new URL(request.url()).origin, stage.url, 'somebody else was asked');
    assert.deepEqual(findIn(place, all), [], request.url());
    const carried = findIn(request.postData() ?? '', all);
    const path = new URL(request.url()).pathname;
    // The code goes to the telephone in the dossier, so who sends the code is told of the dossier too.
    if (path === '/api/dossiers') assert.deepEqual(carried, [...answers, code]);
    else if (path === '/api/challenges') assert.ok(carried.every((value) => answers.includes(value)));
    else assert.deepEqual(carried, [], path);
  }
  assert.deepEqual(findIn(spoken.join('\n'), all), [], 'the console');
  assert.match(stage.reception.log, /"route":"\/api\/dossiers"/);
  assert.deepEqual(findIn(stage.reception.log, all), [], 'the log of the service');
  const [record] = await stage.reception.records();
  assert.deepEqual(findIn(JSON.stringify(record!.dossier), all), answers);
  await page.context().close();
});
