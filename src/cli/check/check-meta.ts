import { posix } from 'node:path';
import { isObject } from '../../schema/json.js';
import type { Finding } from '../content-error.js';
import type { ContentFolder } from '../content-folder.js';
import { createAjv } from '../create-ajv.js';
import { describeErrors } from './describe-errors.js';

/** A file that names a schema of schemas/meta in its `$schema` is what that schema says. */
export function checkMeta(file: string, folder: ContentFolder): Finding[] {
  const value = folder.read(file)?.value;
  const path = isObject(value) ? value['$schema'] : undefined;
  if (typeof path !== 'string' || /^https?:/.test(path)) return [];
  const metaFile = posix.join(posix.dirname(file), path);
  const meta = folder.read(metaFile)?.value;
  if (!isObject(meta)) {
    const remedy = 'Correct the path: it starts from the folder of this file';
    return [folder.finding(file, '/$schema', `there is no schema at ${metaFile}`, remedy)];
  }
  const ajv = createAjv({ strict: false, allErrors: true, messages: true, verbose: true, code: {} });
  const validate = ajv.compile(meta);
  validate(value);
  return describeErrors(validate.errors).map(({ pointer, problem }) =>
    folder.finding(file, pointer, problem, `Write it as ${metaFile} says`),
  );
}
