/** Pictures as telephones write them: with the place, the time and the device in every spot where there is room for such. */
import { bytesOf, jpeg, makeBox, png, u32, type Bytes, type Part } from './make-files.js';

/** In each note: what must not be sent. */
export const place = '10.7769N 106.7009E';

/** Notes of a camera (Exif): an orientation, and a place in a directory of its own. Little endian, as most telephones write. */
export function makeExif(orientation: number): Bytes {
  const gps = 8 + 2 + 2 * 12 + 4;
  const text = gps + 2 + 12 + 4;
  return bytesOf(
    'II', 42, 0, little(8),
    2, 0, entry(0x0112, 3, 1, orientation), entry(0x8825, 4, 1, gps), little(0),
    1, 0, entry(0x001d, 2, place.length + 1, text), little(0),
    place, 0,
  ); // prettier-ignore
}

function little(value: number): readonly number[] {
  return [...u32(value)].reverse();
}

function entry(tag: number, type: number, count: number, value: number): readonly number[] {
  return [tag & 255, tag >> 8, type, 0, ...little(count), ...little(value)];
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><exif:GPSLatitude>${place}</exif:GPSLatitude></rdf:RDF></x:xmpmeta>`;

function segment(marker: number, ...content: readonly Part[]): Bytes {
  const inside = bytesOf(...content);
  return bytesOf(0xff, marker, (inside.length + 2) >> 8, (inside.length + 2) & 255, inside);
}

/** The picture is any whole JPEG. What belongs to its colours is there too, and has to stay. */
export function makeNotedJpeg(orientation: number, picture: Uint8Array = jpeg): Bytes {
  return bytesOf(
    picture.subarray(0, 2),
    segment(0xe1, 'Exif\0\0', makeExif(orientation)),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp),
    segment(0xe2, 'ICC_PROFILE\0', 1, 1, 'colours'),
    segment(0xe2, 'MPF\0', place),
    segment(0xed, 'Photoshop 3.0\0', '8BIM', place),
    segment(0xee, 'Adobe', 0, 100, 0, 0, 0, 0, 1),
    segment(0xfe, place),
    picture.subarray(2),
    makeBox('ftyp', 'mp42', u32(0)),
    makeBox('mdat', place),
  );
}

function crc(bytes: Uint8Array): number {
  let rest = -1;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (-(rest & 1) & 0xedb88320);
  }
  return ~rest >>> 0;
}

export function makeNotedPng(orientation: number, picture: Uint8Array = png): Bytes {
  const chunk = (name: string, ...content: readonly Part[]): Bytes => {
    const inside = bytesOf(name, ...content);
    return bytesOf(u32(inside.length - 4), inside, u32(crc(inside)));
  };
  return bytesOf(
    picture.subarray(0, 33),
    chunk('eXIf', makeExif(orientation)),
    chunk('tEXt', 'Comment\0', place),
    chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', xmp),
    chunk('tIME', 7, 234, 11, 25, 20, 0, 0),
    picture.subarray(33),
    place,
  );
}

/** Adds Exif and XMP to a file that a real encoder wrote: the items stand behind everything, named in its boxes. */
export function addHeicNotes(heic: Uint8Array): Bytes {
  const exif = bytesOf(u32(6), 'Exif\0\0', makeExif(6));
  const boxes = listBoxes(heic, 0, heic.length);
  const meta = boxes.find(({ name }) => name === 'meta')!;
  const parts = listBoxes(heic, meta.start + 12, meta.end);
  const grown = 2 * 18 + 21 + 41; // two places, and two entries of the list of items
  const at = heic.length + grown;
  const rewritten = parts.map(({ name, start, end }) => {
    const bytes = heic.slice(start, end);
    const view = new DataView(bytes.buffer);
    if (name === 'iinf') {
      const count = view.getUint16(12) + 2;
      const infe = (id: number, ...about: readonly Part[]): Bytes =>
        makeBox('infe', 2, 0, 0, 0, 0, id, 0, 0, ...about);
      return makeBox('iinf', u32(0), count >> 8, count & 255, bytes.subarray(14), infe(100, 'Exif\0'), infe(101, 'mime', '\0', 'application/rdf+xml\0'));
    }
    if (name !== 'iloc') return bytes;
    if (view.getUint8(8) !== 0 || view.getUint16(12) !== 0x4440) throw new Error('another encoder');
    const count = view.getUint16(14);
    for (let item = 0, from = 16; item < count; item++) {
      view.setUint32(from + 4, view.getUint32(from + 4) + grown); // what it points to has moved
      from += 10 + view.getUint16(from + 8) * 8;
    }
    const place = (id: number, from: number, length: number): readonly number[] =>
      [0, id, 0, 0, ...u32(0), 0, 1, ...u32(from), ...u32(length)];
    return makeBox('iloc', bytes.subarray(8, 14), 0, count + 2, bytes.subarray(16), place(100, at, exif.length), place(101, at + exif.length, xmp.length));
  }); // prettier-ignore
  const inside = bytesOf(...rewritten);
  const before = bytesOf(heic.subarray(0, meta.start), makeBox('meta', u32(0), inside));
  if (before.length !== meta.end + grown) throw new Error(`grown by ${before.length - meta.end}`);
  const data = heic.slice(boxes.find(({ name }) => name === 'mdat')!.start);
  new DataView(data.buffer).setUint32(0, data.length + exif.length + xmp.length);
  return bytesOf(before, heic.subarray(meta.end, heic.length - data.length), data, exif, xmp);
}

function listBoxes(
  bytes: Uint8Array,
  from: number,
  to: number,
): { name: string; start: number; end: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes = [];
  for (let at = from; at < to; at += view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    boxes.push({ name, start: at, end: at + view.getUint32(at) });
  }
  return boxes;
}
