/** Bytes as people read them: `5 MB`, `280 kB`. */
export function formatSize(bytes: number, lang: string): string {
  const [unit, value] = bytes < 1024 * 1024 ? ['kilobyte', bytes / 1024] : ['megabyte', bytes / 1024 / 1024];
  const digits = value < 10 ? 1 : 0;
  // Up, so that nothing is said to have no bytes.
  const rounded = Math.ceil(value * 10 ** digits) / 10 ** digits;
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: digits }).format(rounded);
}
