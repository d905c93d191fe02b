import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseDetails } from '../../src/procedure/case-details.js';
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
