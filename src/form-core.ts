/**
 * `hoso/form`: the pure core, the same in a page and in Node. `createForm(schema)` judges with the interpreter, or with
 * compiled `content`; everything it decides is described in src/schema and src/form.
 */
import { isJson } from './elements/form/read-json.js';
import type { Action } from './form/action.js';
import { createForm as createFormWith, type Form } from './form/create-form.js';
import { toIssue, type Issue } from './form/issues.js';
import { requireAction } from './form/require-action.js';
import { createWording, type Wording } from './form/wording.js';
import { isObject, type Json, type Schema, type SchemaObject } from './schema/json.js';
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

/** Throws a SchemaError for a schema that cannot become a form, a TypeError for settings that are none. */
export function createForm(schema: Schema, settings: FormSettings = {}): CoreForm {
  requireSettings(settings);
  const { value, schemas = [], content, lang = 'vi' } = settings;
  const validator =
    settings.validator ?? (content ? compiledValidator(content) : interpretedValidator(schema, schemas));
  const wording = settings.wording ?? createWording(lang, lang.startsWith('en') ? en : vi);
  const form = createFormWith(content?.schema ?? schema, { validator, value, schemas });
  return Object.defineProperties({} as CoreForm, {
    ...Object.getOwnPropertyDescriptors(form),
    dispatch: {
      value(action: Action) {
        requireAction(action);
        if ('value' in action && !isJson(action.value))
          throw new TypeError('The value of the action is not JSON');
        form.dispatch(action);
      },
    },
    validate: { value: () => form.failures().map((failure) => toIssue(failure, form.state.tree, wording)) },
  });
}

/** The core is called from JavaScript too. */
function requireSettings({ value, schemas, content, lang }: FormSettings): void {
  if (!isJson(value)) throw new TypeError('value is not JSON, or nested more than 200 levels deep');
  if (schemas !== undefined && !(Array.isArray(schemas) && schemas.every(isObject)))
    throw new TypeError('schemas is not a list of schema objects');
  if (content !== undefined && typeof (content as Partial<ContentModule> | null)?.validate !== 'function')
    throw new TypeError('content is not a compiled content module');
  if (lang !== undefined && typeof lang !== 'string') throw new TypeError('lang is not text');
}

export { createWording };
export { SchemaError } from './schema/schema-error.js';
export type { Action, ContentModule, Form, Issue, Json, Pointer, Schema, SchemaObject, Validator, Wording };
export type { FormState } from './form/state.js';
export type { FieldNode } from './schema/field-node.js';
