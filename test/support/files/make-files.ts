/** Real files of each accepted format, as small as they come, and what they are made of. In a page and in Node. */

export type Bytes = Uint8Array<ArrayBuffer>;

export type Part = string | number | readonly number[] | Uint8Array;

/** Text as one byte for each character, numbers as bytes. */
export function bytesOf(...parts: readonly Part[]): Bytes {
  return Uint8Array.from(
    parts.flatMap((part) => {
      if (typeof part === 'string') return [...part].map((character) => character.charCodeAt(0));
      return typeof part === 'number' ? [part] : [...part];
    }),
  );
}

export function u32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function fromBase64(text: string): Bytes {
  return bytesOf(atob(text));
}

/** One grey dot, written by libjpeg. */
export const jpeg = fromBase64(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
);

/** One transparent dot. */
export const png = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
);

/** 16 by 16 dots and a thumbnail, written by libheif and kvazaar. */
export const heic = fromBase64(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAw9tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAVGlsb2MAAAAAREAAAgABAAAAAAMzAAMAAAAAAAAAtAAAALQAAAAYAAAAzAAAABYAAgAAAAAEFQADAAAAAAAAALQAAAC0AAAADQAAAMEAAAAOAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAAAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAaHZjMQAAAAIuaXBycAAAAglpcGNvAAAA2Gh2Y0MBAWAAAAAAAAAAAAC68AD8/fj4AAALBiAAAQAaQAEMAv//AWAAAAMAgAAAAwAAAwC6AAAsCQAhAAEALEIBAgFgAAADAIAAAAMAAAMAugAAoIhFy5JMqm4CGgwIAAADAAgAAAMAyEAAIgABAAhEAcFxgpkgACAAAQAaQAEMAv//AWAAAAMAgAAAAwAAAwC6AAAsCQAhAAEALEIBAgFgAAADAIAAAAMAAAMAugAAoIhFy5JMqm4CGgwIAAADAAgAAAMAyEAAIgABAAdEAcFxgpkgAAAAFGlzcGUAAAAAAAAAEAAAABAAAAAQcGl4aQAAAAADCAgIAAAA0Gh2Y0MBAWAAAAAAAAAAAAC68AD8/Pj4AAALBiAAAQAaQAEMAv//AWAAAAMAgAAAAwAAAwC6AAAsCQAhAAEAKEIBAgFgAAADAIAAAAMAAAMAugAAwiEXLkkyqbAgAAADACAAAAMDIQAiAAEACEQBwXGCmSAAIAABABpAAQwC//8BYAAAAwCAAAADAAADALoAACwJACEAAQAoQgECAWAAAAMAgAAAAwAAAwC6AADCIRcuSTKpsCAAAAMAIAAAAwMhACIAAQAHRAHBcYKZIAAAAA5waXhpAAAAAAEIAAAAJ2F1eEMAAAAAdXJuOm1wZWc6aGV2YzoyMDE1OmF1eGlkOjEAAAAAHWlwbWEAAAAAAAAAAgABA4ECAwACBIQCBYYAAAAaaXJlZgAAAAAAAAAOYXV4bAACAAEAAQAAAbltZGF0AAAAsE4BBasy/kZsmEFCaa41apFUnvPxS3ZhemFhciBIRVZDIEVuY29kZXIgdi4gMi4zLjEtZWEwOWFmNSAtIENvcHlsZWZ0IDIwMTItMjAxNSAtIGh0dHA6Ly91bHRyYXZpZGVvLmNzLnR1dC5maS8gLSBvcHRpb25zOiAxNngxNiBkZWJsb2NrPTE6MDowIHNhbz0zIGludHJhX3BlcmlvZD02NCBxcD0yNiByZWY9MQCAAAAAFCYBr3j3OJ+Hqm8Ig80LHo0JYe/gAAAAElABhA0CAAApNAAAJuoAAB4/gAAAALBOAQWrMv5GbJhBQmmuNWqRVJ7z8Ut2YXphYXIgSEVWQyBFbmNvZGVyIHYuIDIuMy4xLWVhMDlhZjUgLSBDb3B5bGVmdCAyMDEyLTIwMTUgLSBodHRwOi8vdWx0cmF2aWRlby5jcy50dXQuZmkvIC0gb3B0aW9uczogMTZ4MTYgZGVibG9jaz0xOjA6MCBzYW89MyBpbnRyYV9wZXJpb2Q9NjQgcXA9MjYgcmVmPTEAgAAAAAkmAa7w8Zb+Lj4AAAAKUAGEBQIAAPeAgA==',
);

/** A document of empty pages; `trailer` may add to its trailer, `body` to its objects. */
export function makePdf({ body = '', trailer = '', version = '1.7', pages = 1 } = {}): Bytes {
  const kids = Array.from({ length: pages }, (_, page) => `${page + 3} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ];
  let text = `%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`;
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  text += body;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return bytesOf(
    `${text}xref\n0 ${pages + 3}\n0000000000 65535 f \n${table}trailer\n<< /Size ${pages + 3} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

export function makeBox(name: string, ...content: readonly Part[]): Bytes {
  const inside = bytesOf(...content);
  return bytesOf(u32(inside.length + 8), name, inside);
}

/** The boxes of a still picture of this brand; there is no picture in it. */
export function makeHeic(brand = 'heic', brands: readonly string[] = ['mif1', 'heic']): Bytes {
  return bytesOf(
    makeBox('ftyp', brand, u32(0), brands.join('')),
    makeBox('meta', u32(0), makeBox('hdlr', u32(0), u32(0), 'pict', Array<number>(13).fill(0))),
    makeBox('mdat', Array<number>(64).fill(7)),
  );
}

/** An archive of one stored file: what documents of office programs are made of, too. */
export function makeZip(name = 'word/document.xml', content = '<w:document/>'): Bytes {
  const u16 = (value: number): readonly number[] => [value & 255, value >>> 8];
  const little = (value: number): readonly number[] => [...u32(value)].reverse();
  const about = [
    ...u16(0), ...u16(0), ...u16(0), ...u16(0x5000), ...little(0), ...little(content.length), ...little(content.length),
    ...u16(name.length), ...u16(0),
  ]; // prettier-ignore
  const local = bytesOf('PK\x03\x04', u16(20), about, name, content);
  const central = bytesOf(
    'PK\x01\x02',
    u16(20),
    u16(20),
    about,
    u16(0),
    u16(0),
    u16(0),
    little(0),
    little(0),
    name,
  );
  const end = bytesOf(
    'PK\x05\x06', u16(0), u16(0), u16(1), u16(1), little(central.length), little(local.length), u16(0),
  ); // prettier-ignore
  return bytesOf(local, central, end);
}

/** As long as wanted and still whole: a comment segment can be repeated. */
export function makeJpegOf(size: number): Bytes {
  const result = new Uint8Array(size);
  result.set(jpeg.subarray(0, 2));
  let at = 2;
  for (let left = size - jpeg.length; left > 0;) {
    // A segment has four bytes at least, 65,537 at most; none may leave fewer than four for the next.
    const take = left <= 65_537 ? left : Math.min(65_537, left - 4);
    result.set([0xff, 0xfe, (take - 2) >>> 8, (take - 2) & 255], at);
    at += take;
    left -= take;
  }
  result.set(jpeg.subarray(2), at);
  return result;
}
