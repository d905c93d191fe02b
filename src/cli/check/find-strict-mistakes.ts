import { isObject, type Schema, type SchemaObject } from '../../schema/json.js';
import { appendToken, getAt, type Pointer } from '../../schema/pointer.js';
import { findAskedLocations } from '../asked-locations.js';
import { createAjv } from '../create-ajv.js';
import { mapSubschemas } from '../map-subschemas.js';
import type { SchemaMistake } from './schema-mistake.js';
import { describeErrors } from './describe-errors.js';

/**
 * What the meta-schema of 2020-12 refuses; otherwise what AJV's strict mode refuses. AJV names a place from the
 * start of the part that it compiles, so each part is compiled by itself, with its references left out.
 */
export function findStrictMistakes(schema: SchemaObject): SchemaMistake[] {
  const invalid = findMetaMistakes(schema);
  if (invalid.length > 0) return invalid;
  const parts = new Set(['', ...definitions(schema), ...findAskedLocations(schema)]);
  const findInPart = createStrictJudge();
  const mistakes = [...parts].flatMap((part) => findInPart(getAt(schema, part) as Schema, part));
  return [...new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake])).values()];
}

function findMetaMistakes(schema: SchemaObject): SchemaMistake[] {
  const ajv = createAjv({ strict: false, allErrors: true, messages: true, verbose: true, code: {} });
  void ajv.validateSchema(schema);
  // The meta-schema allows several forms of one keyword; a list of what is allowed says most.
  const errors = describeErrors(ajv.errors).sort(
    (a, b) => Number(b.keyword === 'enum') - Number(a.keyword === 'enum'),
  );
  return [...new Map(errors.reverse().map((error) => [error.pointer, error])).values()].map(
    ({ pointer, problem }) => ({
      location: pointer,
      problem: `this is not JSON Schema: ${problem}`,
      remedy: 'Look the keyword up: https://json-schema.org/understanding-json-schema/reference',
    }),
  );
}

function createStrictJudge(): (schema: Schema, part: Pointer) => SchemaMistake[] {
  let messages: string[] = [];
  const log = (message: unknown): number => messages.push(String(message));
  const logger = { log, warn: log, error: log };
  const ajv = createAjv({ strict: 'log', strictTypes: 'log', strictTuples: 'log', logger, code: {} });
  return (schema, part) => {
    messages = [];
    try {
      ajv.compile(withoutReferences(schema, part === ''));
    } catch (error) {
      log((error as Error).message);
    }
    return messages.map((message) => describeStrictMistake(message, part));
  };
}

/** Every `$ref` is judged where it leads. */
function withoutReferences(schema: Schema, isRoot: boolean): Schema {
  if (!isObject(schema)) return schema;
  const { $ref: _ref, $id: _id, $defs, ...rest } = schema;
  // Each of them is a part of its own.
  const kept = isRoot || $defs === undefined ? rest : { ...rest, $defs };
  return mapSubschemas(kept, (subschema) => withoutReferences(subschema, false));
}

function definitions({ $defs }: SchemaObject): Pointer[] {
  return isObject($defs) ? Object.keys($defs).map((name) => appendToken('/$defs', name)) : [];
}

function describeStrictMistake(message: string, part: Pointer): SchemaMistake {
  const [, path = ''] = /(?:at|at path) "[^"#]*#?([^"]*)"/.exec(message) ?? [];
  const location = part + decodeURIComponent(path);
  const [, type] = /missing type "([^"]+)" for keyword/.exec(message) ?? [];
  if (type) {
    const problem = `keywords for the type "${type}" stand here without "type"`;
    return { location, problem, remedy: `Add "type": "${type}" beside them: AJV's strict mode wants it` };
  }
  const problem = message.replace(/^strict mode: /, '').replace(/ at (path )?"[^"]*"/, '');
  return { location, problem, remedy: 'Write it as https://ajv.js.org/strict-mode.html explains' };
}
