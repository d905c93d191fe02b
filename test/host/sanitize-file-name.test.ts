import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sanitizeFileName } from '../../src/host/sanitize-file-name.js';

// Signs that have been used to disguise a name, between what anybody may type.
const awkward = fc.constantFrom(
  ...'\u202e\u2066\u200b\u00ad\u0301\u0323\u0000\n/\\.. :*?"<>|', 'a', 'ế', 'ế'.normalize('NFD'), '.exe', '.php', '.pdf', 'CON', 'lpt1', '𠮷', '\ud800', '👨‍👩‍👧',
); // prettier-ignore
const names = fc.array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 200 });

describe('sanitizeFileName', () => {
  it('gives a name that is safe, and the same when it is sanitized again', () => {
    fc.assert(
      fc.property(names, (parts) => {
        const name = sanitizeFileName(parts.join(''));
        assert.equal(name, name.normalize('NFC'));
        assert.ok([...name].length > 0 && [...name].length <= 120, name);
        assert.doesNotMatch(name, /[\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*\u2028\u2029]/u);
        assert.doesNotMatch(name, /^[\s.]|[\s.]$/);
        assert.doesNotMatch(name, /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        assert.doesNotMatch(name, /\.(exe|php)\./);
        assert.equal(sanitizeFileName(name), name);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the marks of the last letter that has room', () => {
    const name = sanitizeFileName(`${'a'.repeat(115)}x\u0323\u0324\u0325.pdf`);
    assert.equal(name, `${'a'.repeat(115)}.pdf`);
  });
});
