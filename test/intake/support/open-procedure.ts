import { bundle } from '../../../src/cli/bundle.js';
import { openContentFolder } from '../../../src/cli/content-folder.js';
import type { JsonObject } from '../../../src/schema/json.js';
import { openContents, type Example } from '../../content/open-content.js';
import { compileContent } from '../../validation/compile-validator.js';

const procedure = openContents().find(({ name }) => name === 'vss-books-and-cards')!;
const schemas = openContentFolder('schemas');

/** The procedure as `hoso build` compiles it. */
export const content = await compileContent(procedure.schema);

export const registrationForm = await compileContent(bundle('portal-account/register.json', schemas).schema);

export const validExamples: readonly Example[] = procedure.examples.filter(({ isValid }) => isValid);

export function exampleOf(name: string): JsonObject {
  return structuredClone(
    validExamples.find((example) => example.name === `${name}.valid.json`)!.value,
  ) as JsonObject;
}
