import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from './content-error.js';

/** The text of a file of the content folder `root`, `undefined` where there is none. Throws a ContentError where it cannot be read. */
export function readContentText(root: string, file: string): string | undefined {
  const path = join(root, file);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (isMissing(code) && !isLink(path)) return undefined;
    throw unreadable(file, code);
  }
}

function unreadable(file: string, code: string): ContentError {
  const [problem, remedy] =
    code === 'ELOOP' || isMissing(code)
      ? ['this is a link that leads to no file', 'Correct the link, or put the file itself here']
      : [`this file cannot be read (${code})`, 'Allow reading it'];
  return new ContentError([{ file, pointer: '', problem, remedy }]);
}

function isMissing(code: string): boolean {
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR';
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
