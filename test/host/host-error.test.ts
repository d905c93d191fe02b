import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostError, toHostError } from '../../src/host/host-error.js';

test('an error says whether to try again, and what is safe', () => {
  const facts = (['offline', 'timeout', 'unavailable', 'refused', 'invalid', 'unexpected'] as const).map(
    (kind) => {
      const { retryable, safe } = new HostError(kind);
      return [kind, retryable, safe];
    },
  );
  assert.deepEqual(facts, [
    ['offline', true, 'unsent'],
    ['timeout', true, 'uncertain'],
    ['unavailable', true, 'unsent'],
    ['refused', false, 'unsent'],
    ['invalid', false, 'unsent'],
    ['unexpected', true, 'uncertain'],
  ]);
  assert.equal(new HostError('offline', { retryable: false }).retryable, false);
});

test('whatever a portal throws becomes an error of a known kind', () => {
  const own = new HostError('limited');
  assert.equal(toHostError(own), own);
  const issues = [{ pointer: '/x', schemaPointer: '', keyword: 'required', message: '' }];
  const plain = toHostError({ kind: 'invalid', issues, safe: 'uncertain' });
  assert.ok(plain instanceof HostError);
  assert.deepEqual([plain.kind, plain.issues, plain.safe], ['invalid', issues, 'uncertain']);
  for (const thrown of [
    'text',
    null,
    undefined,
    7,
    new TypeError('x'),
    { kind: 'toString' },
    { kind: 'no such kind' },
  ]) {
    const error = toHostError(thrown);
    assert.deepEqual([error.kind, error.cause], ['unexpected', thrown]);
  }
  assert.deepEqual(toHostError({ kind: 'offline', issues: 'none', retryable: 'yes', safe: 1 }).issues, []);
});
