/** Content from where an embedder says it is: a compiled module, or the bundled schema as JSON. */
import type { SchemaObject } from '../schema/json.js';
import { isObject } from '../schema/json.js';
import type { Validator } from '../schema/validator.js';
import { compiledValidator } from '../validation/compiled.js';
import type { ContentModule } from '../validation/content-module.js';

export interface LoadedContent {
  readonly schema: SchemaObject;
  readonly validator: Validator;
  /** What relative addresses in the content are relative to. */
  readonly base: string;
  /** Fingerprint, where it was compiled. */
  readonly version?: string;
}

const loading = new Map<string, Promise<LoadedContent>>();

/** `src` ends in `.json` for bundled content, anything else is a module. One load for all elements of a page. */
export function loadContent(src: string): Promise<LoadedContent> {
  const address = new URL(src, document.baseURI);
  const known = loading.get(address.href);
  if (known) return known;
  const loaded = address.pathname.endsWith('.json') ? loadJson(address.href) : loadModule(address.href);
  loading.set(address.href, loaded);
  // A failure may pass: the next element to ask tries again.
  loaded.catch(() => loading.delete(address.href));
  return loaded;
}

export function openContentModule(content: ContentModule): LoadedContent {
  return {
    schema: content.schema,
    validator: compiledValidator(content),
    base: content.base ?? document.baseURI,
    ...(content.version ? { version: content.version } : {}),
  };
}

async function loadModule(address: string): Promise<LoadedContent> {
  const module = (await import(/* @vite-ignore */ address)) as { default?: ContentModule };
  if (!isObject(module.default?.schema))
    throw new TypeError(`${address} is not a content module: build it with "hoso build"`);
  return openContentModule(module.default);
}

async function loadJson(address: string): Promise<LoadedContent> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const schema = (await response.json()) as SchemaObject;
  const { interpretedValidator } = await import('../validation/interpreted.js');
  return { schema, validator: interpretedValidator(schema), base: address };
}
