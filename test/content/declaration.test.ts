import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createForm, type Form } from '../../src/form/create-form.js';
import type { JsonObject } from '../../src/schema/json.js';
import { getAt } from '../../src/schema/pointer.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { caseOf, makeDossier } from './fixtures/dossiers.js';
import { schema } from './fixtures/procedure.js';
import { listMatters } from './fixtures/situations.js';

const validator = interpretedValidator(schema);
const how = { route: 'self', channel: 'online' };
const matters = listMatters().map((matter) => ({ ...matter, ...how }));

function begin(situation: JsonObject, id: string): Form {
  return createForm(schema, { validator, value: { case: id, situation } });
}

/** As the finder does it when an answer is changed. */
function moveTo(form: Form, situation: JsonObject, id: string): void {
  form.dispatch({ type: 'change', pointer: '/case', value: id });
  form.dispatch({ type: 'change', pointer: '/situation', value: situation });
}

const requestOf = (form: Form): unknown => getAt(form.value, '/declaration/request');

describe('the declaration', () => {
  test('begins in every case with something that can be mended by who fills it in', () => {
    for (const facts of matters) {
      const form = begin(facts, caseOf(facts).id);
      const failures = form.failures();
      assert.ok(failures.length > 0);
      for (const { pointer } of failures) {
        const kind = form.field(pointer)?.kind;
        assert.ok(kind && kind !== 'hidden', `${caseOf(facts).id}: ${pointer} is ${kind}`);
      }
    }
  });

  test('takes what each case needs and sends it as it was entered', () => {
    for (const facts of matters) {
      const dossier = makeDossier(facts);
      const form = begin(facts, caseOf(facts).id);
      for (const key of ['declaration', 'documents', 'delivery']) {
        form.dispatch({ type: 'change', pointer: `/${key}`, value: dossier[key]! });
      }
      assert.deepEqual([form.failures(), form.value], [[], dossier]);
    }
  });

  const carried: readonly (readonly [string, JsonObject, string])[] = [
    ['another facility', { subject: 'card', reason: 'facility' }, '/declaration/facility'],
    ['a residence code', { subject: 'card', reason: 'residenceCode' }, '/declaration/residenceCode'],
    [
      'a new name',
      { subject: 'card', reason: 'personalDetails', changed: ['givenName'] },
      '/declaration/changes/fullName',
    ],
    [
      'the name as it was',
      { subject: 'card', reason: 'personalDetails', changed: ['givenName'] },
      '/declaration/previous/fullName',
    ],
    [
      'a new ethnic group',
      { subject: 'book', reason: 'personalDetails', changed: ['ethnicity'] },
      '/declaration/changes/ethnicity',
    ],
    [
      'the citizenship as it was',
      { subject: 'book', reason: 'personalDetails', changed: ['citizenship'] },
      '/declaration/previous/nationality',
    ],
    [
      'a request, for an enjoyment level',
      { subject: 'card', reason: 'benefitLevel', group: 'martyrFamily' },
      '/declaration/request',
    ],
    [
      'a request, for a lost book',
      { subject: 'book', reason: 'lost', part: 'whole' },
      '/declaration/request',
    ],
  ];
  for (const [what, matter, pointer] of carried) {
    test(`has to carry ${what}`, () => {
      const facts = { ...matter, ...how } as never;
      const form = begin({ ...matter, ...how }, caseOf(facts).id);
      const dossier = makeDossier(facts);
      form.dispatch({ type: 'replace', value: dossier });
      assert.deepEqual(form.failures(), []);
      form.dispatch({ type: 'change', pointer, value: undefined });
      const wrong = form.failures().map((failure) => failure.pointer);
      assert.ok(
        wrong.some((at) => at === pointer || at.startsWith(`${pointer}/`) || pointer.startsWith(`${at}/`)),
        String(wrong),
      );
    });
  }

  test('asks of a detail that does not change neither the old nor the new', () => {
    const situation = { subject: 'book', reason: 'personalDetails', changed: ['gender'], ...how };
    const form = begin(situation, '1.1.d');
    for (const group of ['changes', 'previous']) {
      const drawn = form.field(`/declaration/${group}`)!.children.map(({ key }) => key);
      assert.deepEqual(drawn, ['sex']);
    }
  });
});

