/** The whole way, as the source describes it, on the real service: register, log in, choose a service, hand in. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { openPortal, type OpenPortal } from '../../src/cli/open-portal.js';
import { findBrowser } from '../support/browser.js';
import { jpeg, makePdf, png } from '../support/files/make-files.js';
import { findNothing } from '../support/harness-axe.js';
import { Citizen } from '../support/harness-citizen.js';
import { hasFocus, type HandName } from '../support/harness-hand.js';
import { readWatched } from '../support/harness-watch.js';
import { eventually, Portal, type Dossier, type Language } from '../support/harness.js';

const password = 'con mèo ngủ trưa';

let folder: string;
let portal: OpenPortal;
let browser: Browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoso-portal-'));
  portal = await openPortal({ folder });
  browser = await chromium.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await portal.close();
  await rm(folder, { recursive: true, force: true });
});

async function visit(hand: HandName, lang: Language, width: number): Promise<Portal> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const visitor = await Portal.watch(page, hand, lang);
  await page.goto(`${portal.url}/?lang=${lang}`);
  return visitor;
}

/** The end of a visit: nothing was refused by the policy, and nothing failed that the test did not ask for. */
async function leave({ page, errors }: Portal): Promise<void> {
  assert.deepEqual((await readWatched(page)).violations, []);
  assert.deepEqual(errors, []);
  await page.context().close();
}

interface Record {
  readonly dossier: Dossier;
  readonly receipt: { readonly reference: string; readonly files: readonly ReceiptFile[] };
  readonly holder: string;
}
interface ReceiptFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

async function findRecord(reference: string): Promise<Record> {
  const records = await portal.intake.context.database.query<Record>(
    `select dossier, receipt, identity_number as holder from dossiers join accounts on accounts.id = account
     where reference = $1`,
    [reference],
  );
  assert.equal(records.length, 1);
  return records[0]!;
}

/** Confirms with the code on the telephone; answers what was sent and the reference that came back. */
async function handIn(visitor: Portal, citizen: Citizen): Promise<{ sent: Dossier; reference: string }> {
  const { page } = visitor;
  await visitor.continueTo('confirm');
  await visitor.enterCode(await citizen.readCode('hand in'));
  const sending = page.waitForRequest((request) => request.url().endsWith('/api/dossiers'));
  await visitor.continue();
  const { dossier } = (await sending).postDataJSON() as { dossier: Dossier };
  await visitor.arrive('receipt');
  const [reference] = /TD-\d{8}-\d{6}/.exec(await visitor.locate('receipt').innerText())!;
  await page.locator('#telephone p', { hasText: reference }).waitFor();
  return { sent: dossier, reference };
}

for (const { hand, lang, width } of [
  { hand: 'mouse', lang: 'vi', width: 1280 },
  { hand: 'keyboard', lang: 'en', width: 320 },
] as const) {
  const name = hand === 'mouse' ? 'Nguyễn Văn An' : 'Trần Thị Bình';
  test(`a lost card, from registering to the slip, with the ${hand}, in ${lang}, at ${width} px`, async () => {
    const visitor = await visit(hand, lang, width);
    const { page } = visitor;
    const citizen = new Citizen(visitor, name);
    const { identityNumber } = await citizen.register(password);
    await visitor.hand.press(page.locator('.done a'));
    await citizen.logIn(identityNumber, password);
    await citizen.openService('612');

    await visitor.begun('finder');
    await visitor.answerFinder('reason', 'lost');
    await visitor.arrive('route');
    await visitor.answerFinder('route', 'self');
    await visitor.arrive('overview');
    await walkThroughDeclaration(visitor);
    await visitor.branch('/delivery', 0);
    await visitor.continueTo('check');
    const { sent, reference } = await handIn(visitor, citizen);

    assert.equal(sent.declaration?.['fullName'], name, 'what the account knows was not asked');
    const record = await findRecord(reference);
    assert.deepEqual(record.dossier, sent);
    assert.equal(record.holder, identityNumber);

    await findSlipAgain(visitor, reference, lang);
    await visitor.hand.press(page.locator('[data-log-out]'));
    await page.locator('.account a[href*="log-in"]').waitFor();
    await leave(visitor);
  });
}

