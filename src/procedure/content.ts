/**
 * What the functions of this folder are given: content, as a compiled module or as a bundled schema with a validator
 * beside it, and what is made of it once.
 */
import type { Choosing } from '../schema/field-node.js';
import { isObject, own, type Json, type SchemaObject } from '../schema/json.js';
import type { Pointer } from '../schema/pointer.js';
import { createRegistry } from '../schema/registry.js';
import type { Validator } from '../schema/validator.js';

/** What `hoso build` makes: the default export of a content module. */
export interface CompiledContent {
  readonly schema: SchemaObject;
  validate(value: unknown): boolean;
  readonly matches: Readonly<Record<Pointer, (value: Json) => boolean>>;
}

export type Content = CompiledContent | { readonly schema: SchemaObject; readonly validator: Validator };

export interface OpenContent extends Choosing {
  readonly schema: SchemaObject;
  readonly validator: Validator;
}

const opened = new WeakMap<Content, OpenContent>();

export function openContent(content: Content): OpenContent {
  let open = opened.get(content);
  if (!open) {
    requireContent(content);
    const validator = 'validator' in content ? content.validator : validatorOf(content);
    open = {
      schema: content.schema,
      validator,
      registry: validator.registry ?? createRegistry(content.schema),
      matches: (location, value) => validator.matches(location, value),
      chosen: () => undefined,
      rows: (_id, length) => Array.from({ length }, (_, index) => String(index)),
    };
    opened.set(content, open);
  }
  return open;
}

function requireContent(content: Partial<CompiledContent & { validator: Validator }> | null): void {
  const isJudging =
    typeof content?.validate === 'function' || typeof content?.validator?.isValid === 'function';
  if (!isJudging || !isObject(content?.schema))
    throw new TypeError('content is neither a compiled content module nor { schema, validator }');
}

function validatorOf({ validate, matches }: CompiledContent): Validator {
  return {
    isValid: validate,
    matches(location, value) {
      const match = Object.hasOwn(matches, location) ? matches[location] : undefined;
      if (!match) throw new Error(`The content module has no function for ${location}: build it again`);
      return match(value);
    },
  };
}

/** A text of the content in another language; the text itself, which is in the law's, where there is no translation. */
export function translate(content: OpenContent, text: string, lang: string | undefined): string {
  const languages = content.schema['x-wording'];
  const wording = lang !== undefined && isObject(languages) ? own(languages, lang) : undefined;
  const texts = isObject(wording) ? wording['text'] : undefined;
  const translation = isObject(texts) ? own(texts, text) : undefined;
  return typeof translation === 'string' ? translation : text;
}
