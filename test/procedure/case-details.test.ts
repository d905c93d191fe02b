import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseDetails } from '../../src/procedure/case-details.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { content } from './fixtures/content.js';

test('what the content says of a case', () => {
  const { id, title, notes } = caseDetails(
    content,
    { situation: { subject: 'card', reason: 'lost' } },
    { lang: 'en' },
  )!;
  assert.deepEqual([id, title], ['1.2.a', 'The card is lost or damaged']);
  assert.deepEqual(notes, [{ text: 'A shorter term since 2019', date: '2019-01-01' }]);
});

test('nothing while the case is open', () => {
  assert.equal(caseDetails(content, { situation: { subject: 'card' } }), undefined);
});

test('what is said of the whole procedure is said of each case, after what is its own', () => {
  const schema = {
    ...content.schema,
    'x-notes': [{ text: 'No districts any more' }],
    'x-legal-basis': [{ text: 'Law 58/2014', date: '2014-11-20' }],
  };
  const whole = { schema, validator: interpretedValidator(schema) };
  const details = caseDetails(whole, { situation: { subject: 'card', reason: 'lost' } });
  assert.deepEqual(details?.notes.map(({ text }) => text).at(-1), 'No districts any more');
  assert.equal(details?.notes.length, 2);
  assert.deepEqual(details?.legalBasis, [{ text: 'Law 58/2014', date: '2014-11-20' }]);
});
