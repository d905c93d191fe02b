/** Where subschemas stand in a schema object (JSON Schema 2020-12, Core, sections 8 and 10). */

export const schemaKeywords = [
  'additionalProperties',
  'contains',
  'contentSchema',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
] as const;

export const schemaListKeywords = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;

export const schemaMapKeywords = [
  '$defs',
  'definitions',
  'dependentSchemas',
  'patternProperties',
  'properties',
] as const;
