/** `npm start` with an environment in which it cannot start: a sentence that says why, and no trace of the program. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const cases: readonly (readonly [
  name: string,
  environment: Readonly<Record<string, string>>,
  said: RegExp,
])[] = [
  ['a port that is no number', { PORT: 'http' }, /PORT is no number of a port: http/],
  ['a port between two', { PORT: '4173.5' }, /PORT is no number of a port: 4173\.5/],
  ['a port beyond the last', { PORT: '65536' }, /PORT is no number of a port: 65536/],
  [
    'a database that does not answer',
    { PORT: '0', DATABASE_URL: 'postgres://127.0.0.1:1/hoso' },
    /The portal cannot start: .*ECONNREFUSED/,
  ],
];

for (const [name, environment, said] of cases) {
  test(`ends with 1 and the reason on ${name}`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/start.ts'], {
      env: { ...process.env, DATABASE_URL: '', ...environment },
      encoding: 'utf8',
      timeout: 120_000,
    });
    assert.deepEqual([status, stdout.includes('The demonstration portal is at')], [1, false]);
    assert.match(stderr, said);
    assert.doesNotMatch(stderr, /^\s+at /m);
  });
}
