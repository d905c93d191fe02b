/** The files of a paper: what may be chosen, what was chosen, how far each is. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldRenderer } from '../../fields/field-view.js';
import { details, isReadonly, labelText } from '../../fields/frame.js';
import type { Wording } from '../../form/wording.js';
import type { UploadLimits } from '../../host/file-limits.js';
import { announceUploads } from './announce-uploads.js';
import { formatSize } from './format-size.js';
import { nameOfType } from './name-of-type.js';
import { renderAttachment } from './render-attachment.js';
import { renderChoosers } from './render-choosers.js';
import type { Uploads } from './uploads.js';

/** For the kind `file`; draws nothing where no host takes files. */
export function createUploadRenderer(
  uploadsOf: () => Uploads | undefined,
  wordingOf: () => Wording,
): FieldRenderer {
  return (field, { redraw }) => {
    const uploads = uploadsOf();
    const wording = wordingOf();
    const { node, domId } = field;
    uploads?.watch(node.id, redraw);
    const limits = uploads?.limitsOf(node.id);
    if (!uploads?.offered || !limits) return html`${nothing}`;
    const attachments = uploads.listFor(node.id);
    const isFixed = field.disabled || isReadonly(field);
    return html`<div
      class="field ${field.error ? 'field--invalid' : ''}"
      data-kind="file"
      role="group"
      aria-labelledby="${domId}-label"
    >
      <p class="label" id="${domId}-label">${labelText(field)}</p>
      ${details(field)}
      <p class="hint" id="${domId}-limits">
        ${limitsText(limits, wording)}
        ${limits.types.includes('image/jpeg') ? wording.phrase('upload.photos') : nothing}
      </p>
      ${repeat(
        attachments,
        ({ key }) => key,
        (attachment) => renderAttachment(attachment, limits, uploads, wording, isFixed),
      )}
      ${isFixed ? nothing : renderChoosers(field, limits, uploads, wording)}
      <p class="visually-hidden" role="status" aria-atomic="false">
        ${announceUploads(attachments, limits, wording).map((text) => html`<span>${text} </span>`)}
      </p>
    </div>`;
  };
}

function limitsText({ types, maximumSize, maximumCount }: UploadLimits, wording: Wording): string {
  return wording.phrase('upload.limits', {
    types: types.map(nameOfType).join(', '),
    count: maximumCount,
    size: formatSize(maximumSize, wording.lang),
  });
}
