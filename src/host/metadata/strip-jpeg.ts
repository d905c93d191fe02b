import { readBytes } from '../structure/find-foreign.js';
import { readJpegSegments, type JpegSegment } from '../structure/read-jpeg-segments.js';
import { joinBytes } from './join-bytes.js';
import { readOrientation, writeOrientation } from './orientation.js';

const [firstApplication, lastApplication, comment] = [0xe0, 0xef, 0xfe];
const exif = 'Exif\0\0';
/** By which its colours are read: what these segments begin with. */
const needed = ['JFIF\0', 'ICC_PROFILE\0', 'Adobe'];

/**
 * The picture byte for byte, without notes of the camera (Exif, XMP, IPTC, the maker's own), comments, thumbnails, and
 * what phones append to it (a film, a second picture).
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, 2)];
  for (const segment of readJpegSegments(bytes)) parts.push(keepSegment(bytes, segment));
  return joinBytes(parts);
}

function keepSegment(bytes: Uint8Array, { marker, start, end }: JpegSegment): Uint8Array {
  const isNote = marker === comment || (marker >= firstApplication && marker <= lastApplication);
  if (!isNote) return bytes.subarray(start, end);
  const data = bytes.subarray(start + 4, end);
  const head = readBytes(data.subarray(0, 16));
  if (marker !== comment && needed.some((name) => head.startsWith(name))) return bytes.subarray(start, end);
  if (!head.startsWith(exif)) return new Uint8Array();
  const notes = writeOrientation(readOrientation(data.subarray(exif.length)));
  if (notes.length === 0) return new Uint8Array();
  const content = [...exif].map((character) => character.charCodeAt(0)).concat(notes);
  return Uint8Array.of(0xff, 0xe1, 0, content.length + 2, ...content);
}
