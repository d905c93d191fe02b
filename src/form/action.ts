import type { Json } from '../schema/json.js';
import type { Pointer } from '../schema/pointer.js';

/** What a person, or a script in their place, does to a form. */
export type Action =
  /** Typing: `text` is what the control holds, `value` what it means. */
  | {
      readonly type: 'edit';
      readonly pointer: Pointer;
      /** The field's id, when the caller has it: it is not looked for then. */
      readonly id?: string;
      readonly text: string;
      readonly value: Json | undefined;
    }
  /** The thread is free: let the whole form know of what is being typed. */
  | { readonly type: 'fold' }
  | { readonly type: 'change'; readonly pointer: Pointer; readonly value: Json | undefined }
  /** The controls that hold something which they do not give out: half a date in a control of the browser. */
  | { readonly type: 'withhold'; readonly pointers: readonly Pointer[] }
  | { readonly type: 'leave'; readonly pointer: Pointer }
  | { readonly type: 'choose'; readonly pointer: Pointer; readonly location: string; readonly branch: number }
  /** A row to a list; a member called `name` to a group; or a closed group itself is opened. */
  | { readonly type: 'add'; readonly pointer: Pointer; readonly name?: string }
  | { readonly type: 'remove'; readonly pointer: Pointer }
  | { readonly type: 'move'; readonly pointer: Pointer; readonly by: -1 | 1 }
  | { readonly type: 'restore' }
  /** Show everything that is wrong at this location and below. */
  | { readonly type: 'attempt'; readonly pointer: Pointer }
  | { readonly type: 'replace'; readonly value: Json | undefined };
