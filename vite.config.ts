import { cpSync, chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type BuildEnvironmentOptions, type EnvironmentOptions, type Plugin } from 'vite';
import { minify } from './build/minify.js';
import { narrowTemplates } from './build/narrow-templates.js';
import { orderModules } from './build/order-modules.js';
import { plainDecorators } from './build/plain-decorators.js';
import { sharePhraseKeys } from './build/share-phrase-keys.js';
import manifest from './package.json' with { type: 'json' };
import { hosoContent } from './src/cli/vite-plugin.js';

// A browser of 2023 or later; Android phones in use update theirs through the store.
const target = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

// What a page asks for later is a file of its own with all that it needs inside. Left to the bundler, what it shares with
// an entry would become a third file that every page waits for, or the entry would be imported again by a name that a
// portal may have changed (hoso.js?v=2). The version keeps an old one in a cache away from a new entry.
const onDemand = [
  'validation/interpreted',
  'host/prepare-file',
  'host/upload-over-http',
  'host/drafts/device-drafts',
  'elements/form/load-options',
  'elements/upload/problem-phrases',
  'elements/dossier/draft-phrases',
].map((module) => ({
  module,
  id: `hoso:${module}`,
  file: `chunks/${module.split('/').at(-1)}-${manifest.version}`,
}));
const separateChunks: Plugin = {
  name: 'separate-chunks',
  applyToEnvironment: ({ name }) => name === 'hoso' || name === 'hosoForm',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const path = join(dirname(importer), source);
    const chunk = onDemand.find(({ module }) => path.endsWith(join('/src', `${module}.js`)));
    return chunk ? { id: chunk.id, external: true } : null;
  },
};

/** A file that a page loads as it is: everything in it but what it asks for later with import(). */
function standalone(name: string, entry: string): BuildEnvironmentOptions {
  return {
    target,
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: { [name]: entry }, formats: ['es'] },
    rolldownOptions: {
      external: onDemand.map(({ id }) => id),
      plugins: [minify],
      output: {
        minify: true,
        entryFileNames: '[name].js',
        paths: Object.fromEntries(onDemand.map(({ id, file }) => [id, `./${file}.js`])),
      },
    },
  };
}

/** The entries of the package for a portal that bundles: Lit stays an import, so that there is one Lit in its page. */
const modules: BuildEnvironmentOptions = {
  target: 'es2022',
  outDir: 'dist',
  emptyOutDir: false,
  copyPublicDir: false,
  minify: false,
  lib: {
    entry: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      'define-form': 'src/define-form.ts',
      form: 'src/form-core.ts',
      procedure: 'src/procedure/index.ts',
    },
    formats: ['es'],
  },
  rolldownOptions: {
    external: [/^lit($|\/)/, /^@lit\//, /^lit-/],
    // A module each: a bundler leaves out what a portal does not import, which it cannot do within a file. A folder that is
    // called node_modules would not be packed.
    output: {
      preserveModules: true,
      preserveModulesRoot: 'src',
      entryFileNames: ({ isEntry, name }) =>
        isEntry ? '[name].js' : `modules/${name.replace('node_modules/', 'packages/')}.js`,
    },
  },
};

/** What runs in Node: a package stays an import, but for the interpreter, which pages have inside too. */
const node: BuildEnvironmentOptions = {
  target: 'node20',
  outDir: 'dist',
  emptyOutDir: false,
  copyPublicDir: false,
  minify: false,
  ssr: true,
  lib: {
    entry: {
      'cli/hoso': 'src/cli/hoso.ts',
      'cli/compiled-run-time': 'src/cli/compiled-run-time.ts',
      vite: 'src/cli/vite-plugin.ts',
      'intake/index': 'src/intake/index.ts',
    },
    formats: ['es'],
  },
  rolldownOptions: {
    external: [/^(?!@cfworker\/)[^./]/],
    output: { entryFileNames: '[name].js', chunkFileNames: 'cli/[name]-[hash].js' },
  },
};

