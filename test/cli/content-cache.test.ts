import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createContentCache } from '../../src/cli/content-cache.js';
import { library } from './library-copy.js';

describe('the cache of built content', () => {
  let root = '';
  const form = (): string => join(root, 'library-card/2024.json');
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'hoso-content-'));
    cpSync(library, root, { recursive: true });
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  test('has what a file says now, with no watcher to tell it', async () => {
    const content = createContentCache(root);
    const text = readFileSync(form(), 'utf8');
    assert.match((await content.file('library-card-2024.json')) ?? '', /"maximum": 130\b/);
    writeFileSync(form(), text.replace('"maximum": 130', '"maximum": 1310'));
    assert.match((await content.file('library-card-2024.json')) ?? '', /"maximum": 1310\b/);
    // As when an editor's save is read half-way.
    writeFileSync(form(), '');
    await assert.rejects(content.file('library-card-2024.json'));
    writeFileSync(form(), text);
    assert.match((await content.file('library-card-2024.json')) ?? '', /"maximum": 130\b/);
  });

  test('is made for a folder that is not there yet, and says so when it is asked', async () => {
    const content = createContentCache(join(root, 'gone'));
    await assert.rejects(content.file('library-card-2024.json'), /ENOENT/);
  });
});
