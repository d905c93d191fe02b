import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { SchemaObject } from '../../schema/json.js';
import { createAjv } from '../create-ajv.js';
import { findLoops } from './find-loops.js';

/** A schema that is no schema, or never ends, judges nothing: it has findings of its own. */
export function compileFreely(schema: SchemaObject): ValidateFunction | undefined {
  if (findLoops(schema).length > 0) return undefined;
  const ajv = createAjv({
    strict: false,
    allErrors: true,
    messages: true,
    verbose: true,
    logger: false,
    code: {},
  });
  try {
    return ajv.compile(schema);
  } catch {
    return undefined;
  }
}
