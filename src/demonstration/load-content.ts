import type { ContentModule } from '../validation/content-module.js';

/** Content as it is built beside the page, by its name. */
export async function loadContent(name: string): Promise<ContentModule> {
  const { default: content } = (await import(/* @vite-ignore */ `/content/${name}.js`)) as {
    default: ContentModule;
  };
  return content;
}
