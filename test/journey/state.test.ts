import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { damagedCard, lostCard } from '../support/harness-dossiers.js';
import { openStage, startAt, type Stage } from '../support/harness-stage.js';
import { eventually, type Dossier, type Portal } from '../support/harness.js';

const example = 'schemas/vss-books-and-cards/examples/1.2.a-lost-child-under-six-with-guardian.valid.json';
const newcomer = JSON.parse(readFileSync(example, 'utf8')) as Dossier;

const variants = {
  '/lost.html': startAt('check', lostCard),
  '/damaged.html': startAt('check', damagedCard),
  '/newcomer.html': startAt('check', newcomer),
};

let stage: Stage;
before(async () => {
  stage = await openStage(variants);
});
after(() => stage.close());

/** At the page of all answers. */
function openCheck(path: keyof typeof variants): Promise<Portal> {
  return stage.open({ path, at: 'check' });
}

async function submit(portal: Portal): Promise<Dossier> {
  await portal.continueTo('confirm');
  await portal.enterCode(await portal.readCode());
  await portal.continueTo('receipt');
  const { events } = await portal.leave();
  return (events.find(({ type }) => type === 'hoso-submit')!.detail as { dossier: Dossier }).dossier;
}

test('going back loses nothing, as far back as one likes', async () => {
  const portal = await stage.open();
  await portal.begin('damaged');
  await portal.lookUp('7900000017');
  await portal.arrive('found');
  await portal.continueTo('request');
  await portal.continueTo('documents');
  await portal.choose('/documents/healthInsuranceCard/answer', 'have');
  await portal.continueTo('delivery');
  await portal.branch('/delivery', 1);
  await portal.search('/delivery/address/province', 'da nang', 'Đà Nẵng');
  await portal.search('/delivery/address/commune', 'hai chau', 'Phường Hải Châu');
  await portal.fill('/delivery/address/street', '5 Bạch Đằng');
  await portal.continueTo('check');
  const before = await portal.dossier();
  await portal.backTo('delivery');
  assert.ok(await portal.branchControl('/delivery', 1).isChecked());
  assert.equal(await portal.control('/delivery/address/province').inputValue(), 'Đà Nẵng');
  assert.equal(await portal.control('/delivery/address/commune').inputValue(), 'Phường Hải Châu');
  assert.equal(await portal.control('/delivery/address/street').inputValue(), '5 Bạch Đằng');
  await portal.backTo('documents');
  assert.ok(await portal.control('/documents/healthInsuranceCard/answer', 'have').isChecked());
  await portal.backTo('request');
  await portal.backTo('number');
  assert.equal(await portal.control('/declaration/socialInsuranceNumber').inputValue(), '7900000017');
  await portal.backTo('overview');
  assert.deepEqual(await portal.dossier(), before);
  await portal.continueTo('number');
  await portal.continueTo('request');
  await portal.continueTo('documents');
  await portal.continueTo('delivery');
  await portal.continueTo('check');
  assert.deepEqual(await portal.dossier(), before);
  await portal.leave();
});

test('every answer can be changed from the page of answers, which is one step away again', async () => {
  const portal = await openCheck('/damaged.html');
  const changes: readonly [pointer: string, text: string, shown: string][] = [
    ['/declaration/fullName', 'Nguyễn Văn Bình', 'Nguyễn Văn Bình'],
    ['/declaration/phone', '0900 000 018', '0900000018'],
    ['/declaration/request', 'Thẻ bị rách', 'Thẻ bị rách'],
    ['/delivery/address/street', '7 Bạch Đằng', '7 Bạch Đằng'],
  ];
  for (const [pointer, text, shown] of changes) {
    await portal.change(pointer);
    await eventually(async () => assert.equal(await portal.focusedPointer(), pointer));
    await portal.fill(pointer, text);
    await portal.continueTo('check');
    assert.equal((await portal.answers())[pointer], shown);
  }
  await portal.change('/documents/healthInsuranceCard');
  await portal.arrive('documents');
  await portal.choose('/documents/healthInsuranceCard/answer', 'later');
  await portal.continueTo('check');
  assert.match((await portal.answers())['/documents/healthInsuranceCard']!, /Nộp sau/);
  const { declaration, documents } = await submit(portal);
  assert.equal(declaration!['fullName'], 'Nguyễn Văn Bình');
  assert.equal(documents!['healthInsuranceCard']!['answer'], 'later');
});

