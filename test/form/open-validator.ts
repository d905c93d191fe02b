import type { SchemaObject } from '../../src/schema/json.js';
import { SchemaError } from '../../src/schema/schema-error.js';
import type { Validator } from '../../src/schema/validator.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';

/** Undefined for a schema that is refused, in words. */
export function openValidator(schema: SchemaObject): Validator | undefined {
  try {
    return interpretedValidator(schema);
  } catch (error) {
    if (error instanceof SchemaError) return undefined;
    throw error;
  }
}
