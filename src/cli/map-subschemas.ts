import { isObject, isSchema, type Schema, type SchemaObject } from '../schema/json.js';
import { schemaKeywords, schemaListKeywords, schemaMapKeywords } from '../schema/keywords.js';

/** A copy of a schema in which every direct subschema is what `map` makes of it; all else stays as it is. */
export function mapSubschemas(
  schema: SchemaObject,
  map: (subschema: Schema, tokens: (string | number)[]) => unknown,
): SchemaObject {
  return mapMembers(schema, (value, keyword) => {
    const mapItem = (item: unknown, token: string | number): unknown =>
      isSchema(item) ? map(item, [keyword, token]) : item;
    if (isIn(schemaKeywords, keyword)) return isSchema(value) ? map(value, [keyword]) : value;
    if (isIn(schemaListKeywords, keyword)) return Array.isArray(value) ? value.map(mapItem) : value;
    if (isIn(schemaMapKeywords, keyword)) return isObject(value) ? mapMembers(value, mapItem) : value;
    return value;
  });
}

/** A copy of an object with other values; a member that becomes `undefined` is left out. */
export function mapMembers(
  object: Readonly<Record<string, unknown>>,
  map: (value: unknown, key: string) => unknown,
): Record<string, unknown> {
  const members = Object.entries(object).map(([key, value]) => [key, map(value, key)] as const);
  // fromEntries defines own properties, whatever their names.
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function isIn(keywords: readonly string[], keyword: string): boolean {
  return keywords.includes(keyword);
}