test('a card that is lost after all is not handed in; found damaged again, its answer is still there', async () => {
  const portal = await openCheck('/damaged.html');
  await portal.change('/situation/reason');
  await portal.arrive('finder');
  await portal.answerFinder('reason', 'lost');
  await portal.arrive('check');
  assert.equal((await portal.dossier()).documents!['healthInsuranceCard'], undefined);
  assert.equal((await portal.answers())['/documents/healthInsuranceCard'], undefined);

  await portal.change('/situation/reason');
  await portal.arrive('finder');
  assert.ok(await portal.control('/situation/reason', 'lost').isChecked());
  await portal.answerFinder('reason', 'damaged');
  await portal.arrive('check');
  assert.equal((await portal.dossier()).documents!['healthInsuranceCard']!['answer'], 'have');

  await portal.change('/situation/reason');
  await portal.arrive('finder');
  await portal.answerFinder('reason', 'lost');
  await portal.arrive('check');
  const { situation, documents } = await submit(portal);
  assert.equal(situation!['reason'], 'lost');
  assert.deepEqual(Object.keys(documents!), ['declaration']);
});

test('a card that is damaged after all is asked for before anything is sent', async () => {
  const portal = await openCheck('/lost.html');
  await portal.change('/situation/reason');
  await portal.arrive('finder');
  await portal.answerFinder('reason', 'damaged');
  await portal.arrive('documents');
  assert.equal((await portal.continueInVain()).length, 1);
  await portal.choose('/documents/healthInsuranceCard/answer', 'have');
  await portal.continueTo('check');
  const { documents } = await submit(portal);
  assert.deepEqual(documents!['healthInsuranceCard'], {
    document: 'health-insurance-card',
    answer: 'have',
    copy: 'original',
  });
});

test('an address that is no longer wanted is not sent, and is still there when it is', async () => {
  const portal = await openCheck('/lost.html');
  await portal.backTo('delivery');
  await portal.branch('/delivery', 0);
  assert.deepEqual((await portal.dossier()).delivery, { method: 'office' });
  await portal.branch('/delivery', 1);
  assert.equal(await portal.control('/delivery/address/street').inputValue(), '5 Bạch Đằng');
  assert.equal(await portal.control('/delivery/address/commune').inputValue(), 'Phường Hải Châu');
  await portal.branch('/delivery', 0);
  await portal.continueTo('check');
  assert.deepEqual((await submit(portal)).delivery, { method: 'office' });
});

test('pages that an answer takes away are passed over, and come back with all that was on them', async () => {
  const portal = await openCheck('/newcomer.html');
  const { declaration } = newcomer;
  assert.deepEqual((await portal.dossier()).declaration, declaration);
  const pages = ['guardianName', 'ethnicity', 'birthPlace/commune', 'household/members/1/relationship'];
  const answered = async (): Promise<boolean[]> => {
    const answers = await portal.answers();
    return pages.map((answer) => answers[`/declaration/${answer}`] !== undefined);
  };
  assert.deepEqual(await answered(), [true, true, true, true]);

  await portal.change('/declaration/hasSocialInsuranceNumber');
  await portal.arrive('number');
  await portal.choose('/declaration/hasSocialInsuranceNumber', 'true');
  await portal.fill('/declaration/socialInsuranceNumber', '7900000017');
  await portal.continueTo('check');
  assert.deepEqual(await answered(), [false, false, false, false]);
  const { fullName, birthDate, phone, request } = declaration!;
  assert.deepEqual((await portal.dossier()).declaration, {
    hasSocialInsuranceNumber: true,
    socialInsuranceNumber: '7900000017',
    ...{ fullName, birthDate, phone, request },
  });

  await portal.change('/declaration/hasSocialInsuranceNumber');
  await portal.arrive('number');
  await portal.choose('/declaration/hasSocialInsuranceNumber', 'false');
  await portal.continueTo('check');
  assert.deepEqual(await answered(), [true, true, true, true]);
  assert.deepEqual((await submit(portal)).declaration, declaration);
});
