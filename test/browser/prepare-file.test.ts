/** Photographs as they leave a real browser. */
import { expect } from 'chai';
import type { FileLimits } from '../../src/host/judge-file.js';
import { prepareFile, type Preparation } from '../../src/host/prepare-file.js';
import { sha256 } from '../../src/host/sha256.js';
import { bytesOf, makeHeic, makePdf } from '../support/files/make-files.js';
import { makeNotedJpeg, makeNotedPng, place } from '../support/files/make-photos.js';

const limits: FileLimits = {
  types: ['application/pdf', 'image/heic', 'image/jpeg', 'image/png'],
  maximumSize: 200 * 1024,
};

/** Left half red, right half blue; `noise` makes it as hard to pack as a photograph of a paper. */
async function paint(
  width: number,
  height: number,
  type: string,
  noise = false,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'red';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = 'blue';
  context.fillRect(width / 2, 0, width / 2, height);
  for (let dot = 0; noise && dot < 40_000; dot++) {
    context.fillStyle = `rgb(${(dot * 37) % 256} ${(dot * 91) % 256} ${(dot * 53) % 256})`;
    context.fillRect((dot * 7919) % width, (dot * 104_729) % (height / 2), 9, 9);
  }
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer());
}

async function prepared(file: File, within = limits): Promise<File> {
  const preparation: Preparation = await prepareFile(file, within);
  if (!preparation.ok) throw new Error(preparation.reason);
  expect(preparation.sha256).to.equal(await sha256(await preparation.file.arrayBuffer()));
  return preparation.file;
}

const jpegFile = (bytes: Uint8Array<ArrayBuffer>, name = 'thẻ.jpg'): File =>
  new File([bytes], name, { type: 'image/jpeg' });

/** As it is seen, and the colour of a dot of it. */
async function look(
  file: File,
): Promise<{ width: number; height: number; at(x: number, y: number): string }> {
  const bitmap = await createImageBitmap(file);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return {
    width: bitmap.width,
    height: bitmap.height,
    at(x, y) {
      const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
      if (red > 200 && green < 60 && blue < 60) return 'red';
      if (blue > 200 && red < 60 && green < 60) return 'blue';
      return red > 240 && green > 240 && blue > 240 ? 'white' : `${red} ${green} ${blue}`;
    },
  };
}

const textOf = async (file: File): Promise<string> =>
  new TextDecoder('latin1').decode(await file.arrayBuffer());

