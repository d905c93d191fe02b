import { readFileSync } from 'node:fs';

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

export default {
  globs: ['src/elements/**/*.ts', 'src/define.ts', 'src/define-form.ts'],
  exclude: ['**/*.generated.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicOnly],
};
