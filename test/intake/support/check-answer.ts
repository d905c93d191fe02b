/** Holds each answer of the service against its own OpenAPI document. */
import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import { isObject, type Json, type JsonObject } from '../../../src/schema/json.js';

export interface Answer {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string | null;
  /** Empty when nothing came. */
  readonly text: string;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: JsonObject;
}

interface Operation {
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>> }
    >
  >;
}

/** Fails for a status, a media type or a body, or a member of one, that the document does not have at that route. */
export class AnswerChecker {
  readonly #document: ApiDocument;
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: ApiDocument) {
    this.#document = document;
    this.#ajv.addSchema({ $id: 'api', components: close(document.components) });
  }

  check({ method, path, status, contentType, text }: Answer): void {
    const described = this.#find(method.toLowerCase(), path);
    const about = `${method} ${path}: ${status} ${contentType ?? ''} ${text.slice(0, 300)}`;
    const responses = described?.responses ?? problemsOnly;
    const response = responses[status] ?? responses[`${String(status)[0]}XX`];
    assert.ok(response, `not described: ${about}`);
    if (!response.content || method === 'HEAD') return assert.equal(text, '', about);
    const media = Object.entries(response.content).find(([type]) => contentType?.split(';')[0] === type);
    assert.ok(media, `another media type than described: ${about}`);
    const reference = media[1].schema.$ref;
    const validate = this.#validatorOf(reference);
    assert.ok(validate(JSON.parse(text)), `${this.#ajv.errorsText(validate.errors)}: ${about}`);
  }

  #find(method: string, path: string): Operation | undefined {
    const [, methods] =
      Object.entries(this.#document.paths).find(([template]) =>
        new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
      ) ?? [];
    return methods?.[method === 'head' ? 'get' : method];
  }

  #validatorOf(reference: string): ValidateFunction {
    const known = this.#validators.get(reference);
    if (known) return known;
    const validate = this.#ajv.compile({ $ref: `api${reference}` });
    this.#validators.set(reference, validate);
    return validate;
  }
}

const problem = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
/** What is no route answers problems alone. */
const problemsOnly: Operation['responses'] = { '4XX': problem, '5XX': problem };

/** A reader may not rely on a member that is not described, so that none may be answered. */
function close(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(close);
  if (!isObject(schema)) return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, close(value)]));
  return closed['type'] === 'object' && isObject(closed['properties'])
    ? { additionalProperties: false, ...closed }
    : closed;
}
