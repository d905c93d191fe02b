import { basename, posix } from 'node:path';
import type { ContentFolder } from './content-folder.js';

/** A schema that is built by itself: a procedure, or one edition of a form. */
export interface ContentEntry {
  /** Name of the built files: the procedure's folder, or folder and edition (`tk1-ts-490-2023`). */
  readonly name: string;
  /** Path of its file in the content folder. */
  readonly file: string;
}

/** Folders whose files are parts of others, or about content. */
const parts = new Set(['common', 'meta', 'examples', 'locales']);

/**
 * What a content folder builds: every folder with a procedure.json is a procedure, every schema that lies directly in
 * another folder (or in the content folder itself) an edition of a form. `root` names the content folder.
 */
export function findEntries(folder: ContentFolder, root: string): ContentEntry[] {
  const files = folder.list('').filter((file) => file.endsWith('.json'));
  const procedures = files.filter((file) => posix.basename(file) === 'procedure.json');
  const folders = procedures.map((file) => posix.dirname(file));
  const forms = files.filter((file) => {
    const path = file.split('/').slice(0, -1);
    return path.length < 2 && !path.some((name) => parts.has(name)) && !folders.includes(path[0] ?? '.');
  });
  const entries = [
    ...procedures.map((file) => ({ name: nameFolder(posix.dirname(file), root), file })),
    ...forms.map((file) => ({ name: file.replace(/\.json$/, '').replaceAll('/', '-'), file })),
  ];
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nameFolder(folder: string, root: string): string {
  return folder === '.' ? basename(root) : folder.replaceAll('/', '-');
}
