import { fileFormats } from './file-formats.js';

/**
 * A photograph without what it says of its maker: place, time, device, remarks. The page does it before it sends, and a
 * service before it keeps: what is stripped already stays as it is, byte for byte. Documents are left as they are.
 */
export function stripMetadata(type: string, bytes: Uint8Array): Uint8Array {
  return fileFormats.get(type)?.strip?.(bytes) ?? bytes;
}
