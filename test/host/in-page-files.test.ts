import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import register from '../../src/host/demonstration-register.json' with { type: 'json' };
import { createInPageHost, type Fault } from '../../src/host/in-page-host.js';
import { openContents } from '../content/open-content.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';
import { jpeg } from '../support/files/make-files.js';

const { schema } = openContents().find(({ name }) => name === 'vss-books-and-cards')!;
const content = { schema, validator: interpretedValidator(schema) };
const photo = new File([jpeg], 'the.jpg', { type: 'image/jpeg' });
const document = 'healthInsuranceCard';

function open(fault?: Fault): ReturnType<typeof createInPageHost> {
  return createInPageHost({ content, register, delay: () => 20, fault: () => fault });
}

describe('the files of the host in the page', () => {
  it('are answered with the hash of their bytes, and told of on the way', async () => {
    const parts: number[] = [];
    const { id, ...stored } = await open().upload(photo, {
      document,
      onProgress: (part) => parts.push(part),
    });
    const sha256 = createHash('sha256').update(jpeg).digest('hex');
    assert.deepEqual(stored, { name: 'the.jpg', size: jpeg.length, type: 'image/jpeg', sha256 });
    assert.match(id, /^[\w.-]+$/);
    assert.equal(parts.at(-1), 1);
    assert.deepEqual(parts, [...parts].sort());
  });

  it('are judged again', async () => {
    const disguised = new File(['MZ'], 'the.jpg', { type: 'image/jpeg' });
    await assert.rejects(open().upload(disguised, { document }), { kind: 'invalid', reason: 'type' });
  });

  it('are not kept when the person cancels', async () => {
    const controller = new AbortController();
    const uploading = open().upload(photo, {
      document,
      onProgress: () => controller.abort(),
      signal: controller.signal,
    });
    await assert.rejects(uploading, { name: 'AbortError' });
  });

  it('meet the faults that are asked for', async () => {
    await assert.rejects(open({ kind: 'offline' }).upload(photo, { document }), { kind: 'offline' });
    await assert.rejects(open({ kind: 'offline' }).discard('file-1'), { kind: 'offline' });
  });

  it('may be discarded twice', async () => {
    const host = open();
    const { id } = await host.upload(photo, { document });
    await host.discard(id);
    await host.discard(id);
  });
});
