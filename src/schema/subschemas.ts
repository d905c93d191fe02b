import { isSchema, type Schema, type SchemaObject } from './json.js';
import { schemaKeywords, schemaListKeywords, schemaMapKeywords } from './keywords.js';

const single = new Set<string>(schemaKeywords);
const several = new Set<string>([...schemaListKeywords, ...schemaMapKeywords]);
const lists = new Set<string>(schemaListKeywords);

/** Every direct subschema with the tokens that lead to it. What `const`, `enum` or `x-…` hold is data, not schema. */
export function* subschemasOf(schema: SchemaObject): Generator<[tokens: string[], subschema: Schema]> {
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (typeof value !== 'object' && typeof value !== 'boolean') continue;
    if (single.has(keyword)) {
      if (isSchema(value)) yield [[keyword], value];
    } else if (several.has(keyword) && value !== null && Array.isArray(value) === lists.has(keyword)) {
      for (const [name, member] of Object.entries(value))
        if (isSchema(member)) yield [[keyword, name], member];
    }
  }
}