/** The page of `hoso preview`, with everything that it shows inside: it is opened from this computer. */
const preview: BuildEnvironmentOptions = {
  target,
  outDir: 'dist/preview',
  emptyOutDir: false,
  copyPublicDir: false,
  lib: { entry: { preview: 'src/preview/preview.ts' }, formats: ['es'] },
  rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
};

const library: Record<string, EnvironmentOptions> = {
  hosoForm: { consumer: 'client', build: standalone('hoso-form', 'src/define-form.ts') },
  hoso: { consumer: 'client', build: standalone('hoso', 'src/define.ts') },
  ...Object.fromEntries(
    onDemand.map(({ module, file }) => [
      file.replace(/\W/g, '_'),
      { consumer: 'client', build: standalone(file, `src/${module}.ts`) },
    ]),
  ),
  preview: { consumer: 'client', build: preview },
  modules: { consumer: 'client', build: modules },
  node: { consumer: 'server', build: node },
};

/** Around every page of the demonstration portal stands the same frame: its header, its telephone, its footer. */
const portalFrame: Plugin = {
  name: 'portal-frame',
  transformIndexHtml: {
    order: 'pre',
    handler: (page) =>
      ['head', 'body'].reduce(
        (frame, part) => {
          const [, inside = ''] = new RegExp(`<${part}>(.*)</${part}>`, 's').exec(page) ?? [];
          return frame.replace(`<!-- ${part} of the page -->`, () => inside.trim());
        },
        readFileSync('src/demonstration/frame.html', 'utf8'),
      ),
  },
};

/** The pages stand beside the script of the portal, and are served at `/pages/`. */
const pagesFolder = 'src/demonstration/pages/';
const pages = ['index.html', ...readdirSync(pagesFolder).map((name) => pagesFolder + name)];
const portalPages: Plugin = {
  name: 'portal-pages',
  configureServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      request.url = request.url?.replace(/^\/pages\//, `/${pagesFolder}`);
      next();
    });
  },
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.startsWith(pagesFolder)) continue;
        asset.fileName = asset.fileName.replace(pagesFolder, 'pages/');
        asset.source = String(asset.source).replaceAll('../../../', '../');
      }
    },
  },
};

export default defineConfig(({ command }) => ({
  base: './',
  plugins: [
    hosoContent(),
    separateChunks,
    orderModules,
    narrowTemplates,
    plainDecorators,
    sharePhraseKeys,
    portalFrame,
    portalPages,
  ],
  build: {
    target,
    outDir: 'dist/demonstration',
    emptyOutDir: true,
    // A page under the policy loads no inline script and no font from a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // The demonstration is Vite's own environment `client`, the only one that the development server needs.
  environments:
    command === 'build' ? { client: { build: { rolldownOptions: { input: pages } } }, ...library } : {},
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
      // Read when the service starts, from beside the module that runs them.
      cpSync('src/intake/migrations', 'dist/intake/migrations', { recursive: true });
      for (const file of ['index.html', 'preview.css']) cpSync(`src/preview/${file}`, `dist/preview/${file}`);
      // npm does this for a package that it installs, but in this repository `npx hoso` runs the file as it is.
      chmodSync('dist/cli/hoso.js', 0o755);
      printSizes('dist', 'dist/chunks', 'dist/content', 'dist/demonstration/assets');
    },
  },
}));

function printSizes(...folders: string[]): void {
  const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1).padStart(8)} KiB`;
  console.log(`\n${'file'.padEnd(56)}${'raw'.padStart(12)}${'gzip'.padStart(12)}`);
  for (const folder of folders.filter(existsSync)) {
    const names = readdirSync(folder).filter((name) => /\.(js|css|json)$/.test(name));
    for (const file of names.map((name) => join(folder, name))) {
      console.log(`${file.padEnd(56)}${kib(statSync(file).size)}${kib(gzipSync(readFileSync(file)).length)}`);
    }
  }
}
