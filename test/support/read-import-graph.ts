import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import type { ImportGraph } from './import-rules.js';

/** Every TypeScript file below `root` and what it imports: static, dynamic, re-exported, or for its types alone. */
export function readImportGraph(root: string): ImportGraph {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Map(
    names.sort().map((name) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, name), 'utf8'), true, true);
      return [toPosix(name), importedFiles.map(({ fileName }) => resolveImport(root, name, fileName))];
    }),
  );
}

function resolveImport(root: string, file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const target = resolve(root, dirname(file), specifier);
  const source = target.replace(/\.js$/, '.ts');
  return toPosix(relative(root, existsSync(source) ? source : target));
}

const toPosix = (path: string): string => path.split(sep).join(posix.sep);
