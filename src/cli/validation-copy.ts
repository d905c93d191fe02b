import { isObject, type Schema, type SchemaObject } from '../schema/json.js';
import { appendToken, getAt, type Pointer } from '../schema/pointer.js';
import { containedItems } from './ajv-keywords.js';
import { isPlainOption, readLocalReference, walk } from './asked-locations.js';
import { writeReference } from './follow-reference.js';
import { mapMembers, mapSubschemas } from './map-subschemas.js';
import { describingKeywords } from './vocabulary.js';

const describing = new Set<string>(['$schema', '$id', ...describingKeywords]);

/**
 * What of a schema decides, for AJV, which copies parts of it into the code that it writes: no annotations, and a
 * list of options as an `enum`. It accepts what the schema accepts, and every asked subschema keeps its location.
 */
export function copyForValidation(schema: Schema): Schema {
  if (!isObject(schema)) return schema;
  const references = [...walk(schema, '')]
    .map(([, { $ref }]) => $ref)
    .filter((ref) => typeof ref === 'string');
  // A $ref to one option needs it where it is.
  const keepOptions = references.some((ref) => /\/(oneOf|anyOf)\/\d+$/.test(readLocalReference(ref)));
  const copy = (subschema: Schema, location: Pointer): Schema => {
    if (!isObject(subschema)) return subschema;
    // AJV refuses to compile a list of nothing.
    if (Array.isArray(subschema['enum']) && subschema['enum'].length === 0) return false;
    const listed = keepOptions ? subschema : listOptions(subschema);
    const deciding = mapMembers(listed, (value, keyword) => (isDescribing(keyword) ? undefined : value));
    const copied = mapSubschemas(spellOutProto(deciding), (inner, tokens) =>
      copy(inner, tokens.reduce(appendToken, location)),
    );
    return copied['unevaluatedItems'] === undefined
      ? copied
      : { ...copied, [containedItems]: findContained(schema, location) };
  };
  return copy(schema, '');
}

/** References to the `contains` that apply to the same array under every answer. */
function findContained(root: SchemaObject, location: Pointer, seen = new Set<Pointer>()): SchemaObject[] {
  const schema = getAt(root, location);
  if (seen.has(location) || !isObject(schema)) return [];
  seen.add(location);
  const members = Array.isArray(schema['allOf'])
    ? [...schema['allOf'].keys()].map((index) => `${location}/allOf/${index}`)
    : [];
  const referred = typeof schema['$ref'] === 'string' ? [readLocalReference(schema['$ref'])] : [];
  return [
    ...(schema['contains'] === undefined ? [] : [{ $ref: writeReference(`${location}/contains`) }]),
    ...[...referred, ...members].flatMap((next) => findContained(root, next, seen)),
  ];
}

/** `oneOf` over texts that differ accepts exactly those texts. */
function listOptions(schema: SchemaObject): SchemaObject {
  const { oneOf, ...rest } = schema;
  if (!Array.isArray(oneOf) || 'enum' in rest || !oneOf.every(isPlainOption)) return schema;
  const values = oneOf.map((option) => option.const);
  const isList = values.every((value) => typeof value === 'string') && new Set(values).size === values.length;
  return isList && values.length > 0 ? { ...rest, enum: values } : schema;
}

function isDescribing(keyword: string): boolean {
  return describing.has(keyword) || keyword.startsWith('x-');
}

/** AJV passes over a member of `properties` that is called `__proto__`, against prototype pollution. */
function spellOutProto(schema: SchemaObject): SchemaObject {
  const { properties, patternProperties } = schema;
  if (!isObject(properties) || !Object.hasOwn(properties, '__proto__')) return schema;
  const patterns = isObject(patternProperties) ? patternProperties : {};
  return { ...schema, patternProperties: { ...patterns, '^__proto__$': properties['__proto__'] } };
}
