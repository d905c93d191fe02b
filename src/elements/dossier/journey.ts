import type { Suggestion } from '../../fields/field-view.js';
import type { Form } from '../../form/create-form.js';
import type { Wording } from '../../form/wording.js';
import type { FieldNode } from '../../schema/field-node.js';
import type { JsonObject } from '../../schema/json.js';
import type { LoadedContent } from '../load-content.js';
import type { OptionSource } from '../form/option-lists.js';
import type { Uploads } from '../upload/uploads.js';
import type { Page } from './list-pages.js';

/** What the pages of a dossier are drawn from, and how they lead on. */
export interface Journey {
  readonly content: LoadedContent;
  readonly form: Form;
  readonly dossier: JsonObject;
  readonly uploads: Uploads;
  readonly wording: Wording;
  /** The case that the page is about from the start; empty when it is to be found. */
  readonly case: string;
  readonly pages: readonly Page[];
  go(page: Page | undefined, focus?: string): void;
  readonly next: () => void;
  back(): void;
  /** From the page of answers to one of them, and back when it is right. */
  change(page: Page, pointer: string): void;
  /** Is it shown as known instead of asked? An arrow, since lists are filtered by it. */
  readonly isKnown: (pointer: string) => boolean;
  /** A known fact is wrong: it is asked, and has the focus. */
  open(pointer: string): void;
  readonly redraw: () => void;
  suggest(node: FieldNode): readonly Suggestion[];
  /** The lists of the host, where it has any. */
  readonly options: OptionSource | undefined;
}
