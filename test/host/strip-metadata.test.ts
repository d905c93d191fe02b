import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { judgeFile } from '../../src/host/judge-file.js';
import { readOrientation } from '../../src/host/metadata/orientation.js';
import { stripMetadata } from '../../src/host/strip-metadata.js';
import { readPngChunks } from '../../src/host/structure/read-png-chunks.js';
import { buildCorpus } from '../support/files/build-corpus.js';
import { decodeHeic, encodeHeic, paint } from '../support/files/heic-codec.js';
import { bytesOf, jpeg, makeBox, makePdf, png, u32 } from '../support/files/make-files.js';
import { addHeicNotes, makeNotedJpeg, makeNotedPng, place } from '../support/files/make-photos.js';

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const limits = {
  types: ['application/pdf', 'image/heic', 'image/jpeg', 'image/png'],
  maximumSize: 5 * 1024 * 1024,
};

describe('stripMetadata', () => {
  it('leaves of a JPEG its picture and its colours, byte for byte', () => {
    const noted = makeNotedJpeg(1);
    assert.equal(textOf(noted).split(place).length, 7);
    const stripped = textOf(stripMetadata('image/jpeg', noted));
    assert.ok(!stripped.includes(place));
    assert.ok(!/Exif|xmpmeta|MPF|Photoshop|ftyp/.test(stripped));
    assert.ok(stripped.includes('ICC_PROFILE') && stripped.includes('Adobe') && stripped.includes('JFIF'));
    assert.ok(stripped.endsWith(textOf(jpeg.subarray(2))));
  });

  it('leaves of a PNG what it is drawn from, byte for byte', () => {
    const noted = makeNotedPng(1);
    assert.equal(textOf(noted).split(place).length, 5);
    assert.deepEqual(stripMetadata('image/png', noted), Uint8Array.from(png));
  });

  for (let orientation = 2; orientation <= 8; orientation++) {
    it(`keeps which way up it is seen, ${orientation}, and nothing else of the notes`, () => {
      const photo = stripMetadata('image/jpeg', makeNotedJpeg(orientation));
      const at = textOf(photo).indexOf('Exif\0\0');
      assert.equal(readOrientation(photo.subarray(at + 6)), orientation);
      assert.ok(!textOf(photo).includes(place));
      const picture = stripMetadata('image/png', makeNotedPng(orientation));
      const notes = [...readPngChunks(picture)].find(({ name }) => name === 'eXIf')!;
      assert.equal(readOrientation(picture.subarray(notes.start + 8)), orientation);
      assert.equal(
        new DataView(picture.buffer).getUint32(notes.end - 4),
        crc32(picture.subarray(notes.start + 4, notes.end - 4)),
      );
      assert.ok(!textOf(picture).includes(place));
    });
  }

  it('takes an orientation that there is not, or that leads nowhere, for none', () => {
    for (const orientation of [0, 9, 255])
      assert.ok(!textOf(stripMetadata('image/jpeg', makeNotedJpeg(orientation))).includes('Exif'));
    assert.equal(readOrientation(bytesOf('MM', 0, 42, u32(4_000_000_000))), 1);
    assert.equal(readOrientation(new Uint8Array()), 1);
  });

  it('takes the notes out of a photo of an iPhone, whose picture stays what it was', async () => {
    const painted = await encodeHeic(paint(64, 48));
    const noted = addHeicNotes(painted);
    assert.equal(textOf(noted).split(place).length, 3);
    assert.equal(judgeFile({ name: 'a.heic', declaredType: '', bytes: noted }, limits).ok, true);
    const stripped = stripMetadata('image/heic', noted);
    assert.ok(!textOf(stripped).includes(place));
    assert.equal(stripped.length, noted.length);
    const [before, after] = [await decodeHeic(painted), await decodeHeic(stripped)];
    assert.equal(before.width, 64);
    assert.deepEqual(after, before);
  });

  it('does not work for hours on a photo of an iPhone that names the same place again and again', () => {
    const item = (id: number): readonly number[] => [0, id, 0, 0, 0xff, 0xff];
    const extents = Array.from({ length: 65_535 }, () => [...u32(0), ...u32(3_000_000)]).flat();
    const info = makeBox('iinf', u32(0), 0, 1, makeBox('infe', 2, 0, 0, 0, 0, 1, 0, 0, 'Exif\0'));
    const hostile = (sizes: number, ...items: (readonly number[])[]): Uint8Array =>
      bytesOf(
        makeBox('ftyp', 'heic', u32(0), 'mif1heic'),
        makeBox('meta', u32(0), info, makeBox('iloc', u32(0), sizes, 0, 0xff, 0xff, items.flat())),
        makeBox('mdat', new Uint8Array(2_000_000)),
      );
    const files = [
      hostile(0x44, item(1), extents),
      hostile(0x00, ...Array.from({ length: 60_000 }, () => item(1))),
    ];
    const started = performance.now();
    for (const file of files) stripMetadata('image/heic', file);
    assert.ok(performance.now() - started < 500, `${performance.now() - started} ms`);
  });

  it('leaves a document as it is', () => {
    assert.deepEqual(stripMetadata('application/pdf', makePdf()), makePdf());
  });

  it('leaves every accepted file of the corpus accepted, and what is stripped as it is', () => {
    for (const { about, expected, name, declaredType, bytes } of buildCorpus(limits.maximumSize)) {
      if (typeof expected === 'string') continue;
      const stripped = stripMetadata(expected.type, bytes);
      assert.deepEqual(
        judgeFile({ name, declaredType, bytes: stripped }, limits),
        { ok: true, ...expected },
        about,
      );
      assert.deepEqual(Buffer.compare(stripMetadata(expected.type, stripped), stripped), 0, about);
    }
  });

  it('never throws, and leaves what is stripped as it is, whatever the bytes are', () => {
    const start = fc.constantFrom(
      jpeg,
      png,
      makeNotedJpeg(6),
      makeNotedPng(6),
      bytesOf(makeBox('ftyp', 'heic')),
    );
    const change = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 12 });
    const type = fc.constantFrom('image/jpeg', 'image/png', 'image/heic');
    fc.assert(
      fc.property(start, change, type, fc.nat(60), (bytes, changes, type, cut) => {
        const changed = bytes.slice(0, bytes.length - cut);
        for (const [at, byte] of changes) if (at < changed.length) changed[at] = byte;
        const once = stripMetadata(type, changed);
        assert.deepEqual(stripMetadata(type, once), once);
      }),
      { numRuns: 2000 },
    );
  });
});
