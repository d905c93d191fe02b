import type { FileFault } from '../../../src/host/judge-file.js';
import {
  bytesOf,
  heic,
  jpeg,
  makeBox,
  makeHeic,
  makeJpegOf,
  makePdf,
  makeZip,
  png,
  u32,
  type Bytes,
} from './make-files.js';
import { addHeicNotes, makeNotedJpeg, makeNotedPng } from './make-photos.js';

export interface CorpusFile {
  /** What it is, for the name of a test. */
  readonly about: string;
  readonly name: string;
  readonly declaredType: string;
  readonly bytes: Bytes;
  /** The name and type that it is accepted under, or why it is not. */
  readonly expected: { readonly name: string; readonly type: string } | FileFault;
}

const pdf = makePdf();
const zip = makeZip();
const boxes = makeHeic();
const exe = bytesOf(
  'MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff',
  Array<number>(114).fill(0),
  'PE\0\0',
  Array<number>(200).fill(1),
);
const svg = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const page = '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>';

/** The files that page and service have to judge alike. `maximumSize` is that of the content. */
export function buildCorpus(maximumSize: number): readonly CorpusFile[] {
  return [
    ...accepted(maximumSize),
    ...names(),
    ...sizes(maximumSize),
    ...disguised(),
    ...disagreeing(),
    ...truncated(),
    ...encrypted(),
    ...polyglots(),
  ];
}

const faults: readonly string[] = [
  'empty', 'too-large', 'type', 'extension', 'declared', 'truncated', 'encrypted', 'polyglot',
] satisfies FileFault[]; // prettier-ignore

/** `outcome` is why it is refused, or the type it is accepted as, under `safeName`. */
function file(
  about: string,
  name: string,
  declaredType: string,
  bytes: Bytes,
  outcome: string,
  safeName = name,
): CorpusFile {
  const expected = faults.includes(outcome) ? (outcome as FileFault) : { name: safeName, type: outcome };
  return { about, name, declaredType, bytes, expected };
}

function accepted(maximumSize: number): CorpusFile[] {
  return [
    file('a photo', 'the.jpg', 'image/jpeg', jpeg, 'image/jpeg'),
    file('a photo with the longer extension', 'the.jpeg', 'image/jpeg', jpeg, 'image/jpeg'),
    file('an extension in capitals, as cameras write it', 'IMG_0001.JPG', 'image/jpeg', jpeg, 'image/jpeg'),
    file('a photo by the old spelling of its type', 'the.jpg', 'image/pjpeg', jpeg, 'image/jpeg'),
    file('a photo with nothing declared', 'the.jpg', '', jpeg, 'image/jpeg'),
    file('a photo declared as bytes', 'the.jpg', 'application/octet-stream', jpeg, 'image/jpeg'),
    file('a type with a parameter', 'the.jpg', 'Image/JPEG; q=1', jpeg, 'image/jpeg'),
    file('a photo that begins with a comment', 'the.jpg', 'image/jpeg', bytesOf(jpeg.subarray(0, 2), 0xff, 0xfe, 0, 6, 'chao', jpeg.subarray(2)), 'image/jpeg'),
    file('a photo with filled up markers', 'the.jpg', 'image/jpeg', bytesOf(jpeg.subarray(0, 2), 0xff, 0xff, jpeg.subarray(2)), 'image/jpeg'),
    file('a photo with a second picture behind it (MPF)', 'the.jpg', 'image/jpeg', bytesOf(jpeg, jpeg), 'image/jpeg'),
    file('a photo with a film behind it (motion photo)', 'the.jpg', 'image/jpeg', bytesOf(jpeg, makeBox('ftyp', 'isom', u32(0)), makeBox('mdat', 1, 2, 3)), 'image/jpeg'),
    file('a photo of exactly the size allowed', 'lon.jpg', 'image/jpeg', makeJpegOf(maximumSize), 'image/jpeg'),
    file('a picture', 'the.png', 'image/png', png, 'image/png'),
    file('a picture by an old spelling of its type', 'the.png', 'image/x-png', png, 'image/png'),
    file('a screenshot with remains of another behind it', 'the.png', 'image/png', bytesOf(png, Array<number>(90).fill(5)), 'image/png'),
    file('a document', 'quyet-dinh.pdf', 'application/pdf', pdf, 'application/pdf'),
    file('a document of an old version', 'quyet-dinh.pdf', 'application/pdf', makePdf({ version: '1.3' }), 'application/pdf'),
    file('a document with blanks behind its end', 'quyet-dinh.pdf', 'application/pdf', bytesOf(pdf, Array<number>(3000).fill(0)), 'application/pdf'),
    file('a document that was saved again', 'quyet-dinh.pdf', 'application/pdf', bytesOf(pdf, pdf.subarray(15)), 'application/pdf'),
    file('a document that speaks of Encrypt', 'quyet-dinh.pdf', 'application/pdf', makePdf({ body: '4 0 obj\n(/Encrypt means encryption)\nendobj\n' }), 'application/pdf'),
    // What a reader of documents may do with these is the reader's: see CONTRIBUTING.
    file('a document with a script in it', 'quyet-dinh.pdf', 'application/pdf', makePdf({ body: '4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n' }), 'application/pdf'),
    file('a document with another file in it', 'quyet-dinh.pdf', 'application/pdf', makePdf({ body: '4 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream\nendobj\n' }), 'application/pdf'),
    file('a photo with the place where it was taken', 'the.jpg', 'image/jpeg', makeNotedJpeg(6), 'image/jpeg'),
    file('a picture with the place where it was taken', 'the.png', 'image/png', makeNotedPng(6), 'image/png'),
    file('a photo of an iPhone with the place where it was taken', 'IMG_0001.HEIC', 'image/heic', addHeicNotes(heic), 'image/heic'),
    file('a photo of an iPhone', 'IMG_0001.HEIC', 'image/heic', heic, 'image/heic'),
    file('a photo of an iPhone, spelt heif', 'IMG_0001.heif', 'image/heif', heic, 'image/heic'),
    file('a photo of an iPhone from a browser that does not know it', 'IMG_0001.heic', '', heic, 'image/heic'),
    file('a photo made for any reader first', 'anh.heic', 'image/heic', makeHeic('mif1', ['mif1', 'heic', 'miaf']), 'image/heic'),
    file('a photo of 10 bits', 'anh.hif', 'image/heif', makeHeic('heix', ['mif1', 'heix']), 'image/heic'),
  ]; // prettier-ignore
}

