/**
 * `hoso/form`: the pure core, the same in a page and in Node. `createForm(schema)` judges with the interpreter, or with
 * compiled `content`; everything it decides is described in src/schema and src/form.
 */
import type { Action } from './form/action.js';
import { createForm as createFormWith, type Form } from './form/create-form.js';
import { toIssue, type Issue } from './form/issues.js';
import { createWording, type Wording } from './form/wording.js';
import type { Json, Schema, SchemaObject } from './schema/json.js';
import type { Pointer } from './schema/pointer.js';
import type { Validator } from './schema/validator.js';
import { compiledValidator } from './validation/compiled.js';
import type { ContentModule } from './validation/content-module.js';
import { interpretedValidator } from './validation/interpreted.js';
import en from './wording/form.en.json' with { type: 'json' };
import vi from './wording/form.vi.json' with { type: 'json' };

export interface FormSettings {
  /** Up to 200 levels of objects and lists in each other. */
  readonly value?: Json;
  /** Further schema resources that a `$ref` may name by `$id`. */
  readonly schemas?: readonly SchemaObject[];
  /** Compiled content: the schema is its own then, and nothing is interpreted. */
  readonly content?: ContentModule;
  /** Another judge than the interpreter. */
  readonly validator?: Validator;
  /** Language of the messages: `vi` (the default) or `en`; or all the words. */
  readonly lang?: string;
  readonly wording?: Wording;
}

export interface CoreForm extends Form {
  /** Everything wrong with the whole value, in words; empty exactly when it is valid. */
  validate(): readonly Issue[];
}

/** Throws a SchemaError for a schema that cannot become a form. */
export function createForm(schema: Schema, settings: FormSettings = {}): CoreForm {
  const { value, schemas = [], content, lang = 'vi' } = settings;
  const validator =
    settings.validator ?? (content ? compiledValidator(content) : interpretedValidator(schema, schemas));
  const wording = settings.wording ?? createWording(lang, lang.startsWith('en') ? en : vi);
  const form = createFormWith(content?.schema ?? schema, { validator, value, schemas });
  return Object.defineProperties({} as CoreForm, {
    ...Object.getOwnPropertyDescriptors(form),
    validate: { value: () => form.failures().map((failure) => toIssue(failure, form.state.tree, wording)) },
  });
}

export { createWording };
export { SchemaError } from './schema/schema-error.js';
export type { Action, ContentModule, Form, Issue, Json, Pointer, Schema, SchemaObject, Validator, Wording };
export type { FormState } from './form/state.js';
export type { FieldNode } from './schema/field-node.js';
