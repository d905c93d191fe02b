import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCounts } from './support/read-counts.js';

describe('readCounts', () => {
  it("reads the summary of Node's runner, and a cancelled test as a failure", () => {
    const output =
      'ℹ tests 9\nℹ suites 2\nℹ pass 5\nℹ fail 1\nℹ cancelled 2\nℹ skipped 1\nℹ todo 0\nℹ duration_ms 3\n';
    assert.deepEqual(readCounts(output), { passed: 5, failed: 3, skipped: 1 });
  });

  it('reads the plain line after the codes that clear a terminal line', () => {
    const output = '\u001b[2K\u001b[1A\u001b[2K\u001b[Gbrowser: 12 passed, 3 failed, 4 skipped\n';
    assert.deepEqual(readCounts(output), { passed: 12, failed: 3, skipped: 4 });
  });

  it('takes the last of several', () => {
    assert.deepEqual(readCounts('1 passed, 0 failed\n2 passed, 1 failed\n'), {
      passed: 2,
      failed: 1,
      skipped: 0,
    });
  });

  it('takes no sentence for a count', () => {
    assert.equal(readCounts('of these 12 passed, 0 failed\nall fine\n'), undefined);
  });
});
