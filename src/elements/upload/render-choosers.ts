import { html, nothing, type TemplateResult } from 'lit';
import type { FieldView } from '../../fields/field-view.js';
import { describedBy } from '../../fields/frame.js';
import type { Wording } from '../../form/wording.js';
import type { UploadLimits } from '../../host/file-limits.js';
import { nameOfType } from './name-of-type.js';
import type { Uploads } from './uploads.js';

/** Buttons that open a chooser: what a browser writes into a file control ("no file chosen") is not what is the case. */
export function renderChoosers(
  field: FieldView,
  { types }: UploadLimits,
  uploads: Uploads,
  wording: Wording,
): TemplateResult {
  // Systems that do not know a type go by the extension.
  const accept = types.flatMap((type) => [type, `.${nameOfType(type).toLowerCase()}`]).join(',');
  const takesPhotos = types.includes('image/jpeg') && matchMedia('(pointer: coarse)').matches;
  return html`<div class="button-row">
    ${chooser(field, uploads, wording, 'add', accept)}
    ${takesPhotos ? chooser(field, uploads, wording, 'camera', 'image/*') : nothing}
  </div>`;
}

function chooser(
  field: FieldView,
  uploads: Uploads,
  wording: Wording,
  action: 'add' | 'camera',
  accept: string,
): TemplateResult {
  const { domId, node } = field;
  const described = describedBy(field);
  return html`<button
      class="button button--secondary"
      type="button"
      id="${domId}-${action}"
      data-action=${action}
      data-pointer=${node.pointer}
      aria-labelledby="${domId}-${action} ${domId}-label"
      aria-describedby="${described ? `${described} ` : ''}${domId}-limits"
      @click=${({ currentTarget }: Event) =>
        ((currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click()}
    >
      ${wording.phrase(`upload.${action}`)}
    </button>
    <input
      type="file"
      hidden
      aria-label=${wording.phrase(`upload.${action}`)}
      accept=${accept}
      capture=${action === 'camera' ? 'environment' : nothing}
      ?multiple=${action === 'add'}
      @change=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        uploads.add(node.id, [...(input.files ?? [])]);
        // The same file may be chosen again.
        input.value = '';
      }}
    />`;
}
