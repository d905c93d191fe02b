import { isObject, type Schema, type SchemaObject } from '../schema/json.js';
import { appendToken, type Pointer } from '../schema/pointer.js';
import { subschemasOf } from '../schema/subschemas.js';

/** A text of a schema that a person reads, and where it stands. */
export interface SchemaText {
  readonly text: string;
  readonly location: Pointer;
  /** It may stay in its language: a quotation of the law, or a proper name (`x-translate: false`). */
  readonly isOptional: boolean;
}

const textKeys = new Set(['title', 'description', 'text', 'label', 'x-pledge']);

/** Titles, descriptions, and what annotations say, in the order of the schema. */
export function schemaTexts(schema: SchemaObject): SchemaText[] {
  return [...textsOf(schema, '', false)];
}

function* textsOf(schema: Schema, location: Pointer, areNames: boolean): Generator<SchemaText> {
  if (!isObject(schema)) return;
  const translate = schema['x-translate'];
  for (const [keyword, value] of Object.entries(schema)) {
    const at = appendToken(location, keyword);
    if (keyword === 'x-wording') continue;
    if (keyword.startsWith('x-') && !textKeys.has(keyword))
      yield* annotationTexts(value, at, keyword === 'x-messages', keyword === 'x-source');
    else if (textKeys.has(keyword) && typeof value === 'string') {
      yield { text: value, location: at, isOptional: areNames && translate !== true };
    }
  }
  for (const [tokens, subschema] of subschemasOf(schema)) {
    const isOption = tokens[0] === 'oneOf' || tokens[0] === 'anyOf';
    yield* textsOf(subschema, tokens.reduce(appendToken, location), isOption && translate === false);
  }
}

function* annotationTexts(
  value: unknown,
  at: Pointer,
  all: boolean,
  isOptional: boolean,
): Generator<SchemaText> {
  const members = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : [];
  for (const [key, member] of members) {
    const location = appendToken(at, key);
    if (typeof member === 'string') {
      if (all || textKeys.has(String(key))) yield { text: member, location, isOptional };
    } else yield* annotationTexts(member, location, all, isOptional || key === 'source');
  }
}
