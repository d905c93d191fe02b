import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeFile } from '../../src/host/judge-file.js';
import { buildCorpus } from '../support/files/build-corpus.js';
import { jpeg, makeHeic, makePdf, png } from '../support/files/make-files.js';

const limits = {
  types: ['application/pdf', 'image/heic', 'image/jpeg', 'image/png'],
  maximumSize: 5 * 1024 * 1024,
};
const corpus = buildCorpus(limits.maximumSize);

describe('judgeFile', () => {
  for (const { about, expected, ...file } of corpus) {
    const outcome = typeof expected === 'string' ? `refuses as ${expected}` : 'accepts';
    it(`${outcome} ${about}`, () =>
      assert.deepEqual(
        judgeFile(file, limits),
        typeof expected === 'string' ? { ok: false, reason: expected } : { ok: true, ...expected },
      ));
  }

  it('has every reason and at least 60 files to judge', () => {
    const reasons = new Set(corpus.map(({ expected }) => expected).filter((one) => typeof one === 'string'));
    assert.equal(reasons.size, 8);
    assert.ok(corpus.length >= 60, String(corpus.length));
  });

  it('refuses a type that the content does not list', () => {
    const [photo] = corpus;
    assert.deepEqual(judgeFile(photo!, { ...limits, types: ['application/pdf'] }), {
      ok: false,
      reason: 'type',
    });
  });

  const whole = {
    'the.jpg': jpeg,
    'the.png': png,
    'the.heic': makeHeic(),
    'the.pdf': makePdf().slice(0, -1),
  };
  for (const [name, bytes] of Object.entries(whole)) {
    it(`accepts ${name} whole and cut off at no byte`, () => {
      const accepted = Array.from(bytes, (_, at) => at + 1).filter(
        (length) => judgeFile({ name, declaredType: '', bytes: bytes.slice(0, length) }, limits).ok,
      );
      assert.deepEqual(accepted, [bytes.length]);
    });
  }
});
