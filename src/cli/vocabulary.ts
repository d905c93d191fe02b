/** The annotations of content (`schemas/README.md` explains each). Any other validator ignores them. */
export const annotationKeywords = [
  'x-autocomplete',
  'x-calendar',
  'x-dead-end',
  'x-fee',
  'x-legal-basis',
  'x-letterhead',
  'x-look-up',
  'x-messages',
  'x-notes',
  'x-number',
  'x-options',
  'x-pages',
  'x-pledge',
  'x-source',
  'x-term',
  'x-translate',
  'x-until',
  'x-widget',
  'x-wording',
] as const;

/** Keywords of JSON Schema 2020-12 that describe and do not judge. */
export const describingKeywords = [
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
] as const;

/** Keywords of JSON Schema 2020-12 that judge, refer, or hold subschemas, as far as content uses them. */
export const judgingKeywords = [
  '$schema', '$id', '$ref', '$defs',
  'allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas',
  'prefixItems', 'items', 'contains', 'properties', 'patternProperties', 'additionalProperties', 'propertyNames',
  'unevaluatedItems', 'unevaluatedProperties',
  'type', 'enum', 'const', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum',
  'maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'maxContains', 'minContains',
  'maxProperties', 'minProperties', 'required', 'dependentRequired',
  'format', 'contentEncoding', 'contentMediaType', 'contentSchema',
] as const; // prettier-ignore