const notFound = {
  vi: 'Không có hồ sơ nào của bạn mang mã này',
  en: 'None of your dossiers has this reference',
};
/** Its case, and where the result is: a slip that is found again knows nothing but what the service keeps of it. */
const onSlip = {
  vi: ['Cấp lại thẻ BHYT do mất, hỏng', 'Bảo hiểm xã hội cơ sở Minh Họa'],
  en: ['Re-grant of a health insurance card due to loss or damage', 'Bảo hiểm xã hội cơ sở Minh Họa'],
};

/** On the page of the person's own dossiers, where only the reference is known. */
async function findSlipAgain(
  { page, hand, errors }: Portal,
  reference: string,
  lang: Language,
): Promise<void> {
  await hand.press(page.locator('.menu a[href*="my-dossiers"]'));
  await hand.write(page.locator('#find-dossier input'), 'TD-20000101-000001');
  await hand.press(page.locator('#find-dossier > button'));
  await page.locator('.problems', { hasText: notFound[lang] }).waitFor();
  assert.equal(await page.locator('.slip').isVisible(), false);
  assert.ok(await page.evaluate(hasFocus), 'the focus is lost');
  // The browser reports the refusal that was asked for.
  assert.deepEqual(errors.splice(0).length, 1);
  await hand.write(page.locator('#find-dossier input'), reference.toLowerCase());
  await hand.press(page.locator('#find-dossier > button'));
  const slip = page.locator('.slip .receipt');
  await slip.waitFor();
  const text = await slip.innerText();
  for (const said of [reference, ...onSlip[lang]])
    assert.ok(text.includes(said), `${said} is not in ${text}`);
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'slip');
}

/** From the overview to the papers or, where there are none, to the choice of where the result goes. */
async function walkThroughDeclaration(visitor: Portal): Promise<void> {
  const arrived = visitor.locate('documents').or(visitor.locate('delivery'));
  for (let pages = 0; (await arrived.count()) === 0; pages++) {
    assert.ok(pages < 12, `the declaration does not end: ${await visitor.title()}`);
    const title = await visitor.title();
    await visitor.continue();
    await eventually(async () => assert.notEqual(await visitor.title(), title));
  }
  if ((await visitor.locate('delivery').count()) === 0) await visitor.continueTo('delivery');
}

test('a veteran with three uploaded papers', async () => {
  const visitor = await visit('mouse', 'vi', 1280);
  const { page } = visitor;
  const citizen = new Citizen(visitor, 'Vũ Đình Hòa');
  const { identityNumber } = await citizen.register(password);
  await visitor.hand.press(page.locator('.done a'));
  await citizen.logIn(identityNumber, password);
  await citizen.openService('610');

  for (const [key, value] of [
    ['reason', 'benefitLevel'],
    ['group', 'veteranResistance'],
    ['route', 'self'],
  ] as const) {
    await visitor.control(`/situation/${key}`).waitFor();
    await visitor.choose(`/situation/${key}`, value);
    await visitor.continue();
  }
  await visitor.arrive('overview');
  const papers = visitor.locate('documents');
  for (let pages = 0; (await papers.count()) === 0; pages++) {
    assert.ok(pages < 12, await visitor.title());
    const title = await visitor.title();
    await visitor.continue();
    await eventually(async () => assert.notEqual(await visitor.title(), title));
  }
  const files = [
    { name: 'thẻ.jpg', mimeType: 'image/jpeg', bytes: jpeg, paper: 'healthInsuranceCard' },
    { name: 'quyết định 1.pdf', mimeType: 'application/pdf', bytes: makePdf(), paper: 'evidence' },
    { name: 'quyết định 2.png', mimeType: 'image/png', bytes: png, paper: 'evidence' },
  ];
  await visitor.choose('/documents/healthInsuranceCard/answer', 'have');
  await page.getByRole('radio', { name: /290\/2005/ }).click();
  await visitor.choose('/documents/evidence/answer', 'have');
  await visitor.choose('/documents/evidence/copy', 'certified');
  for (const { name, mimeType, bytes, paper } of files) {
    const chooser = page.locator(
      `button[data-action="add"][data-pointer="/documents/${paper}/files"] + input`,
    );
    await chooser.setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    await page.locator('hoso-dossier [data-phase="done"]', { hasText: name }).waitFor();
  }
  await visitor.continueTo('delivery');
  await visitor.branch('/delivery', 0);
  await visitor.continueTo('check');
  const { sent, reference } = await handIn(visitor, citizen);

  assert.equal(sent.case, '1.2.e1');
  const { dossier, receipt, holder } = await findRecord(reference);
  assert.deepEqual(dossier, sent);
  assert.equal(holder, identityNumber);
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const inReceipt = receipt.files.map(({ name, sha256 }) => [name, sha256]);
  assert.deepEqual(inReceipt.sort(), files.map(({ name, bytes }) => [name, hash(bytes)] as string[]).sort());
  for (const { id, sha256 } of receipt.files) {
    const [kept] = await portal.intake.context.database.query<{ bytes: Uint8Array }>(
      'select bytes from files where id = $1',
      [id],
    );
    assert.equal(hash(kept!.bytes), sha256, 'the bytes in the database are those of the hash');
  }
  await leave(visitor);
});

