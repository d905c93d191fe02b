import { createContentFolder, type ContentFolder } from '../../src/cli/content-folder.js';

/** A content folder in memory: path → text of the file, or JSON for it. */
export function folderOf(files: Readonly<Record<string, unknown>>): ContentFolder {
  return createContentFolder(
    (file) => {
      const content = Object.hasOwn(files, file) ? files[file] : undefined;
      return content === undefined || typeof content === 'string'
        ? content
        : JSON.stringify(content, null, 2);
    },
    (folder) =>
      Object.keys(files)
        .filter((file) => folder === '' || file.startsWith(`${folder}/`))
        .sort(),
  );
}
