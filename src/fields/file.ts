/** A file as the schema has it: its bytes in base64 (`contentEncoding`), of the type in `contentMediaType`. */
import { html, noChange, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { textAnnotation } from '../schema/facets.js';
import type { FieldRenderer } from './field-view.js';
import { describedBy, frame, isReadonly } from './frame.js';

export const fileRenderer: FieldRenderer = (field, actions) => {
  const { node, domId, wording } = field;
  const isFixed = field.disabled || isReadonly(field);
  const read = async (event: Event): Promise<void> => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) actions.change(toBase64(new Uint8Array(await file.arrayBuffer())));
  };
  return frame(
    field,
    html`<input
        class="control"
        type="file"
        id=${domId}
        data-pointer=${node.pointer}
        accept=${textAnnotation(node.applied, 'contentMediaType') ?? nothing}
        aria-describedby=${describedBy(field) ?? nothing}
        aria-invalid=${field.error ? 'true' : nothing}
        ?disabled=${isFixed}
        .value=${node.value === undefined ? live('') : noChange}
        @change=${read}
        @blur=${() => actions.leave()}
      />
      ${
        typeof node.value === 'string'
          ? html`<p class="meta" role="status">
              ${wording.phrase('file.size', { count: Math.ceil((node.value.length * 3) / 4096) })}
              <button
                class="link"
                type="button"
                data-action="remove"
                data-pointer=${node.pointer}
                ?disabled=${isFixed}
                @click=${() => actions.change(undefined)}
              >
                ${wording.phrase('file.remove')}
              </button>
            </p>`
          : nothing
      }`,
  );
};

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
