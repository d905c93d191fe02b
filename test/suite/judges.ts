import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { writeValidators } from '../../src/cli/write-validators.js';
import { describe } from '../../src/schema/describe.js';
import * as runTime from '../../src/cli/compiled-run-time.js';
import type { Json, Schema, SchemaObject } from '../../src/schema/json.js';
import { judgeAll } from '../../src/schema/judge.js';
import { createRegistry } from '../../src/schema/registry.js';
import type { Validator } from '../../src/schema/validator.js';
import { compiledValidator } from '../../src/validation/compiled.js';
import type { ContentModule } from '../../src/validation/content-module.js';
import { interpretedValidator } from '../../src/validation/interpreted.js';

/** Value → is it valid? */
export type Judge = (value: Json) => boolean;

/** The ways in which hoso judges, and whether the two ways to a form tell the person the same. */
export const judgeNames = ['compiled', 'interpreted', 'issues', 'same issues'] as const;
export type JudgeName = (typeof judgeNames)[number];

export function createJudges(schema: Schema, others: readonly SchemaObject[]): Record<JudgeName, Judge> {
  const compiled = once(() => compileValidator(schema, others));
  const interpreted = once(() => interpretedValidator(schema, others));
  return {
    compiled: (value) => compiled().isValid(value),
    interpreted: (value) => interpreted().isValid(value),
    // Without the form's last resort, which says of a whole that it is wrong and not where.
    issues: (value) => issuesOf(interpreted(), value).length === 0,
    'same issues': (value) => {
      const issues = issuesOf(interpreted(), value);
      if (issues.join('\n') !== issuesOf(compiled(), value).join('\n')) throw new Error('The issues differ');
      return issues.length === 0;
    },
  };
}

/** The value as it is: nothing parked, defaulted or decided. */
function issuesOf(validator: Validator, value: Json): string[] {
  const { registry } = validator;
  if (!registry) throw new Error('This validator has no schema of its own');
  const tree = describe(value, {
    registry,
    matches: validator.matches.bind(validator),
    chosen: () => undefined,
    rows: (_, length) => Array.from({ length }, (_, index) => String(index)),
  });
  return judgeAll(tree).map(({ pointer, keyword }) => `${pointer} ${keyword}`);
}

/** What the build writes, without the file around it. */
function compileValidator(source: Schema, others: readonly SchemaObject[]): Validator {
  const { schema, code } = writeValidators(source, others);
  const functions: Record<string, (value: Json) => boolean> = {};
  const names = ['exports', 'require', ...Object.keys(runTime)];
  const run = compileFunction(code, names) as (...values: unknown[]) => void;
  run(functions, createRequire(import.meta.url), ...Object.values(runTime));
  const content = { schema, validate: functions[''], matches: functions } as unknown as ContentModule;
  return { ...compiledValidator(content), registry: createRegistry(schema) };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | { error: unknown } | undefined;
  return () => {
    made ??= attempt(make);
    if ('error' in made) throw made.error;
    return made.value;
  };
}

function attempt<T>(make: () => T): { value: T } | { error: unknown } {
  try {
    return { value: make() };
  } catch (error) {
    return { error };
  }
}
