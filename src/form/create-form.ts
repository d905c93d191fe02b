/** The store of one form: the only place where its state is replaced. */
import type { FieldNode } from '../schema/field-node.js';
import type { Json, Schema, SchemaObject } from '../schema/json.js';
import { judge, judgeAll, judgeValue, type Failure } from '../schema/judge.js';
import { isWithin, parentOf, type Pointer } from '../schema/pointer.js';
import { createRegistry } from '../schema/registry.js';
import type { Validator } from '../schema/validator.js';
import type { Action } from './action.js';
import { tidy } from './change.js';
import { changedFields } from './changed-fields.js';
import { findField } from './find-field.js';
import { reduce, startState } from './reduce.js';
import type { FormState } from './state.js';
import { unseenChildren } from './unseen-children.js';

export interface FormOptions {
  readonly validator: Validator;
  readonly value?: Json | undefined;
  /** Further schema resources that a `$ref` may name by `$id`. */
  readonly schemas?: readonly SchemaObject[];
}

/** Gets the field's new description, where only what is typed in it changed none. */
export type Listener = (node?: FieldNode) => void;

export interface Form {
  readonly state: FormState;
  /** The value as it would be submitted: without what is hidden. */
  readonly value: Json | undefined;
  field(pointer: Pointer): FieldNode | undefined;
  dispatch(action: Action): void;
  /** Is told when what is drawn for the field with this id changes. Returns the way to stop it. */
  subscribe(id: string, listener: Listener): () => void;
  /** Everything wrong with the whole value, or with the part at a pointer; empty exactly when it is valid. */
  failures(within?: Pointer): readonly Failure[];
  /** What is to be shown as wrong at this field now, judged with what is being typed. */
  shownFailures(node: FieldNode): readonly Failure[];
}

export function createForm(schema: Schema, { validator, value, schemas = [] }: FormOptions): Form {
  const registry = validator.registry ?? createRegistry(schema, schemas);
  const definition = { registry, matches: validator.matches.bind(validator) };
  const listeners = new Map<string, Set<Listener>>();
  let state = startState(value, definition);

  function dispatch(action: Action): void {
    const before = state;
    state = reduce(state, action, definition);
    for (const { id, node } of changedFields(before, state))
      listeners.get(id)?.forEach((listener) => listener(node));
  }

  function currentValue(): Json | undefined {
    if (state.edit && !state.edit.folded) dispatch({ type: 'fold' });
    return state.value;
  }

  /** Nobody knows what a control withholds; that it is not of the right form is known. */
  function judgeHeld(node: FieldNode): readonly Failure[] {
    const { pointer, kind, applied } = node;
    if (!state.withheld.includes(pointer)) return judge(node);
    return [{ pointer, location: `${applied[0]?.location ?? ''}/format`, keyword: 'format', limit: kind }];
  }

  function failuresAround({ pointer }: FieldNode): readonly Failure[] {
    const around = pointer === '' ? undefined : findField(state.tree, parentOf(pointer));
    return around ? judge(around) : [];
  }

  return {
    get state() {
      return state;
    },
    get value() {
      return currentValue();
    },
    field: (pointer) => findField(state.tree, pointer),
    dispatch,
    subscribe(id, listener) {
      const known = listeners.get(id) ?? new Set();
      listeners.set(id, known.add(listener));
      return () => {
        known.delete(listener);
        if (known.size === 0 && listeners.get(id) === known) listeners.delete(id);
      };
    },
    failures(within = '') {
      const whole = currentValue();
      const isValid = whole !== undefined && validator.isValid(whole);
      if (isValid && state.withheld.length === 0) return [];
      const found = judgeAll(state.tree, judgeHeld);
      // Whatever the form cannot point at is still said, where the form as a whole speaks.
      const all =
        found.length > 0 || isValid
          ? found
          : [{ pointer: '', location: '', keyword: 'schema', limit: undefined }];
      return within === '' ? all : all.filter(({ pointer }) => isWithin(pointer, within));
    },
    shownFailures(node) {
      const { attempted, touched, edit } = state;
      if (!touched.has(node.id) && !attempted.some((part) => isWithin(node.pointer, part))) return [];
      const own = edit?.id === node.id && !edit.folded ? judgeValue(node, tidy(edit.value)) : judgeHeld(node);
      const unseen = unseenChildren(node);
      // A group may say something of a member: that stands at the member, if it is drawn.
      const said = failuresAround(node).filter(({ pointer }) => pointer === node.pointer);
      return [
        ...said,
        ...own.filter(({ pointer }) => {
          const seen = pointer !== node.pointer && findField(state.tree, pointer);
          return !seen || unseen.includes(seen);
        }),
        ...unseen.flatMap((child) => judgeAll(child)),
      ];
    },
  };
}
