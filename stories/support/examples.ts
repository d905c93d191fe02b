/** The examples of all content, as `schemas/` has them: what is added there is shown here without a word of TypeScript. */
import type { Json } from '../../src/schema/json.js';

export interface Example {
  /** `vss-books-and-cards/1.2.a-lost-online.valid`, `portal-account/log-in/citizen.valid` */
  readonly name: string;
  /** What it is an example of: the folder of the content, and the schema where the folder has several. */
  readonly folder: string;
  readonly value: Json;
}

const modules = import.meta.glob<Json>('../../schemas/*/examples/**/*.json', {
  eager: true,
  import: 'default',
});

export const examples: readonly Example[] = Object.entries(modules).flatMap(([path, value]) => {
  const [, content = '', schema = '', file = ''] =
    /schemas\/([^/]+)\/examples\/((?:[^/]+\/)*)([^/]+)\.json$/.exec(path) ?? [];
  const folder = `${content}/${schema}`.slice(0, -1);
  return file === '' || file === 'expected' ? [] : [{ name: `${folder}/${file}`, folder, value }];
});

export function exampleOf(name: string): Example {
  const example = examples.find((candidate) => candidate.name === name);
  if (!example) throw new Error(`There is no example ${name}`);
  return example;
}
