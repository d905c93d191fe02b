import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLostFiles } from '../../src/host/find-lost-files.js';
import type { ReceivedFile, Receipt, StoredFile } from '../../src/host/host.js';
import type { JsonObject } from '../../src/schema/json.js';

const front = {
  id: 'a',
  name: 'mặt trước.jpg',
  size: 10,
  type: 'image/jpeg',
  sha256: 'aa',
} satisfies StoredFile;
const back = {
  id: 'b',
  name: 'mặt sau.jpg',
  size: 20,
  type: 'image/jpeg',
  sha256: 'bb',
} satisfies StoredFile;
const contract = {
  id: 'c',
  name: 'hợp đồng.pdf',
  size: 30,
  type: 'application/pdf',
  sha256: 'cc',
} satisfies StoredFile;

/** A paper with two pages, and one of several papers to one item. */
const dossier: JsonObject = {
  documents: {
    card: { document: 'card', answer: 'have', files: [front, back] },
    evidence: [
      { document: 'decision', answer: 'later' },
      { document: 'contract', answer: 'have', files: [contract] },
    ],
  },
};

const received = (files: readonly ReceivedFile[]): Receipt => ({
  reference: 'TD-1',
  receivedOn: '2026-11-25',
  case: '1.2.a',
  papers: [],
  files,
});
const echo = ({ id, name, size, sha256 }: StoredFile, document: string): ReceivedFile => ({
  id,
  name,
  size,
  sha256,
  document,
});
const all = [echo(front, 'card'), echo(back, 'card'), echo(contract, 'evidence')];

const namesOfLost = (files: readonly ReceivedFile[]): readonly string[] =>
  findLostFiles(dossier, received(files)).map(({ name }) => name);

test('nothing is lost when the receipt names every file as it was sent, in any order and under any name', () => {
  assert.deepEqual(namesOfLost(all.toReversed()), []);
  assert.deepEqual(namesOfLost(all.map((file) => ({ ...file, name: 'x' }))), []);
});

test('a file that the receipt does not name is lost, and every one where it names none', () => {
  assert.deepEqual(namesOfLost(all.slice(1)), [front.name]);
  const { files: _, ...bare } = received([]);
  assert.equal(findLostFiles(dossier, bare).length, 3);
});

for (const [what, change] of [
  ['other bytes', { sha256: 'dd' }],
  ['another size', { size: 11 }],
  ['another paper', { document: 'declaration' }],
  ['another id', { id: 'd' }],
] as const)
  test(`a file that is there with ${what} is lost`, () => {
    assert.deepEqual(namesOfLost([{ ...all[0]!, ...change }, ...all.slice(1)]), [front.name]);
  });

test('where no file was sent none is lost', () => {
  assert.deepEqual(
    findLostFiles({ documents: { card: { document: 'card', answer: 'later' } } }, received([])),
    [],
  );
});
