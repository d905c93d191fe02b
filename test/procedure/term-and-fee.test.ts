import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fee } from '../../src/procedure/fee.js';
import { term } from '../../src/procedure/term.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { content } from './fixtures/content.js';

const card = { case: '1.2.a', situation: { subject: 'card', reason: 'lost', route: 'self' } };
const book = { situation: { subject: 'book', reason: 'lost', part: 'whole', route: 'self' } };
const merge = { situation: { subject: 'book', reason: 'merge', route: 'self' } };
const serial = { situation: { subject: 'book', reason: 'serialChange', route: 'self' } };

test('the term of a case, from the case or from what several cases share', () => {
  assert.deepEqual(term(content, card, '2026-02-12'), {
    workingDays: 5,
    due: '2026-02-26',
    provisional: false,
    source: { point: 'term' },
  });
});

test('a term with a longest: provisional when only the longest runs into a year without a notice', () => {
  assert.deepEqual(term(content, book, '2026-02-10'), {
    workingDays: 15,
    longest: 45,
    due: '2026-03-10',
    dueLongest: '2026-04-21',
    provisional: false,
    source: { point: 'term' },
  });
  const late = term(content, book, '2026-11-10');
  assert.deepEqual([late?.due, late?.dueLongest, late?.provisional], ['2026-12-02', '2027-01-14', true]);
});

test('a term that hangs on an answer is stronger than that of the case', () => {
  assert.equal(term(content, merge, '2026-03-02')?.workingDays, 12);
  assert.equal(term(content, serial, '2026-03-02')?.workingDays, 15);
});

test('no term while the case is open, or from a day that there is not', () => {
  assert.equal(term(content, { situation: { subject: 'card' } }, '2026-03-02'), undefined);
  assert.equal(term(content, card, '2026-02-30'), undefined);
});

test('the fee of a case; that of the whole procedure where the case names none; none while the case is open', () => {
  assert.deepEqual(fee(content, card), { amount: 4000, currency: 'VND', source: { point: 'fee' } });
  assert.deepEqual(fee(content, book), { amount: 0, currency: 'VND', source: { point: 'no fee' } });
  assert.equal(fee(content, { situation: { subject: 'card' } }), undefined);
});

test('no fee and no currency are made up where the content names none', () => {
  const { 'x-fee': _, ...silent } = content.schema;
  const other = { schema: silent, validator: interpretedValidator(silent) };
  assert.equal(fee(other, book), undefined);
});
