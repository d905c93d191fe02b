import { Ajv2020, _, type Options } from 'ajv/dist/2020.js';
import { formats, isMultipleOf } from '../schema/formats.js';
import { correctKeywords } from './ajv-keywords.js';
import { annotationKeywords } from './vocabulary.js';

/**
 * AJV as content is judged by it: own properties only, formats asserted, annotations known. Its standalone code finds
 * the formats in a variable `formats`, and `isMultipleOf`.
 */
export function createAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // `then: { required: [...] }` speaks of properties that stand elsewhere.
    strictRequired: false,
    allowUnionTypes: true,
    allowMatchingProperties: true,
    ownProperties: true,
    messages: false,
    formats: { ...formats },
    code: { source: true, formats: _`formats` },
    ...options,
  });
  ajv.addVocabulary([...annotationKeywords]);
  correctKeywords(ajv);
  // It is not in 2020-12.
  ajv.removeKeyword('dependencies');
  // AJV divides binary fractions, and so refuses 19.99 as a multiple of 0.01.
  ajv.removeKeyword('multipleOf').addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    error: { message: 'must be a multiple', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
    code(context) {
      const judge = context.gen.scopeValue('func', { ref: isMultipleOf, code: _`isMultipleOf` });
      context.fail(_`!${judge}(${context.data}, ${context.schemaCode})`);
    },
  });
  return ajv;
}
