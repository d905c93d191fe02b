import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lostCard } from '../support/harness-dossiers.js';
import { openStage, startAt, type OpenOptions, type Stage } from '../support/harness-stage.js';
import { eventually, type Dossier, type Portal } from '../support/harness.js';

let stage: Stage;
before(async () => {
  stage = await openStage({
    '/declaration.html': startAt('declaration', {
      ...lostCard,
      declaration: {
        hasSocialInsuranceNumber: false,
        isChildUnderSix: false,
        fullName: 'Phạm Thị Dậu',
        sex: 'female',
      },
    }),
  });
});
after(() => stage.close());

interface Newcomer {
  readonly isChild: boolean;
  readonly birthDate: { day?: string; month?: string; year: string };
  /** In the language of the page, as the list of countries is. */
  readonly country: string;
}

/** Somebody without a number, on the page that asks for the age. */
async function openAge(options: OpenOptions): Promise<Portal> {
  const portal = await stage.open(options);
  await portal.begin('lost');
  await portal.choose('/declaration/hasSocialInsuranceNumber', 'false');
  await portal.continueTo('age');
  return portal;
}

async function walkSection1(portal: Portal, { isChild, birthDate, country }: Newcomer): Promise<void> {
  await portal.choose('/declaration/isChildUnderSix', String(isChild));
  if (isChild) await portal.fill('/declaration/guardianName', 'Nguyễn Thị Hoa');
  await portal.continueTo('person');
  await portal.fill('/declaration/fullName', 'Y Blŏk Êban');
  await portal.fillDate('/declaration/birthDate', birthDate);
  await portal.choose('/declaration/sex', 'male');
  await portal.continueTo('origin');
  await portal.search('/declaration/nationality', 'viet', country);
  await portal.search('/declaration/ethnicity', 'e de', 'Ê-đê');
  await portal.fill('/declaration/identityNumber', '066 090 123456');
  await portal.continueTo('birthPlace');
  await portal.branch('/declaration/birthPlace', 1);
  await portal.fill('/declaration/birthPlace/text', 'Xã Ea Kao, tỉnh Đắk Lắk');
  await portal.continueTo('contact');
  await portal.fill('/declaration/phone', '0900 000 055');
  await portal.continueTo('household');
  await fillHousehold(portal);
  await portal.continueTo('request');
  await portal.continueTo('documents');
  await portal.continueTo('delivery');
  await portal.branch('/delivery', 0);
  await portal.continueTo('check');
}

async function fillHousehold(portal: Portal): Promise<void> {
  const at = '/declaration/household';
  await portal.fill(`${at}/headName`, 'Y Blŏk Êban');
  await portal.search(`${at}/address/province`, 'dak lak', 'Đắk Lắk');
  await portal.search(`${at}/address/commune`, 'ea kao', 'Phường Ea Kao');
  await portal.fill(`${at}/address/street`, 'Buôn Cư Êbông');
  const add = portal.page.locator(`[data-action="add"][data-pointer="${at}/members"]`);
  for (const [index, name] of ['Y Blŏk Êban', 'H Bia Niê'].entries()) {
    await portal.hand.press(add);
    const row = `${at}/members/${index}`;
    await eventually(async () => assert.equal(await portal.focusedPointer(), `${row}/fullName`));
    await portal.fill(`${row}/fullName`, name);
    await portal.fillDate(`${row}/birthDate`, { year: '1970' });
    await portal.choose(`${row}/sex`, index === 0 ? 'male' : 'female');
    await portal.branch(`${row}/birthPlace`, 0);
    await portal.search(`${row}/birthPlace/province`, 'dak lak', 'Đắk Lắk');
    await portal.search(`${row}/birthPlace/commune`, 'ea kao', 'Phường Ea Kao');
    await portal.fill(`${row}/relationship`, index === 0 ? 'Chủ hộ' : 'Vợ');
    await portal.fit();
  }
}

async function submit(portal: Portal): Promise<Dossier> {
  await portal.continueTo('confirm');
  await portal.enterCode(await portal.readCode());
  await portal.continueTo('receipt');
  const { events } = await portal.leave();
  return (events.find(({ type }) => type === 'hoso-submit')!.detail as { dossier: Dossier }).dossier;
}