function names(): CorpusFile[] {
  const named = (about: string, name: string, safe: string): CorpusFile =>
    file(about, name, 'application/pdf', pdf, 'application/pdf', safe);
  return [
    named('a Vietnamese name', 'Giấy khai sinh (bản sao).pdf', 'Giấy khai sinh (bản sao).pdf'),
    named('a name from macOS, in NFD', 'Giấy khai sinh (bản sao).pdf'.normalize('NFD'), 'Giấy khai sinh (bản sao).pdf'),
    named('a huge name', `${'ờ'.repeat(300)}.pdf`, `${'ờ'.repeat(116)}.pdf`),
    named('a huge name in NFD', `${'ờ'.repeat(300)}.pdf`.normalize('NFD'), `${'ờ'.repeat(116)}.pdf`),
    named('a name with a path of Windows', 'C:\\fakepath\\don.pdf', 'don.pdf'),
    named('a name that climbs', '../../etc/don.pdf', 'don.pdf'),
    named('a name of a device', 'CON.pdf', '_CON.pdf'),
    named('a name of a device, small', 'lpt1.pdf', '_lpt1.pdf'),
    named('a name that reads backwards', 'don\u202Efdp.pdf', 'donfdp.pdf'),
    named('a name with isolates', '\u2066don\u2069.pdf', 'don.pdf'),
    named('a name with a soft hyphen', 'giay\u00ADto.pdf', 'giayto.pdf'),
    named('a name with nothing seen in it', 'giay\u200B\u200D\uFEFFto.pdf', 'giayto.pdf'),
    named('a name with controls', 'giay\r\n\0to\x7F.pdf', 'giayto.pdf'),
    named('a name with signs that Windows refuses', 'giay<to>:"1"|?*.pdf', 'giay_to___1____.pdf'),
    named('a name that a server would run', 'don.php.pdf', 'don_php.pdf'),
    named('a name that Windows would run', 'don.exe.pdf', 'don_exe.pdf'),
    named('a name with dots in it', 'Quyết định 290.2005.pdf', 'Quyết định 290.2005.pdf'),
    named('a name without an extension', 'Quyết định', 'Quyết định.pdf'),
    named('a name that ends in a number', 'Quyết định 290.2005', 'Quyết định 290.2005.pdf'),
    named('a name that is hidden', '.don.pdf', 'don.pdf'),
    named('no name', '', 'file.pdf'),
  ]; // prettier-ignore
}

function sizes(maximumSize: number): CorpusFile[] {
  return [
    file('an empty file', 'the.jpg', 'image/jpeg', bytesOf(), 'empty'),
    file('a single byte', 'the.jpg', 'image/jpeg', bytesOf(0xff), 'type'),
    file('a byte too many', 'lon.pdf', 'application/pdf', makePdfOf(maximumSize + 1), 'too-large'),
    file('a document of exactly the size allowed', 'lon.pdf', 'application/pdf', makePdfOf(maximumSize), 'application/pdf'),
    // It is the bytes that are limited: how many pages there are is hidden in most documents of today.
    file('a document of 1,001 pages', 'dai.pdf', 'application/pdf', makePdf({ pages: 1001 }), 'application/pdf'),
    file('nothing but blanks', 'quyet-dinh.pdf', 'application/pdf', new Uint8Array(2048), 'type'),
  ]; // prettier-ignore
}

