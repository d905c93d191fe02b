import { readBytes } from './find-foreign.js';

export interface Box {
  readonly name: string;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

/** The boxes of an ISO base media file, or of a part of it. One that is not whole has an end behind that of the bytes. */
export function* readBoxes(bytes: Uint8Array, from = 0, to = bytes.length): Generator<Box, undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at < to;) {
    const { size, head } = readSize(view, at, to);
    const end = at + size;
    yield { name: readBytes(bytes.subarray(at + 4, at + 8)), start: at + head, end };
    if (!(end <= to)) return;
    at = end;
  }
}

/** 0 says up to the end, 1 that the size is too big for its place and follows. */
function readSize(view: DataView, at: number, to: number): { readonly size: number; readonly head: number } {
  const broken = { size: Infinity, head: 8 };
  if (at + 8 > to) return broken;
  const size = view.getUint32(at);
  if (size === 0) return { size: to - at, head: 8 };
  if (size >= 8) return { size, head: 8 };
  if (size !== 1 || at + 16 > to) return broken;
  const long = Number(view.getBigUint64(at + 8));
  return long >= 16 ? { size: long, head: 16 } : broken;
}
