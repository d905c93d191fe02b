/** The examples of all content, as `schemas/` has them: what is added there is shown here without a word of TypeScript. */
import type { Json } from '../../src/schema/json.js';

export interface Example {
  /** `vss-books-and-cards/1.2.a-lost-online.valid` */
  readonly name: string;
  /** The folder of the content it is an example of. */
  readonly folder: string;
  readonly value: Json;
}

const modules = import.meta.glob<Json>('../../schemas/*/examples/*.json', { eager: true, import: 'default' });

export const examples: readonly Example[] = Object.entries(modules).flatMap(([path, value]) => {
  const [, folder = '', file = ''] = /schemas\/([^/]+)\/examples\/(.+)\.json$/.exec(path) ?? [];
  return file === '' || file === 'expected' ? [] : [{ name: `${folder}/${file}`, folder, value }];
});

export function exampleOf(name: string): Example {
  const example = examples.find((candidate) => candidate.name === name);
  if (!example) throw new Error(`There is no example ${name}`);
  return example;
}
