import { html, nothing, type TemplateResult } from 'lit';
import type { RendererRegistry } from '../../fields/field-view.js';
import type { Form } from '../../form/create-form.js';
import type { Wording } from '../../form/wording.js';
import type { ChecklistItem } from '../../procedure/checklist.js';
import type { FieldNode } from '../../schema/describe.js';

const looks: Readonly<Record<ChecklistItem['state'], string>> = {
  missing: 'open',
  have: 'ready',
  later: 'later',
  cannot: 'cannot',
};

export function renderItem(
  item: ChecklistItem,
  form: Form,
  wording: Wording,
  renderers: RendererRegistry,
  readonly: boolean,
): TemplateResult {
  const parts = readonly ? [] : questionsOf(form.field(item.pointer), form);
  return html`<li class="item" data-state=${readonly ? 'open' : looks[item.state]} data-document=${item.id}>
    <div class="item-head">
      <h3 class="item-title">${item.title}</h3>
      ${readonly ? nothing : html`<span class="item-state">${wording.phrase(`checklist.${item.state}`)}</span>`}
    </div>
    ${because(item, wording)}
    ${item.copy.length > 0 ? html`<p>${wording.phrase('checklist.copy', { copies: item.copy.map((copy) => wording.phrase(`copy.${copy}`)).join(', ') })}</p>` : nothing}
    ${item.notes.map((note) => html`<p class="note">${note.text}</p>`)} ${source(item, wording)}
    ${parts.length > 0 ? html`<hoso-form .form=${form} .parts=${parts} .renderers=${renderers} lang=${wording.lang}></hoso-form>` : nothing}
  </li>`;
}

/** What people expect to be asked for, and are not: said once, with the reason. */
export function renderUnneeded(item: ChecklistItem, wording: Wording): TemplateResult {
  return html`<li class="item" data-state="notNeeded" data-document=${item.id}>
    <div class="item-head">
      <h4 class="item-title">${item.title}</h4>
      <span class="item-state"
        >${wording.phrase(item.because.length > 0 ? 'checklist.notNeeded' : 'checklist.depends')}</span
      >
    </div>
    ${because(item, wording)}
  </li>`;
}

function because(item: ChecklistItem, wording: Wording): unknown {
  return item.because.map(
    ({ question, answer }) =>
      html`<p class="item-because">${wording.phrase('checklist.because', { question, answer })}</p>`,
  );
}

function source(item: ChecklistItem, wording: Wording): unknown {
  if (!item.source?.point) return nothing;
  return html`<details class="item-source">
    <summary>${wording.phrase('checklist.source')}</summary>
    <p>${wording.phrase('checklist.point', { point: item.source.point })}</p>
    ${item.source.text ? html`<blockquote lang="vi">${item.source.text}</blockquote>` : nothing}
  </details>`;
}

/**
 * What there is to ask of a paper. The declaration is filled in on the page itself, so it is here. Where there is a paper
 * to choose, or several to add, the choice is the first question.
 */
function questionsOf(node: FieldNode | undefined, form: Form): readonly string[] {
  if (!node || form.field(`/${node.key}`)) return [];
  if (node.kind === 'list' || node.choices.some(({ settled }) => !settled)) return [node.pointer];
  return node.children.filter(({ kind }) => kind !== 'hidden').map(({ pointer }) => pointer);
}
