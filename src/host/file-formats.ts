import { stripHeic } from './metadata/strip-heic.js';
import { stripJpeg } from './metadata/strip-jpeg.js';
import { stripPng } from './metadata/strip-png.js';
import { findHeicFault } from './structure/find-heic-fault.js';
import { findJpegFault } from './structure/find-jpeg-fault.js';
import { findPdfFault } from './structure/find-pdf-fault.js';
import { findPngFault } from './structure/find-png-fault.js';
import type { StructureFault } from './structure/structure-fault.js';

export interface FileFormat {
  /** What the library of signatures calls it. */
  readonly signatures: readonly string[];
  /** The usual one first. */
  readonly extensions: readonly string[];
  /** Other spellings of its media type that browsers and systems send. */
  readonly aliases: readonly string[];
  readonly findFault: (bytes: Uint8Array) => StructureFault | undefined;
  /** The same picture without what it says of its maker: place, time, device. What is stripped stays as it is. */
  readonly strip?: (bytes: Uint8Array) => Uint8Array;
}

/** The formats whose inside can be judged, by media type. Which of them are accepted, the content says. */
export const fileFormats: ReadonlyMap<string, FileFormat> = new Map([
  [
    'application/pdf',
    {
      signatures: ['pdf'],
      extensions: ['pdf'],
      aliases: ['application/x-pdf', 'application/acrobat'],
      findFault: findPdfFault,
    },
  ],
  [
    'image/jpeg',
    {
      signatures: ['jpg'],
      extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
      aliases: ['image/jpg', 'image/pjpeg'],
      findFault: findJpegFault,
      strip: stripJpeg,
    },
  ],
  [
    'image/png',
    {
      signatures: ['png'],
      extensions: ['png'],
      aliases: ['image/x-png', 'image/apng'],
      findFault: findPngFault,
      strip: stripPng,
    },
  ],
  [
    'image/heic',
    {
      // By its first brand the library takes a 10-bit one for a film: the brands decide, in `findHeicFault`.
      signatures: ['heif', 'mp4'],
      extensions: ['heic', 'heif', 'hif'],
      aliases: ['image/heif', 'image/x-heic'],
      findFault: findHeicFault,
      strip: stripHeic,
    },
  ],
]);