test('whoever is not logged in is led to log in, and from there to the service that they chose', async () => {
  const visitor = await visit('mouse', 'vi', 1280);
  await visitor.page.goto(`${portal.url}/pages/dossier.html?service=612`);
  const citizen = new Citizen(visitor, 'Vũ Đình Hòa');
  await citizen.giveCredentials('038052000058', 'another password');
  await visitor.page.locator('.problems', { hasText: 'chưa đúng' }).waitFor();
  // The browser reports the refusal that was asked for.
  assert.deepEqual(visitor.errors.splice(0).length, 1);
  await citizen.giveCredentials('038052000058', password);
  await visitor.page.route('**/api/sessions', (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 410, contentType: 'application/problem+json', body: '{"kind":"expired"}' })
      : route.continue(),
  );
  await citizen.giveCode(await citizen.readCode('log in'));
  await visitor.page.locator('.problems', { hasText: 'hết hạn' }).waitFor();
  assert.equal(await visitor.page.evaluate(() => document.activeElement?.className), 'problems');
  assert.equal(await visitor.page.locator('#credentials [data-error-for]').count(), 0);
  assert.deepEqual(visitor.errors.splice(0).length, 1);
  await visitor.page.unroute('**/api/sessions');
  await citizen.logIn('038052000058', password);
  await visitor.begun('finder');
  assert.match(await visitor.page.locator('h1:visible').innerText(), /hỏng, mất/i);
  await leave(visitor);
});

const pages = [
  '/',
  '/pages/register.html',
  '/pages/register-citizen.html',
  '/pages/log-in.html',
  '/pages/services.html',
  '/pages/my-dossiers.html',
];

test('axe finds nothing on any page of the portal, none is scrolled sideways, and each says what it is', async () => {
  const visitor = await visit('mouse', 'vi', 1280);
  const { page } = visitor;
  await page.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  for (const path of pages) {
    await page.goto(portal.url + path);
    for (const form of await page.locator('hoso-form:visible').all())
      await form.locator('input').first().waitFor();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await findNothing(visitor, `${path}, at ${width} px`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(sideways <= 0, `${path}: ${sideways} px have to be scrolled sideways at ${width} px`);
    }
    assert.match(await page.locator('header').innerText(), /Bản trình diễn với người được đặt ra/);
  }
  await leave(visitor);
});

test('every page of the portal speaks English where it is asked to', async () => {
  const visitor = await visit('mouse', 'vi', 1280);
  const { page } = visitor;
  for (const path of [...pages, '/pages/dossier.html']) {
    await page.goto(`${portal.url}${path}?trial&lang=en`);
    await page.locator('html[lang="en"]').waitFor();
    const vietnamese = await page.evaluate(() => {
      const left: string[] = [];
      const foreign = 'hoso-dossier, hoso-form, hoso-receipt, [translate="no"], [lang="vi"], script';
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // A decision is called by its number in every language.
        const text = (node as Text).data.replace(/\S+QĐ-BHXH/, '');
        if (
          /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text) &&
          !node.parentElement!.closest(foreign)
        )
          left.push(text.trim());
      }
      return left;
    });
    assert.deepEqual(vietnamese, [], path);
  }
  await leave(visitor);
});
