import { isObject, type Schema, type SchemaObject } from '../schema/json.js';
import { appendToken, getAt, type Pointer } from '../schema/pointer.js';
import { containedItems, containing } from './ajv-keywords.js';
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
    if (copied['unevaluatedItems'] === undefined) return copied;
    const contained = findContained(schema, location);
    return {
      ...copied,
      [containedItems]: contained.map(({ item }) => item),
      [containing]: contained.map(({ conditions }) => ({ allOf: conditions })),
    };
  };
  return copy(schema, '');
}

/** A reference to a `contains`, and what has to hold of the list for it to have a say. */
interface Contained {
  readonly item: SchemaObject;
  readonly conditions: readonly SchemaObject[];
}

/** Every `contains` that may apply to the same list. */
function findContained(
  root: SchemaObject,
  location: Pointer,
  conditions: readonly SchemaObject[] = [],
  around: readonly Pointer[] = [],
): Contained[] {
  const schema = getAt(root, location);
  if (around.includes(location) || !isObject(schema)) return [];
  const refer = (at: Pointer): SchemaObject => ({ $ref: writeReference(at) });
  const find = (at: Pointer, ...further: SchemaObject[]): Contained[] =>
    findContained(root, at, [...conditions, ...further], [...around, location]);
  const membersOf = (keyword: string): Pointer[] =>
    Array.isArray(schema[keyword])
      ? [...schema[keyword].keys()].map((index) => `${location}/${keyword}/${index}`)
      : [];
  const test = refer(`${location}/if`);
  return [
    ...(schema['contains'] === undefined ? [] : [{ item: refer(`${location}/contains`), conditions }]),
    ...(typeof schema['$ref'] === 'string' ? find(readLocalReference(schema['$ref'])) : []),
    ...membersOf('allOf').flatMap((member) => find(member)),
    ...['anyOf', 'oneOf'].flatMap(membersOf).flatMap((branch) => find(branch, refer(branch))),
    ...(schema['if'] === undefined
      ? []
      : [
          ...['if', 'then'].flatMap((keyword) => find(`${location}/${keyword}`, test)),
          ...find(`${location}/else`, { not: test }),
        ]),
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
