import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { HandName } from '../support/harness-hand.js';
import { openStage, type Stage } from '../support/harness-stage.js';
import { eventually, type Language, type Portal } from '../support/harness.js';

interface Walk {
  readonly reason: 'lost' | 'damaged';
  readonly hand: HandName;
  readonly lang: Language;
  readonly width: number;
}

/** Any two of reason, hand, language and width meet in one of these: fewer walks would leave a pair out. */
const walks: readonly Walk[] = [
  { reason: 'lost', hand: 'mouse', lang: 'vi', width: 1280 },
  { reason: 'lost', hand: 'keyboard', lang: 'en', width: 320 },
  { reason: 'damaged', hand: 'mouse', lang: 'en', width: 320 },
  { reason: 'damaged', hand: 'keyboard', lang: 'vi', width: 320 },
  { reason: 'damaged', hand: 'keyboard', lang: 'en', width: 1280 },
];

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

for (const walk of walks) {
  const { reason, hand, lang, width } = walk;
  test(`a ${reason} card, with the ${hand}, in ${lang}, at ${width} px: from the first question to the slip`, async () => {
    const portal = await stage.open({ hand, lang, width });
    await walkToCheck(portal, walk);
    await handIn(portal, walk);
  });
}

async function walkToCheck(portal: Portal, { reason, lang }: Walk): Promise<void> {
  await portal.answerFinder('reason', reason);
  await portal.arrive('route');
  await portal.answerFinder('route', 'self');
  await portal.arrive('overview');
  await checkPapers(portal, reason);
  await checkLanguage(portal, lang);
  await portal.continueTo('number');
  await portal.lookUp('7900 000 017');
  await portal.arrive('found');
  await checkLanguage(portal, lang);
  await portal.continueTo('request');
  await portal.continueTo('documents');
  await checkPapers(portal, reason);
  if (reason === 'damaged') {
    assert.equal((await portal.continueInVain()).length, 1, 'a damaged card has to be handed in');
    await portal.choose('/documents/healthInsuranceCard/answer', 'have');
  }
  await portal.continueTo('delivery');
  await checkLanguage(portal, lang);
  await portal.branch('/delivery', 1);
  await portal.search('/delivery/address/province', 'da nang', 'Đà Nẵng');
  await portal.search('/delivery/address/commune', 'hai chau', 'Phường Hải Châu');
  await portal.fill('/delivery/address/street', '5 Bạch Đằng');
  await portal.fit();
  await portal.continueTo('check');
  await checkLanguage(portal, lang);
}

async function handIn(portal: Portal, { reason, lang }: Walk): Promise<void> {
  await portal.continueTo('confirm');
  await portal.enterCode(await portal.readCode());
  await portal.continueTo('receipt');
  await checkLanguage(portal, lang);
  assert.match(await portal.locate('receipt').innerText(), /TD-\d{8}-0001/);
  const { events } = await portal.leave();
  assert.deepEqual(
    events.map(({ type }) => type),
    ['hoso-case', 'hoso-submit', 'hoso-receipt'],
  );
  const { dossier } = events[1]!.detail as { dossier: Record<string, Record<string, unknown>> };
  assert.deepEqual(dossier['situation'], { subject: 'card', reason, route: 'self', channel: 'online' });
  assert.equal(Object.hasOwn(dossier['documents']!, 'healthInsuranceCard'), reason === 'damaged');
  assert.equal(dossier['declaration']!['fullName'], 'Nguyễn Văn An');
  assert.equal(dossier['declaration']!['socialInsuranceNumber'], '7900000017');
  assert.deepEqual(dossier['delivery'], {
    method: 'post',
    address: { province: '48', commune: '20242', street: '5 Bạch Đằng' },
  });
}

/** The card is a paper to hand in, or one that is named as not needed with the reason. */
async function checkPapers(portal: Portal, reason: Walk['reason']): Promise<void> {
  const { healthInsuranceCard: card, declaration } = await portal.papers();
  assert.ok(declaration && declaration.state !== 'notNeeded');
  assert.ok(card);
  assert.equal(card.state === 'notNeeded', reason === 'lost');
  assert.match(card.text, { lost: /Bị mất|It is lost/, damaged: /Bị hỏng|It is damaged/ }[reason]);
}

/** Names, and answers in the words of the agency: they are Vietnamese on an English page too. */
const untranslated = [
  'Nguyễn Văn An',
  'Trung tâm y tế Minh Họa phía Nam',
  'Cấp lại thẻ BHYT do mất, hỏng',
  'Đà Nẵng',
  'Phường Hải Châu',
  '5 Bạch Đằng',
];

/** On an English page nothing else has tone marks, but for what is marked as Vietnamese. */
async function checkLanguage(portal: Portal, lang: Language): Promise<void> {
  if (lang === 'vi') return;
  await eventually(async () => {
    const texts = await portal.texts();
    assert.ok(texts.length > 10);
    const foreign = texts.filter((text) => /[^\u0000-\u024f\u2000-\u22ff]|[ăâđêôơư]/i.test(text));
    assert.deepEqual(
      foreign.filter((text) => !untranslated.includes(text)),
      [],
    );
  });
}
