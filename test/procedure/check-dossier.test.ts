import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWording } from '../../src/form/wording.js';
import { checkDossier } from '../../src/procedure/check-dossier.js';
import type { JsonObject } from '../../src/schema/json.js';
import { content } from './fixtures/content.js';

const declaration = { document: 'tk1-ts', answer: 'have' };
const card = { document: 'health-insurance-card', answer: 'have', copy: 'original' };
const complete = {
  case: '1.2.a',
  situation: { subject: 'card', reason: 'damaged', route: 'self' },
  declaration: { fullName: 'Nguyễn Văn An' },
  documents: { declaration, healthInsuranceCard: card },
};
const { case: _, ...nameless } = complete;

const verdicts: readonly (readonly [
  name: string,
  dossier: JsonObject,
  missing: string[],
  issues: string[],
])[] = [
  ['complete', complete, [], []],
  [
    'a paper is absent',
    { ...complete, documents: { declaration } },
    ['healthInsuranceCard'],
    ['/documents/healthInsuranceCard required'],
  ],
  [
    'a paper is there that these answers do not ask for',
    { ...complete, situation: { ...complete.situation, reason: 'lost' } },
    [],
    ['/documents/healthInsuranceCard false'],
  ],
  [
    'a paper of another case',
    {
      ...complete,
      documents: { ...complete.documents, evidence: { document: 'birth-certificate', answer: 'have' } },
    },
    [],
    ['/documents/evidence false'],
  ],
  [
    'another form of copy',
    { ...complete, documents: { declaration, healthInsuranceCard: { ...card, copy: 'certified' } } },
    [],
    ['/documents/healthInsuranceCard/copy const'],
  ],
  [
    'a fact that nobody asks',
    { ...complete, situation: { ...complete.situation, weather: 'fine' } },
    [],
    ['/situation/weather additionalProperties'],
  ],
  [
    'something empty in the declaration',
    { ...complete, declaration: { fullName: '' } },
    [],
    ['/declaration/fullName minLength'],
  ],
  ['the case is not named', nameless, [], ['/case required']],
  [
    'all papers are absent',
    { ...complete, documents: {} },
    ['declaration', 'healthInsuranceCard'],
    ['/documents/declaration required', '/documents/healthInsuranceCard required'],
  ],
  [
    'papers of the wrong type',
    { ...complete, documents: 5 },
    ['declaration', 'healthInsuranceCard'],
    ['/documents type'],
  ],
];

for (const [name, dossier, missing, issues] of verdicts) {
  test(`a dossier: ${name}`, () => {
    const verdict = checkDossier(content, dossier);
    assert.equal(verdict.valid, issues.length === 0);
    assert.equal(verdict.case, '1.2.a');
    assert.deepEqual(verdict.missing, missing);
    assert.deepEqual(
      verdict.issues.map(({ pointer, keyword }) => `${pointer} ${keyword}`),
      issues,
    );
  });
}

test('a dossier of another case than its situation', () => {
  const verdict = checkDossier(content, { ...complete, case: '1.2.b' });
  assert.equal(verdict.valid, false);
  assert.ok(verdict.issues.some(({ pointer }) => pointer === '/situation/reason'));
});

test('an empty dossier has no case, and is told what it needs', () => {
  const verdict = checkDossier(content, {});
  assert.equal(verdict.valid, false);
  assert.equal(verdict.case, undefined);
  assert.ok(
    verdict.issues.some(({ pointer, keyword }) => pointer === '/situation' && keyword === 'required'),
  );
});

for (const sent of [null, 7, 'text', true, []]) {
  test(`${JSON.stringify(sent)} instead of a dossier is judged like any other: servers are sent anything`, () => {
    const verdict = checkDossier(content, sent as unknown as JsonObject);
    assert.deepEqual([verdict.valid, verdict.case], [false, undefined]);
    assert.ok(verdict.issues.length > 0);
  });
}

test('issues name the place in the schema, and speak in the words that are given', () => {
  const wording = createWording(
    'en',
    { required: '{label}: this is needed' },
    { 'Thẻ bảo hiểm y tế': 'Health insurance card' },
  );
  const { issues } = checkDossier(content, { ...complete, documents: { declaration } }, { wording });
  assert.deepEqual(issues, [
    {
      pointer: '/documents/healthInsuranceCard',
      schemaPointer: '/$defs/card-lost-or-damaged/then/properties/documents/required',
      keyword: 'required',
      message: 'Health insurance card: this is needed',
    },
  ]);
});

test('without words given, issues are in Vietnamese', () => {
  const { issues } = checkDossier(content, { ...complete, documents: { declaration } });
  assert.match(issues[0]?.message ?? '', /“Thẻ bảo hiểm y tế”/);
});

test('the dossier is judged as it is, and stays as it is', () => {
  const before = JSON.stringify(complete);
  checkDossier(content, complete);
  assert.equal(JSON.stringify(complete), before);
});
