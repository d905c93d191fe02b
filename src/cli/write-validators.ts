import type { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { isObject, type Schema, type SchemaObject } from '../schema/json.js';
import { openSchema } from '../schema/open-schema.js';
import { parsePointer, type Pointer } from '../schema/pointer.js';
import { findAskedLocations, walk } from './asked-locations.js';
import { findRepeated } from './find-repeated.js';
import { rememberReferences } from './remember-references.js';
import { createAjv } from './create-ajv.js';
import { makeSelfContained } from './make-self-contained.js';
import { copyForValidation } from './validation-copy.js';

export interface WrittenValidators {
  /** The schema that the locations lead into: in 2020-12, in one document, every `$ref` local. */
  readonly schema: Schema;
  /**
   * Assigns to `exports`, by location, a function (value) → boolean: for '' the whole verdict, and one for each
   * subschema that a form asks about. Needs `exports`, `require`, `createMemory`, `formats`, `isEqual` and `isMultipleOf` around it.
   */
  readonly code: string;
}

/** The code of AJV for a schema of any dialect. `others` are what it may refer to by `$id`. */
export function writeValidators(source: Schema, others: readonly SchemaObject[] = []): WrittenValidators {
  const schema = makeSelfContained(openSchema(source, others));
  // Flat code: by default AJV nests an `if` for each member, and a schema of some thousand members overflows its stack.
  const ajv = omitErrors(createAjv({ strict: false, validateSchema: false, logger: false, allErrors: true }));
  // Otherwise AJV notes in every schema what it evaluated.
  ajv.opts.unevaluated = [...walk(schema, '')].some(([, subschema]) => asksUnevaluated(subschema));
  const repeated = isObject(schema) ? findRepeated(schema) : new Set<Pointer>();
  rememberReferences(ajv, repeated);
  ajv.addSchema(copyForValidation(schema), 'content');
  const locations = ['', ...(isObject(schema) ? findAskedLocations(schema) : [])];
  const names = Object.fromEntries(
    locations.map((location) => [location, `content#${encodeLocation(location)}`]),
  );
  const code = correct(standalone.default(ajv, names));
  return { schema, code: repeated.size > 0 ? `${memory}\n${code}\n${questions}` : code };
}

/** Where members are called `toString`, `__proto__` or nothing at all, AJV's code goes wrong. */
function correct(code: string): string {
  return (
    code
      // Its comparison calls whatever is named `valueOf` and `toString`.
      .replaceAll('require("ajv/dist/runtime/equal").default', 'isEqual')
      // What is JSON is written as JavaScript, where this sets the prototype; in a text the quotes would be escaped.
      .replaceAll('"__proto__":', '["__proto__"]:')
      // Of the members evaluated, one by that name would not be noted.
      .replace(/(var props\d+ = |props\d+ \|\| )\{\}/g, '$1Object.create(null)')
      // It takes the name of what is missing for the answer whether anything is.
      .replace(/\((missing\d+) = ""\)/g, '(($1 = ""), true)')
  );
}

function asksUnevaluated({ unevaluatedProperties, unevaluatedItems }: SchemaObject): boolean {
  return (unevaluatedProperties ?? unevaluatedItems) !== undefined;
}

const memory = 'const { remember, ask } = createMemory();';
const questions = 'for (const location of Object.keys(exports)) exports[location] = ask(exports[location]);';

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
