/** What may be uploaded, read from the schema of the files: the content decides, no code. */
import { applicableTo, type Applied, type Questions } from '../schema/applicable.js';
import { facetsOf } from '../schema/facets.js';
import { isObject } from '../schema/json.js';
import { itemSubschemas, memberSubschemas } from '../schema/members.js';
import type { Located, Registry } from '../schema/registry.js';
import type { FileLimits } from './judge-file.js';

export interface UploadLimits extends FileLimits {
  /** How many files. */
  readonly maximumCount: number;
}

/**
 * The limits of a list of stored files (`{ id, name, size, type, sha256 }`), by the subschemas that apply to it:
 * `type` lists the media types, `size` has a `maximum`. Nothing for any other field.
 */
export function fileLimitsOf(applied: readonly Applied[], registry: Registry): UploadLimits | undefined {
  const file = apply(itemSubschemas(applied, 0, registry), registry);
  const member = (key: string): readonly Applied[] =>
    apply(memberSubschemas(file, key, registry).subschemas, registry);
  const types = facetsOf(member('type')).options?.map(({ value }) => value);
  if (!types?.every((type) => typeof type === 'string')) return undefined;
  return {
    types,
    maximumSize: least(member('size'), 'maximum'),
    maximumCount: least(applied, 'maxItems'),
  };
}

/** What any list of files in a schema allows: for a service that is sent a file before it is sent the dossier. */
export function findFileLimits(registry: Registry): FileLimits {
  const found = registry.entries
    .filter(({ schema }) => isObject(schema) && schema['x-widget'] === 'file')
    .map((entry) => fileLimitsOf(apply([entry], registry), registry))
    .filter((limits) => limits !== undefined);
  return {
    types: [...new Set(found.flatMap(({ types }) => types))].sort(),
    maximumSize: Math.max(0, ...found.map(({ maximumSize }) => maximumSize)),
  };
}

function apply(subschemas: readonly Located[], registry: Registry): readonly Applied[] {
  const questions: Questions = { registry, matches: () => false, chosen: () => undefined };
  return applicableTo(subschemas, undefined, questions).applied;
}

function least(applied: readonly Applied[], keyword: string): number {
  const stated = applied.map(({ schema }) => isObject(schema) && schema[keyword]);
  return Math.min(...stated.filter((limit) => typeof limit === 'number'));
}
