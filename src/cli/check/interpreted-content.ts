import type { SchemaObject } from '../../schema/json.js';
import type { Validator } from '../../schema/validator.js';

/** Content as a page has it that is given JSON. */
export interface InterpretedContent {
  readonly schema: SchemaObject;
  readonly validator: Validator;
}
