import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDeviceDrafts } from '../../src/host/drafts/device-drafts.js';
import { findDeviceDraft } from '../../src/host/drafts/find-device-draft.js';
import type { Draft } from '../../src/host/host.js';
import { HostError } from '../../src/host/host-error.js';

const draft: Draft = {
  version: 'v1',
  dossier: { declaration: { fullName: 'Nguyễn Văn An' } },
  labels: { '/declaration/fullName': 'Họ và tên' },
  idempotencyKey: 'k',
  expiresAt: 1000,
};

function open(limit = Infinity) {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > limit) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, text);
    },
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
  return { items, storage, clock: () => 500 };
}

const isKind = (kind: string) => (error: unknown) => error instanceof HostError && error.kind === kind;

test('a draft opens with its passphrase, in another visit too, and with no other', async () => {
  const device = open();
  await createDeviceDrafts('mật khẩu 1', device).save('p', draft);
  assert.deepEqual(await createDeviceDrafts('mật khẩu 1', device).load('p'), draft);
  // The same characters, composed otherwise, as another keyboard types them.
  assert.deepEqual(await createDeviceDrafts('mật khẩu 1'.normalize('NFD'), device).load('p'), draft);
  await assert.rejects(createDeviceDrafts('mật khẩu 2', device).load('p'), isKind('refused'));
});

test('nothing that was typed is on the device in the clear, and no saving is like another', async () => {
  const device = open();
  const drafts = createDeviceDrafts('mật khẩu 1', device);
  await drafts.save('p', draft);
  const [first] = [...device.items.values()];
  await drafts.save('p', draft);
  const [second] = [...device.items.values()];
  assert.doesNotMatch(first!, /Nguy|An|fullName|mật/);
  const [one, two] = [first, second].map(
    (text) => JSON.parse(text!) as { iv: string; text: string; salt: string },
  );
  assert.notEqual(one!.iv, two!.iv);
  assert.notEqual(one!.text, two!.text);
});

test('a draft that has expired is gone, and its expiry cannot be moved', async () => {
  const device = open();
  await createDeviceDrafts('mật khẩu 1', device).save('p', draft);
  assert.equal(findDeviceDraft('p', device)?.expiresAt, 1000);
  const [[name, text]] = [...device.items] as [[string, string]];
  device.items.set(name, text.replace('"expiresAt":1000', '"expiresAt":9000'));
  await assert.rejects(createDeviceDrafts('mật khẩu 1', device).load('p'), isKind('refused'));
  device.items.set(name, text);
  assert.equal(findDeviceDraft('p', { ...device, clock: () => 1000 }), undefined);
  assert.equal(device.items.size, 0);
});

test('a full device says so, and what is no draft is no draft', async () => {
  const full = open(10);
  await assert.rejects(createDeviceDrafts('mật khẩu 1', full).save('p', draft), isKind('unavailable'));
  const device = open();
  device.items.set('hoso:draft:p', '{"expiresAt":"soon"}');
  assert.equal(await createDeviceDrafts('mật khẩu 1', device).load('p'), undefined);
});
