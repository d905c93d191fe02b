import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, isPassword } from '../../src/intake/passwords.js';

test('a password is kept as a hash of its own, and found right', async () => {
  const [one, other] = [await hashPassword('con mèo ngủ trưa'), await hashPassword('con mèo ngủ trưa')];
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(one, other);
  assert.doesNotMatch(one, /mèo/);
  assert.equal(await isPassword('con mèo ngủ trưa', one), true);
  assert.equal(await isPassword('con mèo ngủ trua', one), false);
});

test('another keyboard may encode the same marks in another way', async () => {
  const kept = await hashPassword('con mèo ngủ trưa'.normalize('NFD'));
  assert.equal(await isPassword('con mèo ngủ trưa'.normalize('NFC'), kept), true);
});

test('nobody is let in where there is no hash, and it takes as long', async () => {
  const kept = await hashPassword('con mèo ngủ trưa');
  const time = async (hash: string | undefined): Promise<number> => {
    const started = performance.now();
    for (let round = 0; round < 5; round++) assert.equal(await isPassword('another one', hash), false);
    return performance.now() - started;
  };
  await time(kept);
  const [withHash, without] = [await time(kept), await time(undefined)];
  assert.ok(without > withHash / 4, `${without} ms without a hash, ${withHash} ms with one`);
});
