import type { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { isObject, type Schema, type SchemaObject } from '../schema/json.js';
import { openSchema } from '../schema/open-schema.js';
import { parsePointer, type Pointer } from '../schema/pointer.js';
import { findAskedLocations } from './asked-locations.js';
import { createAjv } from './create-ajv.js';
import { makeSelfContained } from './make-self-contained.js';
import { copyForValidation } from './validation-copy.js';

export interface WrittenValidators {
  /** The schema that the locations lead into: in 2020-12, in one document, every `$ref` local. */
  readonly schema: Schema;
  /**
   * Assigns to `exports`, by location, a function (value) → boolean: for '' the whole verdict, and one for each
   * subschema that a form asks about. Needs `exports`, `require`, `formats` and `isMultipleOf` around it.
   */
  readonly code: string;
}

/** The code of AJV for a schema of any dialect. `others` are what it may refer to by `$id`. */
export function writeValidators(source: Schema, others: readonly SchemaObject[] = []): WrittenValidators {
  const schema = makeSelfContained(openSchema(source, others));
  // Flat code: by default AJV nests an `if` for each member, and a schema of some thousand members overflows its stack.
  const ajv = omitErrors(createAjv({ strict: false, validateSchema: false, logger: false, allErrors: true }));
  ajv.addSchema(copyForValidation(schema), 'content');
  const locations = ['', ...(isObject(schema) ? findAskedLocations(schema) : [])];
  const names = Object.fromEntries(
    locations.map((location) => [location, `content#${encodeLocation(location)}`]),
  );
  return { schema, code: standalone.default(ajv, names) };
}

/**
 * The port asks for verdicts only: AJV's own switch for code without error objects, which it uses inside `not`, is
 * turned on for every keyword.
 */
function omitErrors(ajv: Ajv2020): Ajv2020 {
  for (const rule of Object.values(ajv.RULES.all)) {
    if (typeof rule !== 'object' || !('code' in rule.definition)) continue;
    const write = rule.definition.code;
    rule.definition.code = (context, ruleType) => {
      Object.assign(context.it, { createErrors: false });
      write(context, ruleType);
    };
  }
  return ajv;
}

function encodeLocation(location: Pointer): string {
  const tokens = parsePointer(location).map((token) => token.replaceAll('~', '~0').replaceAll('/', '~1'));
  return tokens.map((token) => `/${encodeURIComponent(token)}`).join('');
}
