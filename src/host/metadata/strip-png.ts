import { readPngChunks, type PngChunk } from '../structure/read-png-chunks.js';
import { joinBytes } from './join-bytes.js';
import { readOrientation, writeOrientation } from './orientation.js';

/** Beside the chunks without which no reader draws it (a capital first): how its colours, edges and dots are meant. */
const needed = ['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs'];
const exif = [0x65, 0x58, 0x49, 0x66];

/** The picture byte for byte, without notes (Exif, XMP, texts, times), further frames, and what stands behind its end. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, 8)];
  for (const chunk of readPngChunks(bytes)) parts.push(keepChunk(bytes, chunk));
  return joinBytes(parts);
}

function keepChunk(bytes: Uint8Array, { name, start, end }: PngChunk): Uint8Array {
  if (/^[A-Z]/.test(name) || needed.includes(name)) return bytes.subarray(start, end);
  if (name !== 'eXIf') return new Uint8Array();
  const notes = writeOrientation(readOrientation(bytes.subarray(start + 8, end - 4)));
  return notes.length === 0 ? new Uint8Array() : makeChunk([...exif, ...notes]);
}

function makeChunk(nameAndData: readonly number[]): Uint8Array {
  const chunk = new Uint8Array(nameAndData.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, nameAndData.length - 4);
  chunk.set(nameAndData, 4);
  view.setUint32(chunk.length - 4, checksum(nameAndData));
  return chunk;
}

/** CRC-32 (ISO 3309), bit by bit: it is of 30 bytes. */
function checksum(bytes: readonly number[]): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}
