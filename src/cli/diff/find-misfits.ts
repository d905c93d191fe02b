import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Json, SchemaObject } from '../../schema/json.js';
import { bundle } from '../bundle.js';
import { findExamples } from '../check/check-examples.js';
import { checkSchema } from '../check/check-schema.js';
import { compileFreely } from '../check/compile-freely.js';
import { listReasons } from '../check/list-reasons.js';
import type { ContentEntry } from '../content-entries.js';
import { ContentError, sortFindings, withRoot, type Finding } from '../content-error.js';
import type { Side } from './open-side.js';

export interface Fitting {
  /** How many examples of the older side were judged. */
  readonly judged: number;
  readonly misfits: readonly Misfit[];
}

/** What was written by the older content and is refused by the newer: so will be drafts and dossiers like it. */
export interface Misfit {
  readonly file: string;
  readonly reasons: readonly Pick<Finding, 'pointer' | 'problem'>[];
}

/** Throws a ContentError with the mistakes of a schema of the newer side that cannot be compiled. */
export function findMisfits(older: Side, newer: Side): Fitting {
  const pairs = older.entries.flatMap((entry): [ContentEntry, ContentEntry][] => {
    const isAlone = older.entries.length === 1 && newer.entries.length === 1;
    const successor = isAlone ? newer.entries[0] : newer.entries.find(({ name }) => name === entry.name);
    return successor ? [[entry, successor]] : [];
  });
  const fittings = pairs.map(([entry, successor]) => judgeExamples(entry, older, successor, newer));
  return {
    judged: fittings.reduce((sum, { judged }) => sum + judged, 0),
    misfits: fittings.flatMap(({ misfits }) => misfits),
  };
}

function judgeExamples(entry: ContentEntry, older: Side, successor: ContentEntry, newer: Side): Fitting {
  const [schema, validate] = compileEntry(successor, newer);
  const files = findExamples(entry.file, older.folder).filter((file) => file.endsWith('.valid.json'));
  const misfits = files.flatMap((file): Misfit[] => {
    const value = older.read(file) as Json;
    return validate(value) ? [] : [{ file, reasons: listReasons(schema, value, validate.errors) }];
  });
  return { judged: files.length, misfits };
}

function compileEntry({ file }: ContentEntry, { folder, root }: Side): [SchemaObject, ValidateFunction] {
  try {
    const bundled = bundle(file, folder);
    const mistakes = checkSchema(bundled, folder);
    const validate = compileFreely(bundled.schema);
    if (mistakes.length > 0 || !validate) throw new ContentError(sortFindings(mistakes));
    return [bundled.schema, validate];
  } catch (error) {
    throw withRoot(root, error);
  }
}
