/** The directive under every field: it draws one field, and again when the store says that this field changed. */
import { noChange, nothing } from 'lit';
import { AsyncDirective, directive, type ChildPart } from 'lit/async-directive.js';
import type { Form } from '../form/create-form.js';
import type { FormState } from '../form/state.js';
import { findById } from '../form/find-field.js';
import { hintOf, labelOf, toIssue } from '../form/issues.js';
import type { Wording } from '../form/wording.js';
import type { FieldNode } from '../schema/field-node.js';
import { appendToken, parsePointer } from '../schema/pointer.js';
import type { FieldActions, FieldView, RendererRegistry, Suggestions } from './field-view.js';
import { unknownRenderer } from './constant.js';
import { parseText, textOf } from './parse-text.js';

/** A control of a location, or the button that does this to it. */
export interface FocusTarget {
  readonly pointer: string;
  readonly action?: string;
}

/** What all fields of one form share while they are drawn. A new object makes every field draw itself again. */
export interface Drawing {
  readonly form: Form;
  readonly wording: Wording;
  readonly renderers: RendererRegistry;
  readonly disabled: boolean;
  readonly readonly: boolean;
  /** `id` attribute for a field id: short, since a member's name may hold anything. */
  domId(fieldId: string): string;
  /** Notes of the controls, by field id. */
  notes(fieldId: string): Map<string, unknown>;
  suggestions(node: FieldNode, redraw: () => void): Suggestions;
  /** Move the focus to the first of these that is there, once everything is drawn. */
  focus(...targets: readonly FocusTarget[]): void;
  /** The person left a field. */
  left(pointer: string): void;
  /** An answer was given by the person: tell the embedder. */
  changed(pointer: string): void;
  /** The person stopped for a moment: the whole form may be judged. */
  later(): void;
}

class DrawField extends AsyncDirective {
  #drawing: Drawing | undefined;
  #node: FieldNode | undefined;
  #label: string | undefined;
  #isLazy = false;
  /** As which the field was drawn last. */
  #drawn: FormState | undefined;
  #part: ChildPart | undefined;
  #unsubscribe: (() => void) | undefined;

  render(_drawing: Drawing, _node: FieldNode, _label?: string, _isLazy?: boolean): unknown {
    return this.#draw();
  }

  override update(
    part: ChildPart,
    [drawing, node, label, isLazy = false]: [Drawing, FieldNode, string?, boolean?],
  ): unknown {
    if (drawing === this.#drawing && node === this.#node && label === this.#label) return noChange;
    const isSameField = drawing.form === this.#drawing?.form && node.id === this.#node?.id;
    this.#part = part;
    this.#drawing = drawing;
    this.#node = node;
    this.#label = label;
    this.#isLazy = isLazy;
    if (!isSameField) this.#listen();
    return this.#draw();
  }

  #listen(): void {
    this.#unsubscribe?.();
    if (!this.#drawing || !this.#node || !this.isConnected) return;
    this.#unsubscribe = this.#drawing.form.subscribe(this.#node.id, (node) => {
      // `repeat` takes an item away without a word to the directive that is the item itself.
      if (!this.#part?.parentNode) return this.#unsubscribe?.();
      // A list that was told of the same change has drawn its rows already.
      if (this.#drawn === this.#drawing?.form.state) return;
      this.#node = node ?? this.#node;
      this.setValue(this.#draw());
    });
  }

  override disconnected(): void {
    this.#unsubscribe?.();
  }

  override reconnected(): void {
    this.#listen();
    // A group is not told of what changes in its members alone: its description may be an old one.
    this.#node =
      this.#drawing && this.#node && (findById(this.#drawing.form.state.tree, this.#node.id) ?? this.#node);
    if (this.#drawing && this.#node) this.setValue(this.#draw());
  }

  #draw(): unknown {
    const [drawing, node] = [this.#drawing, this.#node];
    if (!drawing || !node || node.kind === 'hidden') return nothing;
    this.#drawn = drawing.form.state;
    const renderer = drawing.renderers.get(node.kind) ?? unknownRenderer;
    const redraw = (): void => {
      if (this.isConnected) this.setValue(this.#draw());
    };
    return renderer(
      viewOf(drawing, node, this.#label, this.#isLazy, redraw),
      actionsOf(drawing, node, redraw),
    );
  }
}

/** Draws a field where it stands. */
export const drawField = directive(DrawField);

function viewOf(
  drawing: Drawing,
  node: FieldNode,
  label: string | undefined,
  isLazy: boolean,
  redraw: () => void,
): FieldView {
  const { form, wording, disabled, readonly } = drawing;
  const [failure] = form.shownFailures(node);
  const { edit, removed, tree } = form.state;
  return {
    node,
    domId: drawing.domId(node.id),
    label: label ?? labelOf(node, wording),
    hint: hintOf(node, wording),
    error: failure && toIssue(failure, tree, wording).message,
    text: edit?.id === node.id ? edit.text : textOf(node.value, node.kind),
    disabled,
    readonly,
    wording,
    isLazy,
    restorable: removed?.listId === node.id,
    child: (child, name, isFar) => drawField(drawing, child, name, isFar),
    get notes() {
      return drawing.notes(node.id);
    },
    suggestions: () => drawing.suggestions(node, redraw),
  };
}

function actionsOf(drawing: Drawing, node: FieldNode, redraw: () => void): FieldActions {
  const { form } = drawing;
  const { pointer } = node;
  const act = (action: Parameters<Form['dispatch']>[0], changed: string = pointer): void => {
    form.dispatch(action);
    drawing.changed(changed);
  };
  return {
    edit(text) {
      act({ type: 'edit', pointer, id: node.id, text, value: parseText(node, text) });
      drawing.later();
    },
    change: (value, at = pointer) => act({ type: 'change', pointer: at, value }, at),
    leave: () => drawing.left(pointer),
    choose: (location, branch) => act({ type: 'choose', pointer, location, branch }),
    add(name) {
      // A group that is opened is no row; and of a branch the first control would be that of the choice.
      const last = Array.isArray(node.value) ? node.value.length : node.kind === 'list' ? 0 : undefined;
      act({ type: 'add', pointer, ...(name === undefined ? {} : { name }) });
      const added = name ?? last;
      drawing.focus({ pointer: added === undefined ? pointer : appendToken(pointer, added) }, { pointer });
    },
    remove(at) {
      act({ type: 'remove', pointer: at }, at);
      // On to what took its place, or to the row before.
      const index = node.kind === 'list' ? Number(parsePointer(at).at(-1)) : 0;
      const next = form.field(pointer)?.children.slice(0, index + 1).at(-1); // prettier-ignore
      drawing.focus({ pointer: next?.pointer ?? pointer }, { pointer });
    },
    move(at, by) {
      act({ type: 'move', pointer: at, by });
      const moved = appendToken(pointer, Number(parsePointer(at).at(-1)) + by);
      const [same, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
      drawing.focus({ pointer: moved, action: same }, { pointer: moved, action: other });
    },
    restore() {
      const { removed } = form.state;
      act({ type: 'restore' });
      drawing.focus({ pointer: appendToken(pointer, removed?.index ?? 0) }, { pointer });
    },
    redraw,
  };
}
