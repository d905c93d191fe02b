import { isObject, type SchemaObject } from '../schema/json.js';

/** The schema with another description on one of its properties, such as a question that only the service knows. */
export function describeField(schema: SchemaObject, name: string, description: string): SchemaObject {
  const { properties } = schema;
  const field = isObject(properties) ? properties[name] : undefined;
  if (!isObject(properties) || !isObject(field)) return schema;
  return { ...schema, properties: { ...properties, [name]: { ...field, description } } };
}
