/** What a field is. How it looks is for the renderer of that name (src/fields). */
import type { Applied } from './applicable.js';
import { annotation, textAnnotation, type Facets } from './facets.js';
import { isObject, type Json } from './json.js';

export type Kind =
  | 'text' | 'multiline' | 'digits' | 'code' | 'email' | 'tel' | 'url' | 'date' | 'date-time' | 'time' | 'date-parts'
  | 'number' | 'integer' | 'boolean' | 'choice' | 'search' | 'choices' | 'suggest' | 'const' | 'null' | 'file'
  | 'group' | 'list' | 'any' | (string & {}); // prettier-ignore

/** From this many options on a choice is searched in rather than looked through. */
const searchFrom = 16;

const kindOfFormat: Readonly<Record<string, Kind>> = {
  date: 'date',
  'date-time': 'date-time',
  time: 'time',
  email: 'email',
  'idn-email': 'email',
  uri: 'url',
  iri: 'url',
};

/** `items` are the facets of an array's items, where there are any. */
export function kindOf(
  applied: readonly Applied[],
  facets: Facets,
  value: Json | undefined,
  items: Facets | undefined,
): Kind {
  const widget = textAnnotation(applied, 'x-widget');
  // These two say only that something is chosen: what there is to choose from decides how it looks.
  if (widget && widget !== 'choice' && widget !== 'search') return widget;
  const { options } = facets;
  const types = facets.types.filter((type) => type !== 'null');
  if (options)
    return widget === 'search'
      ? widget
      : kindOfOptions(
          applied,
          options.map((option) => option.value),
          value,
        );
  if (types.length === 0 && facets.types.includes('null')) return 'null';
  const type = types.length === 1 ? types[0] : kindOfValue(types, value);
  switch (type) {
    case 'object': return 'group';
    case 'array': return isMultipleChoice(applied, items) ? 'choices' : 'list';
    case 'boolean': return 'boolean';
    case 'integer': return types.includes('number') ? 'number' : 'integer';
    case 'number': return 'number';
    case 'string': return kindOfText(applied);
    default: return 'any';
  } // prettier-ignore
}

function kindOfOptions(applied: readonly Applied[], options: readonly Json[], value: Json | undefined): Kind {
  if (options.every((option) => typeof option === 'boolean')) return 'boolean';
  if (options.length === 1 && (value === undefined || value === options[0])) {
    return annotation(applied, 'const') === undefined ? 'choice' : 'const';
  }
  return options.length >= searchFrom ? 'search' : 'choice';
}

function kindOfText(applied: readonly Applied[]): Kind {
  if (
    annotation(applied, 'contentMediaType') !== undefined &&
    annotation(applied, 'contentEncoding') !== undefined
  )
    return 'file';
  if (annotation(applied, 'x-options') !== undefined) return 'suggest';
  const format = textAnnotation(applied, 'format');
  if (format && Object.hasOwn(kindOfFormat, format)) return kindOfFormat[format]!;
  const longest = annotation(applied, 'maxLength');
  return typeof longest === 'number' && longest > 200 ? 'multiline' : 'text';
}

/** Several types are allowed: the value at hand decides, as long as there is one. */
function kindOfValue(types: Facets['types'], value: Json | undefined): Facets['types'][number] | undefined {
  if (isObject(value)) return 'object';
  if (Array.isArray(value)) return 'array';
  if (types.every((type) => type === 'integer' || type === 'number'))
    return types.length > 0 ? 'number' : undefined;
  return undefined;
}

/** A set of listed values is ticked rather than built row by row. */
function isMultipleChoice(applied: readonly Applied[], items: Facets | undefined): boolean {
  return items?.options !== undefined && annotation(applied, 'uniqueItems') === true;
}
