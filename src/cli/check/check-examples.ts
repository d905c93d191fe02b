import { posix } from 'node:path';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { isObject, type Json, type SchemaObject } from '../../schema/json.js';
import { appendToken } from '../../schema/pointer.js';
import type { Bundle } from '../bundle.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';
import { compileFreely } from './compile-freely.js';
import { keywordOf, pointerOf } from './describe-errors.js';
import { listReasons } from './list-reasons.js';

const expectations = 'expected.json';

/** Examples are what their names say, and each invalid one is refused for the reasons that expected.json gives. */
export function checkExamples(entry: string, { schema }: Bundle, folder: ContentFolder): Finding[] {
  const validate = compileFreely(schema);
  if (!validate) return [];
  const files = findExamples(entry, folder);
  return [
    ...files.flatMap((file) => checkExample(file, schema, validate, folder)),
    ...checkExpectations(files, validate, folder),
  ];
}

/** `examples/<edition>/` where there is one for this edition of a form, otherwise `examples/`. */
export function findExamples(entry: string, folder: ContentFolder): string[] {
  const all = `${posix.join(posix.dirname(entry), 'examples')}/`;
  const own = `${all}${posix.basename(entry, '.json')}/`;
  const files = folder.list('').filter((file) => file.endsWith('.json'));
  const ofEdition = files.filter((file) => file.startsWith(own));
  return ofEdition.length > 0
    ? ofEdition
    : files.filter((file) => posix.dirname(file) === posix.dirname(`${all}x`));
}

function checkExample(
  file: string,
  schema: SchemaObject,
  validate: ValidateFunction,
  folder: ContentFolder,
): Finding[] {
  if (posix.basename(file) === expectations) return [];
  const wanted = /\.(valid|invalid)\.json$/.exec(file)?.[1];
  if (!wanted) {
    const problem = 'the name of this example does not say what it is';
    return [folder.finding(file, '', problem, 'End its name with .valid.json or .invalid.json')];
  }
  const isValid = validate(folder.read(file)?.value);
  if (wanted === 'invalid') {
    const remedy = 'Put the mistake into it that it is named for, or rename it to .valid.json';
    return isValid ? [folder.finding(file, '', 'this example is named invalid and is accepted', remedy)] : [];
  }
  return listReasons(schema, folder.read(file)?.value as Json, validate.errors)
    .slice(0, 5)
    .map(({ pointer, keyword, problem }) =>
      folder.finding(
        file,
        pointer,
        `this example is named valid and is refused: ${problem} (${keyword})`,
        'Correct the example, or the schema',
      ),
    );
}

function checkExpectations(
  files: readonly string[],
  validate: ValidateFunction,
  folder: ContentFolder,
): Finding[] {
  const file = files.find((name) => posix.basename(name) === expectations);
  const expected = file === undefined ? undefined : folder.read(file)?.value;
  if (file === undefined || !isObject(expected)) return [];
  return Object.entries(expected).flatMap(([name, reasons]) => {
    if (name.startsWith('$')) return [];
    const at = appendToken('', name);
    const example = folder.read(posix.join(posix.dirname(file), name));
    if (!example)
      return [folder.finding(file, at, `there is no example ${name}`, 'Correct the name, or remove this')];
    validate(example.value);
    const errors = [...(validate.errors ?? [])];
    return (Array.isArray(reasons) ? reasons : []).flatMap((reason: unknown, index) => {
      if (isObject(reason) && errors.some((error) => isReason(error, reason))) return [];
      const found = [
        ...new Set(errors.map((error) => `${keywordOf(error)} at ${pointerOf(error) || 'the root'}`)),
      ];
      const problem = `${name} is not refused for this reason, but for: ${found.slice(0, 8).join('; ') || 'nothing'}`;
      return [
        folder.finding(
          file,
          appendToken(at, index),
          problem,
          'Correct the reason, the example, or the schema',
        ),
      ];
    });
  });
}

function isReason(error: ErrorObject, { pointer, keyword }: Record<string, unknown>): boolean {
  return (
    (pointer === undefined || pointer === pointerOf(error)) &&
    (keyword === undefined || keyword === keywordOf(error))
  );
}
