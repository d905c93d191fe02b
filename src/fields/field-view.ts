import type { TemplateResult } from 'lit';
import type { FieldNode } from '../schema/field-node.js';
import type { Json } from '../schema/json.js';
import type { Wording } from '../form/wording.js';

/** A field in the words and the state of the moment: everything a renderer needs to draw it. */
export interface FieldView {
  readonly node: FieldNode;
  /** For `id` attributes: unique in the form's shadow root, the same as long as the field lives. */
  readonly domId: string;
  readonly label: string;
  readonly hint: string | undefined;
  /** What is wrong, in words; undefined while nothing is to be shown. */
  readonly error: string | undefined;
  /** What a text control holds: exactly what was typed, while it is being typed. */
  readonly text: string;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly wording: Wording;
  /** A removed row of this list can be taken back. */
  readonly restorable: boolean;
  /** Draws a child where it stands; it redraws itself from then on. */
  /** Called by `label` instead of its own title, where one is given; by none where it is empty. */
  child(node: FieldNode, label?: string, isLazy?: boolean): unknown;
  /** So far down that the browser may lay it out later. */
  readonly isLazy: boolean;
  /** Notes that a control keeps between two drawings (an open list, a search text). */
  readonly notes: Map<string, unknown>;
  /** Values to suggest, from where `x-options` says. */
  suggestions(): Suggestions;
}

export type Suggestion = readonly [value: string, title: string];

/** `none`: nobody has a list, or an answer on which it depends is missing, so that the field is one to type in. */
export interface Suggestions {
  readonly state: 'none' | 'loading' | 'ready' | 'failed';
  readonly entries: readonly Suggestion[];
  /** After a failure. */
  readonly retry?: () => void;
}

/** What a renderer reports back. The pointer is the field's own unless one is given. */
export interface FieldActions {
  /** Typing goes on: `text` is what the control holds. */
  edit(text: string): void;
  /** An answer is given at once: a choice, a date picked. */
  change(value: Json | undefined, pointer?: string): void;
  leave(): void;
  choose(location: string, branch: number): void;
  add(name?: string): void;
  remove(pointer: string): void;
  move(pointer: string, by: -1 | 1): void;
  restore(): void;
  /** Draw the field again: its notes changed. */
  redraw(): void;
}

export type FieldRenderer = (field: FieldView, actions: FieldActions) => TemplateResult;

/** Kind → how it looks. An embedder extends it by making another map of it. */
export type RendererRegistry = ReadonlyMap<string, FieldRenderer>;