describe('what is sent of a photograph', () => {
  it('does not say where it was taken, and is the same picture', async () => {
    const noted = makeNotedJpeg(1, await paint(64, 48, 'image/jpeg'));
    const file = await prepared(jpegFile(noted));
    expect(await textOf(file)).not.to.contain(place);
    expect([file.name, file.type]).to.deep.equal(['thẻ.jpg', 'image/jpeg']);
    const [before, after] = [await look(jpegFile(noted)), await look(file)];
    expect([after.width, after.height]).to.deep.equal([64, 48]);
    for (const x of [5, 60]) expect(after.at(x, 24)).to.equal(before.at(x, 24));
  });

  it('is seen the right way up: a JPEG', async () => {
    const file = await prepared(jpegFile(makeNotedJpeg(6, await paint(64, 48, 'image/jpeg'))));
    const seen = await look(file);
    expect([seen.width, seen.height, seen.at(24, 5), seen.at(24, 58)]).to.deep.equal([48, 64, 'red', 'blue']);
  });

  it('is seen the right way up: a PNG', async () => {
    const noted = new File([makeNotedPng(6, await paint(64, 48, 'image/png'))], 'a.png', {
      type: 'image/png',
    });
    for (const seen of [await look(noted), await look(await prepared(noted))])
      expect([seen.width, seen.height, seen.at(24, 5), seen.at(24, 58)]).to.deep.equal([
        48,
        64,
        'red',
        'blue',
      ]);
  });

  it('is smaller where it has more bytes than allowed, and still upright', async () => {
    const noted = makeNotedJpeg(6, await paint(3000, 2000, 'image/jpeg', true));
    expect(noted.length).to.be.above(limits.maximumSize);
    const file = await prepared(jpegFile(noted));
    expect(file.size).to.be.at.most(limits.maximumSize);
    const seen = await look(file);
    expect(seen.height / seen.width).to.be.closeTo(1.5, 0.01);
    expect(seen.height).to.be.at.least(2600);
    expect([seen.at(20, 100), seen.at(20, seen.height - 100)]).to.deep.equal(['red', 'blue']);
    expect(await textOf(file)).not.to.contain('Exif');
  });

  it('has no more dots than a legible paper needs', async () => {
    const file = await prepared(jpegFile(await paint(6000, 4500, 'image/jpeg')), {
      ...limits,
      maximumSize: 5 * 1024 * 1024,
    });
    const seen = await look(file);
    expect([seen.width, seen.height, seen.at(50, 50), seen.at(4000, 50)]).to.deep.equal([
      4096,
      3072,
      'red',
      'blue',
    ]);
  });

  it('is what it was where it is small enough', async () => {
    const photo = await paint(4096, 3072, 'image/jpeg');
    const file = await prepared(jpegFile(photo), { ...limits, maximumSize: 5 * 1024 * 1024 });
    expect(file.size).to.equal(photo.length);
  });

  it('is a JPEG on white, and called so, where a PNG is too large', async () => {
    const canvas = new OffscreenCanvas(600, 600);
    let random = 1;
    const noise = Uint8ClampedArray.from(
      { length: 600 * 500 * 4 },
      () => (random = (random * 48_271) % 2_147_483_647) & 255,
    );
    canvas.getContext('2d')!.putImageData(new ImageData(noise, 600), 0, 100);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    expect(png.size).to.be.above(300 * 1024);
    const given = new File([png], 'Giấy khai sinh.png', { type: 'image/png' });
    const file = await prepared(given, { ...limits, maximumSize: 300 * 1024 });
    expect([file.name, file.type]).to.deep.equal(['Giấy khai sinh.jpg', 'image/jpeg']);
    expect((await look(file)).at(5, 5)).to.equal('white');
    expect(await prepareFile(given, { types: ['image/png'], maximumSize: 300 * 1024 })).to.deep.equal({
      ok: false,
      reason: 'too-large',
    });
  });

  it('is left as it is where the browser cannot decode it, unless it is too large', async () => {
    const heic = new File([makeHeic()], 'IMG_0001.HEIC');
    expect((await prepared(heic)).size).to.equal(heic.size);
    expect(await prepareFile(heic, { ...limits, maximumSize: 100 })).to.deep.equal({
      ok: false,
      reason: 'too-large',
    });
  });

  it('is not decoded where its head promises more dots than any camera has', async () => {
    const bomb = await paint(8, 8, 'image/png');
    new DataView(bomb.buffer).setUint32(16, 100_000);
    new DataView(bomb.buffer).setUint32(20, 100_000);
    const decode = window.createImageBitmap;
    window.createImageBitmap = () => Promise.reject(new Error('decoded'));
    try {
      const given = new File([bomb], 'a.png', { type: 'image/png' });
      expect((await prepared(given)).size).to.equal(bomb.length);
    } finally {
      window.createImageBitmap = decode;
    }
  });
});

describe('what is not sent', () => {
  const refused: readonly [string, File, string][] = [
    ['a document that is too large', new File([makePdf({ body: '%'.repeat(300_000) })], 'a.pdf', { type: 'application/pdf' }), 'too-large'],
    ['a film of gigabytes, without reading it', Object.defineProperty(new File(['x'], 'a.mp4'), 'size', { value: 3e9 }), 'too-large'],
    ['a text that is too large, for what it is', new File([bytesOf('a'.repeat(300_000))], 'a.txt', { type: 'text/plain' }), 'type'],
    ['a file that is not there any more', Object.defineProperty(new File(['x'], 'a.jpg'), 'arrayBuffer', { value: () => Promise.reject(new DOMException('', 'NotReadableError')) }), 'unreadable'],
  ]; // prettier-ignore
  for (const [about, file, reason] of refused)
    it(about, async () => expect(await prepareFile(file, limits)).to.deep.equal({ ok: false, reason }));
});
