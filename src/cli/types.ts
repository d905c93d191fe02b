import { compile, type Options } from 'json-schema-to-typescript';
import type { SchemaObject } from '../schema/json.js';
import { copyForTypes } from './types-copy.js';

/**
 * The declaration file beside a content module: types of the values that a bundled schema accepts, the root's named
 * after the content, and of the module itself. What types cannot say (conditions, limits) is left to `validate`.
 */
export async function writeTypes(schema: SchemaObject, name: string): Promise<string> {
  const root = nameType(name);
  const options: Partial<Options> = {
    bannerComment: '/* Written by `hoso build` from the content of the same name: change that, not this. */',
    additionalProperties: false,
    unknownAny: true,
    // The limits of lists would become tuples of every length.
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
    customName: (_schema, key) => (key === undefined ? undefined : nameType(key)),
  };
  const types = await compile(copyForTypes(schema), root, options);
  return `${types}
declare const content: {
  readonly schema: { readonly [keyword: string]: unknown };
  /** What a dossier was judged by. */
  readonly version: string;
  /** What relative links in the schema start from. */
  readonly base: string;
  validate(value: unknown): value is ${root};
  readonly matches: { readonly [location: string]: (value: unknown) => boolean };
};
export default content;
`;
}

/** `vss-books-and-cards` → `VssBooksAndCards`, `tk1-ts-490-2023` → `Tk1Ts490_2023`. */
function nameType(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const type = words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .reduce((before, word) => {
      const needsGap = /\d$/.test(before) && /^\d/.test(word);
      return before + (needsGap ? '_' : '') + word;
    }, '');
  return /^\d/.test(type) ? `_${type}` : type;
}