test('section I for a grown-up, with the keyboard at 320 px: the whole of it, the household appendix too', async () => {
  const portal = await openAge({ hand: 'keyboard', width: 320 });
  await walkSection1(portal, {
    isChild: false,
    birthDate: { day: '9', month: '2', year: '1970' },
    country: 'Việt Nam',
  });
  const answers = await portal.answers();
  assert.equal(answers['/declaration/birthDate'], '09/02/1970');
  assert.equal(answers['/declaration/ethnicity'], 'Ê-đê');
  assert.equal(answers['/declaration/household/members/1/birthPlace/commune'], 'Phường Ea Kao');
  const { declaration } = await submit(portal);
  const birthPlace = { kind: 'current', province: '66', commune: '24169' };
  assert.deepEqual(declaration, {
    hasSocialInsuranceNumber: false,
    isChildUnderSix: false,
    fullName: 'Y Blŏk Êban',
    birthDate: '1970-02-09',
    sex: 'male',
    nationality: 'VN',
    ethnicity: declaration!['ethnicity'],
    identityNumber: '066090123456',
    birthPlace: { kind: 'former', text: 'Xã Ea Kao, tỉnh Đắk Lắk' },
    phone: '0900000055',
    household: {
      headName: 'Y Blŏk Êban',
      address: { province: '66', commune: '24169', street: 'Buôn Cư Êbông' },
      members: [
        { fullName: 'Y Blŏk Êban', birthDate: '1970', sex: 'male', birthPlace, relationship: 'Chủ hộ' },
        { fullName: 'H Bia Niê', birthDate: '1970', sex: 'female', birthPlace, relationship: 'Vợ' },
      ],
    },
    request: 'Cấp lại thẻ BHYT do mất, hỏng',
  });
});

test('a child under six needs a guardian, who is not asked for at any other age', async () => {
  const portal = await openAge({ hand: 'mouse', lang: 'en' });
  await portal.choose('/declaration/isChildUnderSix', 'false');
  assert.equal(await portal.control('/declaration/guardianName').count(), 0);
  await portal.choose('/declaration/isChildUnderSix', 'true');
  const [message, ...others] = await portal.continueInVain();
  assert.deepEqual(others, []);
  assert.match(message!, /guardian/);
  await portal.fill('/declaration/guardianName', 'Nguyễn Thị Hoa');
  await portal.choose('/declaration/isChildUnderSix', 'false');
  assert.equal((await portal.dossier()).declaration!['guardianName'], undefined);
  await portal.choose('/declaration/isChildUnderSix', 'true');
  assert.equal(await portal.control('/declaration/guardianName').inputValue(), 'Nguyễn Thị Hoa');
  await walkSection1(portal, {
    isChild: true,
    birthDate: { day: '15', month: '3', year: '2023' },
    country: 'Vietnam',
  });
  const { declaration } = await submit(portal);
  assert.equal(declaration!['guardianName'], 'Nguyễn Thị Hoa');
  assert.equal(declaration!['birthDate'], '2023-03-15');
});

test('a birth date is a day, a month or a year, and nothing else', async () => {
  const portal = await stage.open({ path: '/declaration.html', at: 'number' });
  await portal.continueTo('age');
  await portal.continueTo('person');
  const pointer = '/declaration/birthDate';
  const kept = [
    [{ day: '1', month: '5', year: '1941' }, '1941-05-01'],
    [{ month: '5', year: '1941' }, '1941-05'],
    [{ year: '1941' }, '1941'],
  ] as const;
  for (const [parts, value] of kept) {
    await portal.fillDate(pointer, parts);
    await portal.continueTo('origin');
    assert.equal((await portal.dossier()).declaration!['birthDate'], value);
    await portal.backTo('person');
    for (const part of ['day', 'month', 'year'] as const) {
      const expected = (parts as Readonly<Record<string, string>>)[part] ?? '';
      assert.equal(Number(await portal.datePart(pointer, part).inputValue()), Number(expected));
    }
  }
  for (const parts of [
    { day: '31', month: '4', year: '1941' },
    { day: '29', month: '2', year: '1941' },
    { day: '1', year: '1941' },
    { month: '13', year: '1941' },
    { year: '41' },
  ]) {
    await portal.fillDate(pointer, parts);
    const messages = await portal.continueInVain();
    assert.equal(messages.length, 1, JSON.stringify(parts));
    assert.match(messages[0]!, /Ngày, tháng, năm sinh/);
    assert.equal(await portal.datePart(pointer, 'year').inputValue(), parts.year);
  }
  await portal.leave();
});
