import { SchemaError } from '../schema/schema-error.js';
import type { Json } from '../schema/json.js';
import type { Validator } from '../schema/validator.js';
import type { ContentModule } from './content-module.js';

/** The port over functions that the build compiled: no schema is interpreted, nothing is evaluated. */
export function compiledValidator(content: ContentModule): Validator {
  return {
    isValid: (value) => content.validate(value),
    matches(location: string, value: Json) {
      const accepts = Object.hasOwn(content.matches, location) ? content.matches[location] : undefined;
      if (!accepts)
        throw new SchemaError(
          location,
          'the content module has no function for it',
          'Build the content again',
        );
      return accepts(value);
    },
  };
}
