/** A browser writes what would end the name in a header as `%22`, `%0D` and `%0A` (HTML, multipart/form-data encoding). */
export function readFileName(written: string): string {
  return written.replace(/%(22|0D|0A)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
