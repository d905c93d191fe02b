import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The content folder of test/cli/fixtures/library: two small forms and a procedure with nothing wrong in them. */
export const library = fileURLToPath(new URL('fixtures/library', import.meta.url));

/** A copy of it to spoil; the caller removes it. */
export interface LibraryCopy {
  readonly root: string;
  /** Replaces one text in a file; that it stands there is asserted. */
  replace(file: string, text: string, other: string): void;
  write(file: string, text: string): void;
  remove(file: string): void;
  dispose(): void;
}

export function copyLibrary(): LibraryCopy {
  const root = mkdtempSync(join(tmpdir(), 'hoso-content-'));
  cpSync(library, root, { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
  return {
    root,
    write,
    replace(file, text, other) {
      const before = readFileSync(join(root, file), 'utf8');
      if (!before.includes(text)) throw new Error(`${file} does not have ${text}`);
      write(
        file,
        before.replace(text, () => other),
      );
    },
    remove: (file) => rmSync(join(root, file)),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}