/** Readers take zeros behind the end for nothing. */
function makePdfOf(size: number): Bytes {
  const document = new Uint8Array(size);
  document.set(pdf);
  return document;
}

function disguised(): CorpusFile[] {
  return [
    file('a program called a document', 'quyet-dinh.pdf', 'application/pdf', exe, 'type'),
    file('a program called a photo', 'the.jpg', 'image/jpeg', exe, 'type'),
    file('an archive called a document', 'quyet-dinh.pdf', 'application/pdf', zip, 'type'),
    file('an archive called a text of an office program', 'don.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip, 'type'),
    file('a drawing called a picture', 'the.png', 'image/png', svg, 'type'),
    file('a drawing', 'the.svg', 'image/svg+xml', svg, 'type'),
    file('a page called a document', 'quyet-dinh.pdf', 'application/pdf', bytesOf(page), 'type'),
    file('a page with a document in it', 'quyet-dinh.pdf', 'application/pdf', bytesOf(page, pdf), 'type'),
    file('a document behind a mark of byte order', 'quyet-dinh.pdf', 'application/pdf', bytesOf(0xef, 0xbb, 0xbf, pdf), 'type'),
    file('an animation', 'the.gif', 'image/gif', bytesOf('GIF89a', 1, 0, 1, 0, 0, 0, 0, ';'), 'type'),
    file('an animation with an archive behind it (GIFAR)', 'the.jpg', 'image/jpeg', bytesOf('GIF89a', 1, 0, 1, 0, 0, 0, 0, ';', zip), 'type'),
    file('a picture of the web', 'the.webp', 'image/webp', bytesOf('RIFF', 26, 0, 0, 0, 'WEBPVP8L', Array<number>(14).fill(0)), 'type'),
    file('AV1 in the container of HEIC', 'the.heic', 'image/heic', makeHeic('avif', ['mif1', 'miaf']), 'type'),
    file('a film called a photo', 'the.heic', 'image/heic', bytesOf(makeBox('ftyp', 'isom', u32(512), 'isommp41'), makeBox('moov'), makeBox('mdat', 1)), 'type'),
    file('a series of photos', 'the.heic', 'image/heic', makeHeic('msf1', ['hevc']), 'type'),
    file('a text', 'quyet-dinh.pdf', 'application/pdf', bytesOf('Kinh gui co quan bao hiem xa hoi'), 'type'),
  ]; // prettier-ignore
}

function disagreeing(): CorpusFile[] {
  return [
    file('a document called a photo', 'the.jpg', 'application/pdf', pdf, 'extension'),
    file('a photo called a picture', 'the.png', 'image/jpeg', jpeg, 'extension'),
    file('a picture called a photo', 'the.jpg', 'image/jpeg', png, 'extension'),
    file('a photo of an iPhone called jpg', 'IMG_0001.jpg', 'image/jpeg', heic, 'extension'),
    file('a photo called a program', 'the.jpg.exe', 'image/jpeg', jpeg, 'extension'),
    file('a photo called a program, read backwards', 'the\u202Egpj.exe', 'image/jpeg', jpeg, 'extension'),
    file('a document called a page', 'quyet-dinh.html', 'application/pdf', pdf, 'extension'),
    file('a document declared as a photo', 'quyet-dinh.pdf', 'image/jpeg', pdf, 'declared'),
    file('a photo declared as a page', 'the.jpg', 'text/html', jpeg, 'declared'),
    file('a photo declared as a picture', 'the.jpg', 'image/png', jpeg, 'declared'),
  ];
}

function truncated(): CorpusFile[] {
  return [
    file('a photo without its last byte', 'the.jpg', 'image/jpeg', jpeg.slice(0, -1), 'truncated'),
    file('a photo without its end', 'the.jpg', 'image/jpeg', jpeg.slice(0, -2), 'truncated'),
    file('half a photo', 'the.jpg', 'image/jpeg', jpeg.slice(0, jpeg.length / 2), 'truncated'),
    file('a photo with its end and no picture', 'the.jpg', 'image/jpeg', bytesOf(jpeg.subarray(0, 20), 0xff, 0xd9), 'truncated'),
    file('the beginning of a photo', 'the.jpg', 'image/jpeg', jpeg.slice(0, 4), 'truncated'),
    file('a picture without its end', 'the.png', 'image/png', png.slice(0, -12), 'truncated'),
    file('a picture without its last byte', 'the.png', 'image/png', png.slice(0, -1), 'truncated'),
    file('a picture with nothing drawn', 'the.png', 'image/png', bytesOf(png.subarray(0, 33), png.slice(-12)), 'truncated'),
    file('the beginning of a picture', 'the.png', 'image/png', png.slice(0, 20), 'truncated'),
    file('half a document', 'quyet-dinh.pdf', 'application/pdf', pdf.slice(0, pdf.length / 2), 'truncated'),
    file('a document without its end', 'quyet-dinh.pdf', 'application/pdf', pdf.slice(0, -7), 'truncated'),
    file('a document cut off while it was saved again', 'quyet-dinh.pdf', 'application/pdf', bytesOf(pdf, '4 0 obj\n<< /Len'), 'truncated'),
    file('a document with its beginning and end alone', 'quyet-dinh.pdf', 'application/pdf', bytesOf('%PDF-1.7\n%%EOF'), 'truncated'),
    file('half a photo of an iPhone', 'IMG_0001.HEIC', 'image/heic', heic.slice(0, -30), 'truncated'),
    file('a photo of an iPhone without its picture', 'IMG_0001.HEIC', 'image/heic', boxes.slice(0, boxes.length - 72), 'truncated'),
  ]; // prettier-ignore
}

function encrypted(): CorpusFile[] {
  const lock = '<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (x) /U (y) >>';
  const locked = (about: string, trailer: string): CorpusFile =>
    file(
      about,
      'quyet-dinh.pdf',
      'application/pdf',
      makePdf({ body: `9 0 obj\n${lock}\nendobj\n`, trailer }),
      'encrypted',
    );
  return [
    locked('a document with a password', '/Encrypt 9 0 R '),
    locked('a document with a password, told in place', `/Encrypt ${lock} `),
    locked('a document with a password over two lines', '/Encrypt\r\n9 0 R '),
  ];
}

function polyglots(): CorpusFile[] {
  const comment = (text: string): Bytes =>
    bytesOf(jpeg.subarray(0, 2), 0xff, 0xfe, 0, text.length + 2, text, jpeg.subarray(2));
  const chunk = (name: string, text: string): Bytes =>
    bytesOf(png.subarray(0, 33), u32(text.length), name, text, u32(0), png.subarray(33));
  return [
    file('a photo with an archive behind it', 'the.jpg', 'image/jpeg', bytesOf(jpeg, zip), 'polyglot'),
    file('a photo with an archive and a remark behind it', 'the.jpg', 'image/jpeg', bytesOf(jpeg, zip.slice(0, -2), 5, 0, 'hello'), 'polyglot'),
    file('a picture with an archive behind it', 'the.png', 'image/png', bytesOf(png, zip), 'polyglot'),
    file('a document with an archive behind it', 'quyet-dinh.pdf', 'application/pdf', bytesOf(pdf, zip), 'polyglot'),
    file('a photo of an iPhone with an archive in it', 'IMG_0001.HEIC', 'image/heic', bytesOf(heic, makeBox('free', zip)), 'polyglot'),
    file('a photo with a page in its comment', 'the.jpg', 'image/jpeg', comment('<script>alert(1)</script>'), 'polyglot'),
    file('a photo with a program of a server in its comment', 'the.jpg', 'image/jpeg', comment('<?php system($_GET[0]);?>'), 'polyglot'),
    file('a photo with a page behind it', 'the.jpg', 'image/jpeg', bytesOf(jpeg, page), 'polyglot'),
    file('a photo with a program behind it', 'the.jpg', 'image/jpeg', bytesOf(jpeg, exe), 'polyglot'),
    file('a photo with a document in it', 'the.jpg', 'image/jpeg', comment('%PDF-1.7'), 'polyglot'),
    file('a photo with a document behind it', 'the.jpg', 'image/jpeg', bytesOf(jpeg, pdf), 'polyglot'),
    file('a picture with a page in it', 'the.png', 'image/png', chunk('tEXt', page), 'polyglot'),
    file('a picture with a page behind it', 'the.png', 'image/png', bytesOf(png, page), 'polyglot'),
    file('a document with a page in its head', 'quyet-dinh.pdf', 'application/pdf', bytesOf('%PDF-1.7\n', page, '\n', pdf.subarray(9)), 'polyglot'),
    file('a document with a page behind it', 'quyet-dinh.pdf', 'application/pdf', bytesOf(pdf, page), 'polyglot'),
    file('a document with a program behind it', 'quyet-dinh.pdf', 'application/pdf', bytesOf(pdf, exe), 'polyglot'),
  ]; // prettier-ignore
}
