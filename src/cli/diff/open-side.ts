import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { findEntries, type ContentEntry } from '../content-entries.js';
import { withRoot } from '../content-error.js';
import { openContentFolder, type ContentFolder } from '../content-folder.js';

/** The older or the newer side of a comparison: a content folder, or one edition of a form. */
export interface Side {
  /** The content folder, as whoever gave the command named it. */
  readonly root: string;
  readonly folder: ContentFolder;
  /** What is compared; paths in the content folder. */
  readonly files: readonly string[];
  readonly entries: readonly ContentEntry[];
  /** The value of a file that is there. Throws a ContentError, told from where the command was given. */
  read(file: string): unknown;
}

/** Examples are judged instead, and how content is written is no content. */
const besideContent = /(^|\/)(examples|meta)\//;

/** `path` is there: a content folder, or a file that lies directly in one of its folders. */
export function openSide(path: string): Side {
  const isFolder = statSync(path).isDirectory();
  const root = isFolder ? path : dirname(dirname(path));
  const folder = openContentFolder(root);
  const isCompared = isFolder
    ? (file: string) => file.endsWith('.json') && !besideContent.test(file)
    : (file: string) => file === `${basename(dirname(path))}/${basename(path)}`;
  const read = (file: string): unknown => {
    try {
      return folder.read(file)?.value;
    } catch (error) {
      throw withRoot(root, error);
    }
  };
  return {
    root,
    read,
    folder,
    files: folder.list('').filter(isCompared),
    entries: findEntries(folder, root).filter(({ file }) => isCompared(file)),
  };
}
