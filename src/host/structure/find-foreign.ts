/** Signs that a file can be opened as something else than what it begins as. */

const html = /<(?:!doctype\s+html|html|head|body|script|iframe|svg|\?php)(?=[\s/>])/i;
/** How far browsers and readers of PDF look for a beginning. */
const headLength = 1445;

/** Text in which each character is one byte. */
export function readBytes(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** A page, or a PDF behind the beginning of something else. */
export function hasForeignHead(bytes: Uint8Array): boolean {
  const head = readBytes(bytes.subarray(0, headLength));
  return html.test(head) || head.indexOf('%PDF-', 1) > 0;
}

/**
 * What follows the end of a picture or a document. Cameras append pictures and films there (MPF, motion photos) and
 * editors leave remains of the old file, so that only what would be opened by itself is foreign.
 */
export function hasForeignTail(tail: Uint8Array): boolean {
  const text = readBytes(tail);
  return html.test(text) || text.includes('%PDF-') || /^[\s\0]*(?:MZ|\x7fELF|Rar!|7z\xbc\xaf|#!)/.test(text);
}

/** Archives are read from their end, so that one may follow anything (GIFAR, and documents of office programs). */
export function endsAsArchive(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (view.getUint32(at) !== 0x504b0506) continue;
    const directory = at - view.getUint32(at + 12, true);
    if (directory >= 0 && directory < at && view.getUint32(directory) === 0x504b0102) return true;
  }
  return false;
}
