import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';

test(
  'the built command runs as it is, as npx runs it in this repository',
  { skip: process.platform === 'win32' },
  () => {
    assert.match(
      execFileSync('dist/cli/hoso.js', ['check', 'schemas'], { encoding: 'utf8' }),
      /nothing to mend/,
    );
  },
);

test('the declarations have the one that says what a content import gives', () => {
  assert.ok(existsSync('dist/types/cli/virtual-content.d.ts'));
});
