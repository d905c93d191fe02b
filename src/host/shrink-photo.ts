import type { FileLimits } from './judge-file.js';
import { readDimensions } from './structure/read-dimensions.js';

/** Dots on the longer side. An A4 page that fills no more than 6/10 of it has 200 dots an inch, by which offices scan. */
const longestSide = 4096;
/** Down to where a page that fills the picture is as legible; what is too large still is to be photographed again. */
const attempts: readonly (readonly [side: number, quality: number])[] = [
  [longestSide, 0.85],
  [longestSide, 0.7],
  [3300, 0.75],
  [2600, 0.7],
];
/** Cameras of telephones have up to 200 million; beyond, a small file may fill the memory of the device. */
const mostDots = 210_000_000;

const type = 'image/jpeg';

/**
 * As a JPEG of no more bytes than allowed and no more dots than a legible paper needs; nothing where it need not be or
 * cannot be smaller: a browser may not decode the format, or the content may not accept JPEG.
 */
export async function shrinkPhoto(
  photo: Blob,
  bytes: Uint8Array,
  limits: FileLimits,
): Promise<Blob | undefined> {
  const { width, height } = readDimensions(photo.type, bytes) ?? { width: 0, height: 0 };
  const isFit = photo.size <= limits.maximumSize && Math.max(width, height) <= longestSide;
  if (isFit || width * height > mostDots || !limits.types.includes(type)) return undefined;
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!bitmap) return undefined;
  try {
    for (const [side, quality] of attempts) {
      const smaller = await draw(bitmap, side, quality);
      if (smaller.size <= limits.maximumSize && smaller.size < photo.size) return smaller;
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

function draw(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.round(bitmap.width * scale) || 1,
    Math.round(bitmap.height * scale) || 1,
  );
  const context = canvas.getContext('2d')!;
  // JPEG has no transparency, and paper is white.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type, quality });
}
