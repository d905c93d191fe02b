import type { JsonObject } from '../../../src/schema/json.js';
import { openContents, type Example } from '../../content/open-content.js';
import { compileContent } from '../../validation/compile-validator.js';

const procedure = openContents().find(({ name }) => name === 'vss-books-and-cards')!;

/** The procedure as `hoso build` compiles it. */
export const content = await compileContent(procedure.schema);

export const validExamples: readonly Example[] = procedure.examples.filter(({ isValid }) => isValid);

export function exampleOf(name: string): JsonObject {
  return structuredClone(
    validExamples.find((example) => example.name === `${name}.valid.json`)!.value,
  ) as JsonObject;
}
