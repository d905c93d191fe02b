import type { ErrorObject } from 'ajv/dist/2020.js';
import { describe } from '../../schema/describe.js';
import type { Json, SchemaObject } from '../../schema/json.js';
import { judgeAll, type Failure } from '../../schema/judge.js';
import type { Pointer } from '../../schema/pointer.js';
import { createRegistry } from '../../schema/registry.js';
import { interpretedValidator } from '../../validation/interpreted.js';
import { describeErrors } from './describe-errors.js';

interface Reason {
  readonly pointer: Pointer;
  readonly keyword: string;
  readonly problem: string;
}

/**
 * Why a value is refused. A validator tells of every branch of a choice; what is wrong in the one that is taken comes from
 * the tree that a form would draw, in the validator's words.
 */
export function listReasons(
  schema: SchemaObject,
  value: Json,
  errors: readonly ErrorObject[] | null | undefined,
): Reason[] {
  const told = describeErrors(errors);
  const failures = listFailures(schema, value);
  return failures.length === 0 ? told : failures.map((failure) => putIntoWords(failure, told));
}

function putIntoWords({ pointer, keyword, limit }: Failure, told: readonly Reason[]): Reason {
  const here = told.filter((reason) => reason.pointer === pointer && reason.keyword === keyword);
  const exact = here.find(({ problem }) => problem.includes(JSON.stringify(limit)));
  return exact ?? here[0] ?? { pointer, keyword, problem: 'what stands here is not as the schema says' };
}

function listFailures(schema: SchemaObject, value: Json): readonly Failure[] {
  const validator = interpretedValidator(schema);
  const tree = describe(value, {
    registry: createRegistry(schema),
    matches: (location, instance) => validator.matches(location, instance),
    chosen: () => undefined,
    rows: (_, length) => Array.from({ length }, (_row, index) => String(index)),
  });
  return judgeAll(tree);
}
