/** A file of src, `schema/pointer.ts`, and what it imports: files of src the same way, packages by name. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const pure = ['schema', 'form', 'procedure'];

interface Rule {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

// What each folder may import beside itself and src/wording (sentences as JSON, which everyone may read).
const rules: Readonly<Record<string, Rule>> = {
  wording: { folders: [], packages: [] },
  schema: { folders: [], packages: [] },
  form: { folders: ['schema'], packages: [] },
  procedure: { folders: ['schema', 'form'], packages: [] },
  validation: { folders: pure, packages: [] },
  styles: { folders: [], packages: ['lit'] },
  fields: { folders: [...pure, 'styles'], packages: ['lit'] },
  host: { folders: pure, packages: ['magic-bytes.js'] },
  elements: {
    folders: [...pure, 'validation', 'fields', 'host', 'styles'],
    packages: ['lit', '@lit/context'],
  },
  // In Node, with what a well-kept package does better.
  cli: { folders: [...pure, 'validation', 'intake', 'host', 'preview'], packages: ['*'] },
  intake: { folders: [...pure, 'validation', 'host'], packages: ['*'] },
  // An embedder like any other: what the package has, and the content that is built beside it.
  demonstration: { folders: ['.', 'host', 'elements', 'validation', ...pure], packages: ['hoso'] },
  // The page of `hoso preview`.
  preview: { folders: ['.', 'elements', 'validation', ...pure], packages: ['lit'] },
  // The entries: index.ts, define.ts …
  '.': { folders: ['elements', 'fields', 'host', 'validation', 'styles', ...pure], packages: [] },
};

/** One sentence for every import that the architecture does not allow. */
export function findForbiddenImports(graph: ImportGraph): string[] {
  return [...graph].flatMap(([file, targets]) => {
    const folder = folderOf(file);
    const rule = rules[folder];
    if (!rule) return [`${file}: the folder ${folder} has no rule in test/support/import-rules.ts`];
    return targets
      .filter((target) => !isAllowed(folder, rule, target, graph))
      .map((target) => `${file} must not import ${target}`);
  });
}

/** The cycles met on one walk, each as the files on it: at least one where there is any. Type imports count. */
export function findCycles(graph: ImportGraph): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

function isAllowed(folder: string, rule: Rule, target: string, graph: ImportGraph): boolean {
  // The command says its version.
  if (folder === 'cli' && target === '../package.json') return true;
  // Data beside the code: sentences, and what the demonstration is made of.
  if (graph.has(target) || target.endsWith('.json')) {
    const other = folderOf(target);
    return other === folder || other === 'wording' || rule.folders.includes(other);
  }
  if (/^\.\.?\//.test(target)) return false; // Out of src: content is data, and nothing else there is for pages.
  return rule.packages.some((name) => name === '*' || target === name || target.startsWith(`${name}/`));
}

function folderOf(file: string): string {
  const slash = file.indexOf('/');
  return slash < 0 ? '.' : file.slice(0, slash);
}
