/** The files of a paper: what may be chosen, what was chosen, how far each is. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldRenderer, FieldView } from '../../fields/field-view.js';
import { describedBy, details, isReadonly, labelText } from '../../fields/frame.js';
import type { Wording } from '../../form/wording.js';
import type { UploadLimits } from '../../host/file-limits.js';
import { canRetry, isPending, type Attachment } from './attachment.js';
import { formatSize } from './format-size.js';
import type { Uploads } from './uploads.js';

const photo = 'image/jpeg';

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
        ${limits.types.includes(photo) ? wording.phrase('upload.photos') : nothing}
      </p>
      ${repeat(
        attachments,
        ({ key }) => key,
        (attachment) => renderAttachment(attachment, limits, uploads, wording, isFixed),
      )}
      ${isFixed ? nothing : renderChoosers(field, limits, uploads, wording)}
      <p class="visually-hidden" role="status" aria-atomic="false">
        ${announce(attachments, limits, wording).map((text) => html`<span>${text} </span>`)}
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

function nameOfType(type: string): string {
  return type.slice(type.indexOf('/') + 1).toUpperCase();
}

/** Buttons that open a chooser: what a browser writes into a file control ("no file chosen") is not what is the case. */
function renderChoosers(
  field: FieldView,
  { types }: UploadLimits,
  uploads: Uploads,
  wording: Wording,
): TemplateResult {
  // Systems that do not know a type go by the extension.
  const accept = types.flatMap((type) => [type, `.${nameOfType(type).toLowerCase()}`]).join(',');
  const takesPhotos = types.includes(photo) && matchMedia('(pointer: coarse)').matches;
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

function renderAttachment(
  attachment: Attachment,
  limits: UploadLimits,
  uploads: Uploads,
  wording: Wording,
  isFixed: boolean,
): TemplateResult {
  const { key, name, phase, part } = attachment;
  const act = (action: string, run: (button: HTMLElement) => void): TemplateResult =>
    html`<button
      class="button button--quiet"
      type="button"
      data-action=${action}
      @click=${({ currentTarget }: Event) => run(currentTarget as HTMLElement)}
    >
      ${wording.phrase(`upload.${action}`)}<span class="visually-hidden"> ${name}</span>
    </button>`;
  return html`<div class="row" data-phase=${phase}>
    <div class="row-head">
      <p class="row-title"><bdi>${name}</bdi></p>
      ${
        isFixed
          ? nothing
          : html`<div class="row-actions">
              ${canRetry(attachment) ? act('retry', (button) => leave(button, () => uploads.retry(key))) : nothing}
              ${act(isPending(attachment) ? 'cancel' : 'remove', (button) => leave(button, () => uploads.remove(key)))}
            </div>`
      }
    </div>
    <p class=${phase === 'failed' ? 'error' : 'meta'}>
      ${phase === 'failed' ? problemText(attachment, limits, wording) : `${stateText(attachment, wording)} · ${sizeText(attachment, wording)}`}
    </p>
    ${
      phase === 'sending'
        ? html`<progress
            max="1"
            .value=${part}
            aria-label=${wording.phrase('upload.progress', { name })}
          ></progress>`
        : nothing
    }
  </div>`;
}

/** The button that was pressed goes: the focus stays with the files of this paper. */
function leave(button: HTMLElement, act: () => void): void {
  button.closest('.field')?.querySelector<HTMLElement>('[data-action="add"]')?.focus();
  act();
}

function stateText({ phase, part }: Attachment, wording: Wording): string {
  return wording.phrase(`upload.${phase}`, { percent: Math.round(part * 100) });
}

/** Of what was chosen, and of what was sent where that is less. */
function sizeText({ size, stored }: Attachment, wording: Wording): string {
  const [from, to] = [size, stored?.size ?? size].map((bytes) => formatSize(bytes, wording.lang));
  return from === to ? to! : wording.phrase('upload.smaller', { from: from!, to: to! });
}

/** What is wrong and what to do; the host's own faults are said as everywhere else. */
function problemText(
  attachment: Attachment,
  { types, maximumSize, maximumCount }: UploadLimits,
  wording: Wording,
): string {
  const { problem = 'unexpected', name, size } = attachment;
  const own = `upload.problem.${problem}`;
  const isTransport = ['offline', 'timeout', 'unavailable', 'limited'].includes(problem);
  const general = canRetry(attachment) ? 'host.unexpected' : 'upload.refused';
  return wording.phrase(wording.has(own) ? own : isTransport ? `host.${problem}` : general, {
    name,
    size: formatSize(size, wording.lang),
    most: formatSize(maximumSize, wording.lang),
    count: maximumCount,
    types: types.map(nameOfType).join(', '),
  });
}

/**
 * For who does not see the list. Each text is read out when it changes, and the others not again; sending is told in
 * quarters, so that it does not talk all the time.
 */
function announce(
  attachments: readonly Attachment[],
  limits: UploadLimits,
  wording: Wording,
): readonly string[] {
  const among = (wanted: Attachment['phase']): readonly Attachment[] =>
    attachments.filter(({ phase }) => phase === wanted);
  const [done, failed, [sending]] = [among('done'), among('failed'), among('sending')];
  const [last, first] = [done.at(-1), failed[0]];
  const say = (key: string, values: Readonly<Record<string, string | number>>): string =>
    wording.phrase(`upload.announce.${key}`, values);
  return [
    last ? `${say('done', { count: done.length })} ${sizeText(last, wording)}.` : '',
    failed.length > 1 ? say('allFailed', { count: failed.length }) : '',
    first && failed.length === 1
      ? `${say('failed', { name: first.name })} ${problemText(first, limits, wording)}`
      : '',
    sending ? say('sending', { name: sending.name, percent: Math.floor(sending.part * 4) * 25 }) : '',
  ];
}
