import { checkSchema } from './check-schema.js';
import { checkSize } from './check-size.js';
import { dialectOf, translate } from './dialect.js';
import { isSchema, type Schema, type SchemaObject } from './json.js';
import { createRegistry, type Registry } from './registry.js';
import { SchemaError } from './schema-error.js';

/**
 * A schema that somebody else wrote, made ready: translated to 2020-12, checked, its references found. The others speak
 * the dialect of the first where they name none. Throws a SchemaError for a schema that no form can be made of.
 */
export function openSchema(schema: Schema, others: readonly SchemaObject[] = []): Registry {
  checkSize([schema, ...others]);
  if (!isSchema(schema)) {
    throw new SchemaError('', 'this is neither an object nor a boolean', 'A JSON Schema is one of them');
  }
  const dialect = dialectOf(schema, undefined, others);
  const registry = createRegistry(
    translate(schema, dialect, others),
    others.map((other) => translate(other, dialect, others) as SchemaObject),
  );
  checkSchema(registry);
  return registry;
}
