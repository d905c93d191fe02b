import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CDPSession, Locator } from 'playwright-core';
import { lostCard } from '../support/harness-dossiers.js';
import { openStage, startAt, type Stage } from '../support/harness-stage.js';
import { eventually, type Portal } from '../support/harness.js';

const name = 'Nguyễn Thị Thùy Dương';

let stage: Stage;
before(async () => {
  stage = await openStage({
    '/declaration.html': startAt('declaration', lostCard),
    '/delivery.html': startAt('delivery', { ...lostCard, delivery: { method: 'post' } }),
  });
});
after(() => stage.close());

/** The page that asks for a name. */
async function openPerson(): Promise<Portal> {
  const portal = await stage.open({ path: '/declaration.html', at: 'number', hand: 'keyboard' });
  await portal.continueTo('person');
  await portal.fill('/declaration/fullName', '');
  return portal;
}

/** The page that asks for an address. */
function openDelivery(): Promise<Portal> {
  return stage.open({ path: '/delivery.html', at: 'delivery', hand: 'keyboard' });
}

async function readName(portal: Portal): Promise<unknown> {
  return (await portal.dossier()).declaration?.['fullName'];
}

async function caret(control: Locator): Promise<number | null> {
  return control.evaluate((element) => (element as HTMLInputElement).selectionStart);
}

test('tone marks that a keyboard sends on their own are kept composed, and not rewritten while one types', async () => {
  const portal = await openPerson();
  const control = portal.control('/declaration/fullName');
  const decomposed = name.normalize('NFD');
  assert.notEqual(decomposed, name);
  await control.focus();
  let typed = '';
  for (const character of decomposed) {
    await portal.page.keyboard.insertText(character);
    typed += character;
    assert.equal(await control.inputValue(), typed);
    assert.equal(await caret(control), typed.length);
  }
  // Long enough for the form to have judged all of it.
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.equal(await control.inputValue(), decomposed);
  assert.equal(await readName(portal), name);
  await portal.page.keyboard.press('Tab');
  await eventually(async () => assert.equal(await control.inputValue(), name));
  await portal.leave();
});

test('the caret stays where one corrects', async () => {
  const portal = await openPerson();
  const control = portal.control('/declaration/fullName');
  await portal.fill('/declaration/fullName', 'Nguyễn  Dương');
  await control.evaluate((element) => (element as HTMLInputElement).setSelectionRange(7, 7));
  for (const [index, character] of [...'Thùy'].entries()) {
    await portal.page.keyboard.insertText(character);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(await caret(control), 8 + index);
  }
  assert.equal(await control.inputValue(), 'Nguyễn Thùy Dương');
  await portal.leave();
});

test('what a composition shows on the way is neither judged, rewritten nor submitted', async () => {
  const portal = await openPerson();
  const control = portal.control('/declaration/fullName');
  const session = await portal.page.context().newCDPSession(portal.page);
  await control.focus();
  // Telex: d, dd → đ, then tone marks on the vowel; each step replaces the one before.
  await compose(session, control, ['Ng', 'Ngu', 'Nguyê', 'Nguyên', 'Nguyễn'], '');
  await session.send('Input.insertText', { text: 'Nguyễn' });
  await portal.page.keyboard.insertText(' ');
  await compose(session, control, ['d', 'đ', 'đo', 'đoa', 'đoà', 'đoàn'], 'Nguyễn ');
  await pressEnterWhileComposing(session);
  await portal.arrive('person');
  assert.deepEqual(await portal.summary(), []);
  await session.send('Input.insertText', { text: 'đoàn' });
  assert.equal(await control.inputValue(), 'Nguyễn đoàn');
  await eventually(async () => assert.equal(await readName(portal), 'Nguyễn đoàn'));
  await portal.leave();
});

test('a composition in a search moves nothing and takes nothing', async () => {
  const portal = await openDelivery();
  const control = portal.control('/delivery/address/province');
  const session = await portal.page.context().newCDPSession(portal.page);
  await control.focus();
  await compose(session, control, ['d', 'đ', 'đa', 'đà'], '');
  await portal.option('Đà Nẵng').waitFor();
  await pressEnterWhileComposing(session);
  assert.equal(await control.inputValue(), 'đà');
  assert.deepEqual((await portal.dossier()).delivery!['address'], {});
  await session.send('Input.insertText', { text: 'đà ' });
  await portal.page.keyboard.type('n');
  await portal.page.keyboard.press('ArrowDown');
  await portal.page.keyboard.press('Enter');
  assert.equal(await control.inputValue(), 'Đà Nẵng');
  await portal.leave();
});

/** What an input method shows before it is done, step by step; the control has to hold just that. */
async function compose(
  session: CDPSession,
  control: Locator,
  steps: readonly string[],
  before: string,
): Promise<void> {
  for (const text of steps) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.equal(await control.inputValue(), `${before}${text}`);
  }
}

/** As an input method has it: the key is its own, which the code 229 says. */
async function pressEnterWhileComposing(session: CDPSession): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await session.send('Input.dispatchKeyEvent', {
      type,
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
  }
}

test('provinces are found without tone marks, by keyboard alone', async () => {
  const portal = await openDelivery();
  const control = portal.control('/delivery/address/province');
  await portal.fill('/delivery/address/province', 'da nang');
  await portal.option('Đà Nẵng').waitFor();
  assert.equal(await control.getAttribute('aria-expanded'), 'true');
  await portal.page.keyboard.press('ArrowDown');
  const active = await control.getAttribute('aria-activedescendant');
  assert.equal(await portal.page.locator(`[id="${active}"]`).innerText(), 'Đà Nẵng');
  await portal.page.keyboard.press('Enter');
  assert.equal(await control.inputValue(), 'Đà Nẵng');
  assert.equal(await control.getAttribute('aria-expanded'), 'false');
  await portal.arrive('delivery');

  // Escape takes back what was typed; what is typed in full counts without a choice from the list.
  await portal.fill('/delivery/address/province', 'hue');
  await portal.page.keyboard.press('Escape');
  assert.equal(await control.inputValue(), 'Đà Nẵng');
  await portal.fill('/delivery/address/province', 'hue');
  await portal.page.keyboard.press('Tab');
  await eventually(async () => assert.equal(await control.inputValue(), 'Huế'));
  const { delivery } = await portal.dossier();
  assert.deepEqual(delivery, { method: 'post', address: { province: '46' } });
  await portal.leave();
});