describe('the content of change', () => {
  const proposals: readonly (readonly [situation: JsonObject, id: string, request: string])[] = [
    [{ subject: 'book', reason: 'lost', part: 'whole' }, '1.1.a', 'Cấp lại sổ BHXH (bìa và tờ rời) do mất'],
    [{ subject: 'book', reason: 'lost', part: 'cover' }, '1.1.a', 'Cấp lại bìa sổ BHXH do mất'],
    [{ subject: 'book', reason: 'lost', part: 'sheets' }, '1.1.a', 'Cấp lại tờ rời sổ BHXH do mất'],
    [
      { subject: 'book', reason: 'damaged', part: 'whole' },
      '1.1.b',
      'Cấp lại sổ BHXH (bìa và tờ rời) do hỏng',
    ],
    [{ subject: 'book', reason: 'damaged', part: 'cover' }, '1.1.b', 'Cấp lại bìa sổ BHXH do hỏng'],
    [{ subject: 'book', reason: 'damaged', part: 'sheets' }, '1.1.b', 'Cấp lại tờ rời sổ BHXH do hỏng'],
    [{ subject: 'book', reason: 'merge' }, '1.1.c', 'Cấp lại sổ BHXH do gộp sổ BHXH'],
    [{ subject: 'book', reason: 'serialChange' }, '1.1.c', 'Cấp lại sổ BHXH do thay đổi số sổ BHXH'],
    [{ subject: 'card', reason: 'lost' }, '1.2.a', 'Cấp lại thẻ BHYT do mất, hỏng'],
    [
      { subject: 'card', reason: 'facility' },
      '1.2.b',
      'Đổi thẻ BHYT do thay đổi nơi đăng ký cơ sở khám chữa bệnh ban đầu',
    ],
  ];

  test('is proposed in every case', () => {
    for (const facts of matters) {
      const request = requestOf(begin(facts, caseOf(facts).id));
      assert.match(String(request), /^(Cấp lại|Đổi|Điều chỉnh) /, caseOf(facts).id);
    }
  });

  for (const [situation, id, request] of proposals) {
    test(`of ${JSON.stringify(situation)} is proposed as ${request}`, () => {
      assert.equal(requestOf(begin({ ...situation, ...how }, id)), request);
    });
  }

  test('follows the case as long as nobody edited it', () => {
    const form = begin({ ...proposals[8]![0], ...how }, '1.2.a');
    for (const [situation, id, request] of proposals) {
      moveTo(form, { ...situation, ...how }, id);
      assert.equal(requestOf(form), request);
    }
  });

  test('stays as it was edited, in whatever case', () => {
    const form = begin({ ...proposals[8]![0], ...how }, '1.2.a');
    form.dispatch({ type: 'change', pointer: '/declaration/request', value: 'Xin cấp lại thẻ' });
    moveTo(form, { ...proposals[0]![0], ...how }, '1.1.a');
    assert.equal(requestOf(form), 'Xin cấp lại thẻ');
  });
});

describe('whoever said in another case that there is no number', () => {
  const lost = { subject: 'card', reason: 'lost', ...how };
  const facility = { subject: 'card', reason: 'facility', ...how };
  const pointer = '/declaration/hasSocialInsuranceNumber';

  test('is asked again where there has to be one, and by nobody else', () => {
    const form = begin(lost, '1.2.a');
    assert.notEqual(form.field(pointer)?.kind, 'hidden');
    form.dispatch({ type: 'change', pointer, value: false });
    moveTo(form, facility, '1.2.b');
    assert.notEqual(form.field(pointer)?.kind, 'hidden');
    assert.ok(form.failures().some((failure) => failure.pointer === pointer));
    form.dispatch({ type: 'change', pointer, value: true });
    assert.ok(!form.failures().some((failure) => failure.pointer === pointer));
    assert.equal(begin(facility, '1.2.b').field(pointer)?.kind, 'hidden');
  });
});
