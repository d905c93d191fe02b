import { relative, resolve, sep } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { createContentCache, type ContentCache } from './content-cache.js';
import { ContentError } from './content-error.js';
import { serveContent } from './serve-content.js';

export interface HosoContentOptions {
  /** The content folder, from the project's root. */
  readonly schemas?: string;
}

/** A plugin as far as a configuration has to know it: the declarations of who has no Vite do without Vite's. */
export interface ContentPlugin {
  readonly name: string;
}

const prefix = 'virtual:hoso-content/';
const compiledPrefix = '\0hoso-content-compiled/';
/** Where a page finds built content, from the base of the site. */
const folder = 'content/';

/**
 * Content in Vite, compiled on the fly: `content/<name>.js`, `content/<name>.json` and the data that they link to, in
 * the dev server as in the build of a page; and `import content from 'virtual:hoso-content/<name>'` for a page that
 * bundles it. A mistake in content is shown in the terminal and thrown by the module; the dev server stays up.
 */
export function hosoContent({ schemas = 'schemas' }: HosoContentOptions = {}): ContentPlugin {
  let root = '';
  let config: ResolvedConfig;
  let content: ContentCache;
  /** The emitted JSON file of each content: relative links start beside it. */
  const emitted = new Map<string, string>();

  function describe(error: unknown): string {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof ContentError) return `Content in ${relative(config.root, root) || '.'}:\n${message}`;
    return message;
  }

  async function loadCompiled(name: string): Promise<string> {
    try {
      const text = await content.file(`${name}.js`);
      if (text !== undefined) return text;
      throw new Error(`There is no content "${name}". There is: ${content.names().join(', ')}`);
    } catch (error) {
      if (config.command === 'build') throw new Error(describe(error), { cause: error });
      config.logger.error(describe(error));
      return `throw new Error(${JSON.stringify(describe(error))});\nexport default undefined;`;
    }
  }

  const plugin: Plugin = {
    name: 'hoso-content',
    configResolved(resolved) {
      config = resolved;
      root = resolve(resolved.root, schemas);
      content = createContentCache(root);
    },
    async buildStart() {
      // A library carries no content; its pages bring their own.
      const { build, consumer } = this.environment.config;
      if (config.command === 'serve' || build.lib || consumer !== 'client') return;
      try {
        for (const [path, source] of await content.files()) {
          const reference = this.emitFile({ type: 'asset', fileName: folder + path, source });
          emitted.set(path, reference);
        }
      } catch (error) {
        this.error(describe(error));
      }
    },
    resolveId(id) {
      if (id.startsWith(prefix)) return `\0${id}`;
      return id.startsWith(compiledPrefix) ? id : undefined;
    },
    load(id) {
      if (id.startsWith(compiledPrefix)) return loadCompiled(id.slice(compiledPrefix.length));
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const name = id.slice(prefix.length + 1);
      const reference = emitted.get(`${name}.json`);
      const start = reference
        ? `import.meta.ROLLUP_FILE_URL_${reference}`
        : JSON.stringify(config.base + folder);
      // In one expression with `new URL` Vite would take the text for the path of an asset.
      return `import compiled from ${JSON.stringify(compiledPrefix + name)};
const start = ${start};
export default { ...compiled, base: new URL(start, import.meta.url).href };`;
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_event, file) => {
        if (!resolve(file).startsWith(root + sep)) return;
        for (const module of server.moduleGraph.idToModuleMap.values()) {
          if (module.id?.startsWith(compiledPrefix)) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use(
        serveContent(
          config.base + folder,
          (path) => content.file(path),
          (error) => {
            config.logger.error(describe(error));
            return describe(error);
          },
        ),
      );
    },
  };
  return plugin;
}
