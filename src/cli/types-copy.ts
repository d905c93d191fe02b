import { isObject, type Schema, type SchemaObject } from '../schema/json.js';
import { mapMembers, mapSubschemas } from './map-subschemas.js';

/** Keywords whose meaning TypeScript can state. */
const shaping = [
  '$ref', '$defs', 'type', 'const', 'enum', 'properties', 'required', 'additionalProperties', 'patternProperties',
  'items', 'prefixItems', 'allOf', 'oneOf', 'anyOf',
]; // prettier-ignore

/** A bundled schema as json-schema-to-typescript reads it best; `description`, its comment, is the label. */
export function copyForTypes(schema: SchemaObject): SchemaObject {
  return copy(schema) as SchemaObject;
}

function copy(schema: Schema): Schema {
  if (!isObject(schema)) return schema;
  const shape = mapSubschemas(
    mapMembers(schema, (value, keyword) => (shaping.includes(keyword) ? value : undefined)),
    copy,
  );
  const label = typeof schema['title'] === 'string' ? { description: schema['title'] } : {};
  return wrapReference({ ...label, ...nameTuple(omitImpliedType(omitShapeless(shape))) });
}

/** A branch without a shape accepts anything, as far as types go, and with it the whole choice. */
function omitShapeless(schema: SchemaObject): SchemaObject {
  return mapMembers(schema, (value, keyword) => {
    const members = value as Schema[];
    if (keyword === 'allOf') return members.some(hasShape) ? members.filter(hasShape) : undefined;
    if (keyword === 'oneOf' || keyword === 'anyOf') return members.every(hasShape) ? value : undefined;
    return value;
  });
}

/** `'a' | 'b'` says all that `('a' | 'b') & string` says. */
function omitImpliedType(schema: SchemaObject): SchemaObject {
  const { type, ...rest } = schema;
  const values =
    schema['oneOf'] ??
    schema['anyOf'] ??
    schema['enum'] ??
    ('const' in schema ? [schema['const']] : undefined);
  return values === undefined || type === 'object' || type === 'array' ? schema : rest;
}

function hasShape(schema: Schema): boolean {
  if (!isObject(schema)) return schema === false;
  const isObjectOnly = schema['type'] === undefined || schema['type'] === 'object';
  const says = Object.keys(schema).filter(
    (keyword) => !['description', 'required', 'type'].includes(keyword),
  );
  return !isObjectOnly || says.length > 0;
}

/** Tuples by the name that they had before 2020-12, which is what the library knows. */
function nameTuple(schema: SchemaObject): SchemaObject {
  const { prefixItems, items, ...rest } = schema;
  return prefixItems === undefined ? schema : { ...rest, items: prefixItems, additionalItems: items ?? true };
}

/** Beside anything else a `$ref` would be drawn as a copy of its target, under another name. */
function wrapReference(schema: SchemaObject): SchemaObject {
  const { $ref, $defs, description, ...rest } = schema;
  if ($ref === undefined) return schema;
  const label = description === undefined ? {} : { description };
  const members = hasShape(rest) ? [{ $ref }, rest] : [{ $ref }];
  return { ...label, allOf: members, ...($defs === undefined ? {} : { $defs }) };
}
