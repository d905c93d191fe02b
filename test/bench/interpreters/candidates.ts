/** Validators that need no `eval`, each behind the same face. */
import { Validator as Cfworker } from '@cfworker/json-schema';
import {
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
  type SchemaObject as HyperjumpSchema,
} from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/draft-07';
import '@hyperjump/json-schema/formats';
import { compileSchema } from 'json-schema-library';
import { Validator as Tdegrunt, type Schema as TdegruntSchema } from 'jsonschema';
import type { Json, Schema, SchemaObject } from '../../../src/schema/json.js';
import { interpretedValidator } from '../../../src/validation/interpreted.js';
import { drafts, type Draft } from '../../suite/official-suite.js';

type Judge = (value: Json) => boolean;
/** Made ready once; the function it gives is called for each value. */
type Prepare = (schema: Schema, others: readonly SchemaObject[], draft: Draft) => Judge | Promise<Judge>;

export interface Candidate {
  /** As npm knows it. */
  readonly name: string;
  readonly drafts: readonly Draft[];
  /** What a page would import of it: one line of a module. */
  readonly entry: string;
  readonly prepare: Prepare;
}

const prepareHoso: Prepare = (schema, others) => {
  const validator = interpretedValidator(schema, others);
  return (value) => validator.isValid(value);
};

const prepareCfworker: Prepare = (schema, others, draft) => {
  const validator = new Cfworker(schema, draft === 'draft7' ? '7' : '2020-12', true);
  for (const other of others) validator.addSchema(other);
  return (value) => validator.validate(value).valid;
};

const prepareLibrary: Prepare = (schema, others) => {
  // It takes no document without an `$id`, such as the meta-schema of draft-04.
  const remotes = others.filter((other) => '$id' in other);
  const node = compileSchema(schema, { remotes });
  return (value) => node.validate(value).valid;
};

let documents = 0;

const prepareHyperjump: Prepare = async (schema, others, draft) => {
  setShouldValidateFormat(true);
  const uri = `https://candidates.test/${++documents}`;
  const named = others.map((other) => [String(other['$id'] ?? other['id']), other] as const);
  // It brings the meta-schemas itself, and lets nobody replace them.
  const added = named.filter(([id]) => !id.includes('json-schema.org'));
  for (const [id, other] of added) registerSchema(other as HyperjumpSchema, id, drafts[draft]);
  registerSchema(schema as HyperjumpSchema, uri, drafts[draft]);
  try {
    const judge = await validate(uri);
    return (value) => judge(value as never).valid;
  } finally {
    for (const name of [...added.map(([id]) => id), uri]) unregisterSchema(name);
  }
};

const prepareTdegrunt: Prepare = (schema, others) => {
  const validator = new Tdegrunt();
  for (const other of others) validator.addSchema(other);
  return (value) => validator.validate(value, schema as TdegruntSchema).valid;
};

const both: readonly Draft[] = ['draft2020-12', 'draft7'];

export const candidates: readonly Candidate[] = [
  {
    name: 'hoso (`src/validation`)',
    drafts: both,
    entry: `export { interpretedValidator } from './src/validation/interpreted.ts';`,
    prepare: prepareHoso,
  },
  {
    name: '`@cfworker/json-schema`',
    drafts: both,
    entry: `export { Validator } from '@cfworker/json-schema';`,
    prepare: prepareCfworker,
  },
  {
    name: '`json-schema-library`',
    drafts: both,
    entry: `export { compileSchema } from 'json-schema-library';`,
    prepare: prepareLibrary,
  },
  {
    name: '`@hyperjump/json-schema`',
    drafts: both,
    entry: `export { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12'; import '@hyperjump/json-schema/formats';`,
    prepare: prepareHyperjump,
  },
  {
    name: '`jsonschema`',
    drafts: ['draft7'],
    entry: `export { Validator } from 'jsonschema';`,
    prepare: prepareTdegrunt,
  },
];
