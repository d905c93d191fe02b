import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { contentSecurityPolicy } from '../../src/cli/content-security-policy.js';
import { serveFolder, type Served } from '../../src/cli/serve-folder.js';

describe('serveFolder', () => {
  let folder: string;
  let served: Served;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hoso-serve-'));
    await mkdir(join(folder, 'public', 'part'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'public', 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'public', 'part', 'phường.js'), 'export {};');
    served = await serveFolder(join(folder, 'public'));
  });

  after(async () => {
    await served.close();
    await rm(folder, { recursive: true });
  });

  it('sends the page of a folder under the strict policy', async () => {
    const response = await fetch(`${served.url}/?lang=en`);
    assert.equal(await response.text(), '<!doctype html>');
    assert.equal(response.headers.get('content-security-policy'), contentSecurityPolicy);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  });

  it('sends a module as one, by a name that is not ASCII', async () => {
    const response = await fetch(`${served.url}/part/${encodeURIComponent('phường')}.js`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
  });

  // fetch() would tidy these paths up before they leave.
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/part/..%2f..%2fsecret.txt',
    '/%',
    '/part',
    '/none.js',
  ]) {
    it(`does not find ${path}`, async () => assert.equal(await readStatus(served.url, path), 404));
  }

  it('refuses to be written to', async () => {
    assert.equal((await fetch(served.url, { method: 'POST' })).status, 405);
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(served.url).port);
    await assert.rejects(serveFolder(folder, { port }), { code: 'EADDRINUSE' });
  });
});

function readStatus(url: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
  });
}
