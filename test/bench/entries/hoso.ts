/** hoso with content that was compiled beforehand. */
import '../../../src/define-form.js';
import type { ContentModule } from '../../../src/validation/content-module.js';
import type { Handle, Workload } from '../workload.js';
import { countFields, mountForm } from './drive-form.js';

/** Not timed: the module is what a build step wrote. It is served beside this entry. */
export async function prepare({ id }: Workload): Promise<ContentModule> {
  const address = new URL(`./content/${id}.js`, import.meta.url).href;
  const module = (await import(/* @vite-ignore */ address)) as { default: ContentModule };
  return module.default;
}

export function mount(container: HTMLElement, workload: Workload, content: ContentModule): Promise<Handle> {
  return mountForm(container, workload, { content });
}

export const controls = countFields;
