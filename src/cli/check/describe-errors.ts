import type { ErrorObject } from 'ajv/dist/2020.js';
import { appendToken, type Pointer } from '../../schema/pointer.js';

/** One mistake in a value, as an editor of content can read it. */
export interface DescribedError {
  readonly pointer: Pointer;
  readonly keyword: string;
  readonly problem: string;
}

/** Keywords that only say that something in them failed, which the other errors say better. */
const summaries = new Set(['if', 'anyOf', 'oneOf', 'allOf', '$ref', 'propertyNames']);

/** The errors of AJV (with its messages) by place, without those that only sum up others. */
export function describeErrors(errors: readonly ErrorObject[] | null | undefined): DescribedError[] {
  const all = errors ?? [];
  const telling = all.filter(({ keyword }) => !summaries.has(keyword));
  return (telling.length > 0 ? telling : all).map((error) => ({
    pointer: pointerOf(error),
    keyword: keywordOf(error),
    problem: describe(error),
  }));
}

/** The place that an error is about: of what is missing or too much, its own place, not the object's. */
export function pointerOf(error: ErrorObject): Pointer {
  const name = textParam(error, 'missingProperty') ?? extraProperty(error);
  return name === undefined ? error.instancePath : appendToken(error.instancePath, name);
}

/** The keyword by which an error is known; a subschema `false` has none, so it is called by its value. */
export function keywordOf({ keyword }: ErrorObject): string {
  return keyword === 'false schema' ? 'false' : keyword;
}

function describe(error: ErrorObject): string {
  const missing = textParam(error, 'missingProperty');
  if (missing !== undefined) return `"${missing}" is missing`;
  const extra = extraProperty(error);
  if (extra !== undefined) return `"${extra}" is not known here`;
  const { allowedValues, allowedValue } = error.params as Record<string, unknown>;
  const allowed: unknown[] = Array.isArray(allowedValues) ? allowedValues : [allowedValue];
  const detail =
    allowed[0] === undefined ? '' : `: ${allowed.map((value) => JSON.stringify(value)).join(', ')}`;
  const value = JSON.stringify(error.data) as string | undefined;
  const subject = value === undefined || value.length > 60 ? 'this' : value;
  return `${subject} ${error.message ?? error.keyword}${detail}`;
}

function extraProperty(error: ErrorObject): string | undefined {
  return textParam(error, 'additionalProperty') ?? textParam(error, 'unevaluatedProperty');
}

function textParam({ params }: ErrorObject, name: string): string | undefined {
  const value = (params as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}
