/** Every state that a walk straight to the receipt does not meet: for eyes, hands and ears, in both languages. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { openEmbeddedStage, type EmbeddedStage } from '../support/embedded-stage.js';
import { compileLaterEdition } from '../support/later-edition.js';
import { findNothing } from '../support/harness-axe.js';
import { damagedCard, lostCard } from '../support/harness-dossiers.js';
import { hasFocus } from '../support/harness-hand.js';
import { eventually, type Dossier, type Portal } from '../support/harness.js';
import { edgeless, hiddenFocus, lengthenTexts, smallTargets, spaceText } from '../support/inspect-state.js';
import { choosePaper, keepDraft, listJourneyStates, photo, reachState } from '../support/journey-states.js';
import { readSpeech, recordSpeech } from '../support/record-speech.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: EmbeddedStage;
before(async () => {
  stage = await openEmbeddedStage({ '/content/later.js': await compileLaterEdition() });
});
after(() => stage.close());

/** What is around the element on a portal's page, and axe, which the policy would not let a page load from here. */
async function dress({ page }: Portal): Promise<void> {
  await page.evaluate(() => {
    const title = document.createElement('h1');
    title.textContent = document.title;
    document.querySelector('main')!.prepend(title);
  });
  await page.evaluate(axe);
}

/** In one language at one width: nothing that axe finds, nothing to scroll sideways, nothing too small to press. */
async function look(portal: Portal, lang: string, width: number, state: string): Promise<void> {
  await portal.page.evaluate((wished) => {
    document.documentElement.lang = wished;
    document.querySelector<HTMLElement>('hoso-dossier')!.lang = wished;
  }, lang);
  await portal.page.setViewportSize({ width, height: 800 });
  await eventually(() => portal.fit());
  await findNothing(portal, `${state}, in ${lang}, at ${width} px`);
  assert.deepEqual(await portal.page.evaluate(smallTargets), [], `too small, in ${lang}, at ${width} px`);
}

describe('each state is for everybody', () => {
  for (const state of listJourneyStates()) {
    test(state.name, async () => {
      const portal = await reachState(stage, state);
      const { page } = portal;
      if (!state.begins) assert.ok(await page.evaluate(hasFocus), 'the focus is lost');
      await dress(portal);
      for (const lang of ['vi', 'en'])
        for (const width of [1000, 320]) await look(portal, lang, width, state.name);
      if (!state.begins) assert.ok(await page.evaluate(hasFocus), 'the focus is lost on the way');

      await page.emulateMedia({ forcedColors: 'active' });
      // Who uses a mouse is not shown where the focus is.
      await page.keyboard.press('Tab');
      assert.deepEqual(await page.evaluate(edgeless), [], 'cannot be seen in forced colours');
      await page.emulateMedia({ forcedColors: 'none' });
      await page.evaluate(lengthenTexts);
      await page.evaluate(spaceText);
      await portal.fit();
      await page.context().close();
    });
  }
});

/** 1280 by 1024 px at 400 %. */
const magnified = { width: 320, height: 256 };

describe('at 400 % whatever Tab leads to is in sight', () => {
  for (const name of [
    'check: complete',
    'papers: failed and refused',
    'draft: the offer',
    'receipt: by post',
  ]) {
    test(name, async () => {
      const state = listJourneyStates().find((candidate) => candidate.name === name)!;
      const portal = await reachState(stage, state);
      const { page } = portal;
      await page.setViewportSize(magnified);
      // From the top of the page on.
      await page.evaluate('document.body.tabIndex = -1; document.body.focus();');
      const stops = new Set<string>();
      for (let key = 0; key < 80; key++) {
        await page.keyboard.press('Tab');
        if (!(await page.evaluate(hasFocus))) break;
        await eventually(async () => assert.equal(await page.evaluate(hiddenFocus), ''));
        stops.add(await (await portal.focused()).evaluate(({ textContent }) => textContent ?? ''));
      }
      assert.ok(stops.size >= 4, `Tab stopped only at ${[...stops].join(', ')}`);
      await page.context().close();
    });
  }
});

describe('what changes is said once', () => {
  async function listen(step: string, value: Dossier): Promise<Portal> {
    const context = await stage.context();
    await recordSpeech(context);
    return stage.open({ step, value }, context);
  }

  async function heard({ page }: Portal, words: RegExp, role: string): Promise<void> {
    await eventually(async () => assert.ok((await readSpeech(page)).some(({ text }) => words.test(text))));
    // Whatever is said a second time has come by then.
    await new Promise((resolve) => setTimeout(resolve, 800));
    const said = (await readSpeech(page)).filter(({ text }) => words.test(text));
    assert.deepEqual(
      said.map((utterance) => utterance.role),
      [role],
      JSON.stringify(said),
    );
  }

  test('a draft that is kept, saved again, and deleted', async () => {
    const portal = await listen('check', lostCard);
    await keepDraft(portal);
    await heard(portal, /Bản nháp được lưu/, 'status');
    await portal.change('/declaration/phone');
    await portal.arrive('contact');
    await portal.fill('/declaration/phone', '0900000099');
    await heard(portal, /Bản nháp được lưu/, 'status');
    await portal.page.locator('[data-draft-action="wipe"]').click();
    await heard(portal, /Đã xóa bản nháp/, 'status');
    await portal.page.context().close();
  });

  test('a second tab', async () => {
    const portal = await listen('check', lostCard);
    const second = await stage.open({}, portal.page.context());
    await heard(second, /cũng đang mở ở một thẻ khác/, 'status');
    await portal.page.context().close();
  });

  test('who was found is read out by the focus, and by nothing else', async () => {
    const portal = await listen('declaration', { situation: lostCard.situation! });
    await portal.lookUp('7900000017');
    await portal.arrive('found');
    await eventually(async () =>
      assert.match(await (await portal.focused()).evaluate(({ textContent }) => textContent), /Đã tìm thấy/),
    );
    await keepDraft(portal);
    await heard(portal, /Bản nháp được lưu/, 'status');
    const said = await readSpeech(portal.page);
    assert.deepEqual(
      said.filter(({ text }) => text.includes('Đã tìm thấy')),
      [],
    );
    await portal.page.context().close();
  });

  test('files that are there, and one that failed', async () => {
    const portal = await listen('documents', damagedCard);
    await portal.begun('documents');
    await choosePaper(portal, photo);
    await heard(portal, /1 tệp/, 'status');
    await portal.page.route('**/api/files**', (route) => route.abort());
    await choosePaper(portal, { ...photo, name: 'mặt sau.jpg' });
    await heard(portal, /mặt sau\.jpg.*chưa tải|Chưa tải.*mặt sau\.jpg/, 'status');
    await portal.page.context().close();
  });

  test('a code that was sent, a wrong one, and the slip', async () => {
    const portal = await listen('check', lostCard);
    await portal.begun('check');
    await portal.continueTo('confirm');
    await eventually(async () => assert.match(await portal.focusedDescription(), /Mã đã được gửi đến/));
    const { code } = stage.reception;
    await portal.enterCode(code === '000000' ? '000001' : '000000');
    await portal.continue();
    await heard(portal, /Mã vừa nhập chưa đúng/, 'alert');
    await portal.enterCode(code);
    await portal.continueTo('receipt');
    await heard(portal, /Hồ sơ của bạn đã được gửi.*TD-/, 'status');
    await portal.page.context().close();
  });
});
