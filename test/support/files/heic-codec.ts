/** libheif with kvazaar and libde265, in a package that puts what it makes on the global object. */
import 'elheif/pkg/elheif-wasm.js';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a dot. */
  readonly data: Uint8Array;
}

interface Codec {
  jsEncodeImage(data: Uint8Array, width: number, height: number): { err: string; data: Uint8Array };
  jsDecodeImage(bytes: Uint8Array): { err: string; data: readonly Picture[] };
}

let opened: Promise<Codec> | undefined;

function openCodec(): Promise<Codec> {
  const { __init__ELHEIF_MODULE: open } = globalThis as unknown as {
    __init__ELHEIF_MODULE: (module: object) => void;
  };
  return (opened ??= new Promise((resolve) => {
    const codec = { onRuntimeInitialized: () => resolve(codec as unknown as Codec) };
    open(codec);
  }));
}

/** A still picture in HEVC with a thumbnail, as a telephone writes it. */
export async function encodeHeic({ data, width, height }: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const encoded = (await openCodec()).jsEncodeImage(data, width, height);
  if (encoded.err) throw new Error(encoded.err);
  return Uint8Array.from(encoded.data);
}

export async function decodeHeic(bytes: Uint8Array): Promise<Picture> {
  const { err, data } = (await openCodec()).jsDecodeImage(bytes);
  const [picture] = data;
  if (err || !picture) throw new Error(err || 'no picture');
  return { ...picture, data: Uint8Array.from(picture.data) };
}

/** Of many colours, so that a change anywhere is seen. */
export function paint(width: number, height: number): Picture {
  const dots = Array.from({ length: width * height }, (_, dot) => [
    ((dot % width) * 4) & 255, (Math.floor(dot / width) * 5) & 255, 90, 255,
  ]); // prettier-ignore
  return { width, height, data: Uint8Array.from(dots.flat()) };
}
