import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** The theme contract, as src/styles/tokens.ts documents it: every element has it. */
function readTokens() {
  const source = readFileSync('src/styles/tokens.ts', 'utf8');
  return [...source.matchAll(/@cssprop \[(--[\w-]+)=(.+)\] - (.+)/g)].map(([, name, value, description]) => ({
    name,
    default: value,
    description,
  }));
}

/** Called by the browser, not by a portal. */
const callbacks = /^form\w+Callback$/;

const tokens = readTokens();

/** What a portal may use of an element, and nothing of how it works inside. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      declaration.members = declaration.members?.filter(
        ({ name, privacy }) =>
          (privacy === undefined || (privacy === 'public' && !name.startsWith('#'))) && !callbacks.test(name),
      );
      if (!declaration.customElement) continue;
      declaration.cssProperties = tokens;
      declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('hoso-'));
    }
  },
};

/** `extends (ContentElement as …)` says which events there are (src/elements/typed-events.ts); the class is what is cast. */
const castSuperclass = {
  name: 'cast-superclass',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const [extended] = node.heritageClauses?.[0]?.types ?? [];
    if (!extended || !ts.isParenthesizedExpression(extended.expression)) return;
    const name = extended.expression.expression.expression.text;
    const source = node.getSourceFile();
    const from = source.statements
      .filter((statement) => ts.isImportDeclaration(statement) && statement.importClause)
      .find(({ importClause }) =>
        importClause.namedBindings?.elements?.some((element) => element.name.text === name),
      ).moduleSpecifier.text;
    const place = from.startsWith('.')
      ? { module: posix.join('/', posix.dirname(moduleDoc.path), from) }
      : { package: from };
    const declaration = moduleDoc.declarations.find((declared) => declared.name === node.name.text);
    declaration.superclass = { name, ...place };
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define.ts', 'src/define-form.ts'],
  exclude: ['**/*.generated.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [castSuperclass, publicOnly],
};
