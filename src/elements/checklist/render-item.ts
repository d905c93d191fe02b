import { html, nothing, type TemplateResult } from 'lit';
import type { RendererRegistry } from '../../fields/field-view.js';
import type { Form } from '../../form/create-form.js';
import type { Wording } from '../../form/wording.js';
import type { ChecklistItem } from '../../procedure/checklist.js';
import { noteText } from '../render-case.js';
import type { FieldNode } from '../../schema/field-node.js';
import { isObject } from '../../schema/json.js';
import { listAlternatives, renderAlternatives, type AlternativesActions } from './render-alternatives.js';

const looks: Readonly<Record<ChecklistItem['state'], string>> = {
  missing: 'open',
  have: 'ready',
  later: 'later',
  cannot: 'cannot',
};

export interface ItemContext extends AlternativesActions {
  readonly form: Form;
  readonly wording: Wording;
  readonly renderers: RendererRegistry;
  /** Only to read. */
  readonly readonly: boolean;
  /** The declaration is filled in beside the checklist, so that it need not be asked for. */
  readonly hasDeclaration: boolean;
  /** What is wrong with the item as a whole. */
  readonly errorOf: (item: ChecklistItem) => string | undefined;
}

export function renderItem(item: ChecklistItem, context: ItemContext): TemplateResult {
  const { form, wording, renderers, readonly } = context;
  const node = form.field(item.pointer);
  const parts = readonly ? [] : questionsOf(node, item, form, context.hasDeclaration);
  return html`<li class="item" data-state=${readonly ? 'open' : looks[item.state]} data-document=${item.id}>
    <div class="item-head">
      <h3 class="item-title">${item.title}</h3>
      ${readonly ? nothing : html`<span class="item-state">${wording.phrase(`checklist.${item.state}`)}</span>`}
    </div>
    ${because(item, wording)} ${copies(item, node, wording)}
    ${item.notes.map((note) => html`<p class="note">${noteText(note, wording.lang)}</p>`)}
    ${source(item, wording)}
    ${item.alternatives.length === 0 ? nothing : readonly ? listAlternatives(item, wording) : renderAlternatives(item, node, wording, context.errorOf(item), context)}
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
  return item.because.map(({ question, answer }) => {
    const phrase = answer === '' ? 'checklist.becauseGiven' : 'checklist.because';
    return html`<p class="item-because">${wording.phrase(phrase, { question, answer })}</p>`;
  });
}

/** The form of copy that was chosen; before, those that will do. */
function copies(item: ChecklistItem, node: FieldNode | undefined, wording: Wording): unknown {
  const chosen = isObject(node?.value) ? node.value['copy'] : undefined;
  const forms = item.copy.filter((copy) => copy === chosen);
  const said = forms.length > 0 ? forms : item.copy;
  if (said.length === 0) return nothing;
  const list = new Intl.ListFormat(wording.lang, { type: 'disjunction' });
  return html`<p>
    ${wording.phrase('checklist.copy', { copies: list.format(said.map((copy) => wording.phrase(`copy.${copy}`))) })}
  </p>`;
}

function source(item: ChecklistItem, wording: Wording): unknown {
  if (!item.source?.point) return nothing;
  return html`<details class="item-source">
    <summary>${wording.phrase('checklist.source')}</summary>
    <p>${wording.phrase('checklist.point', { point: item.source.point })}</p>
    ${item.source.text ? html`<blockquote lang="vi">${item.source.text}</blockquote>` : nothing}
  </details>`;
}

/** What there is to ask of a paper; several papers to one item, or a choice of another kind, as the form draws them. */
function questionsOf(
  node: FieldNode | undefined,
  { alternatives }: ChecklistItem,
  form: Form,
  hasDeclaration: boolean,
): readonly string[] {
  if (!node || (hasDeclaration && form.field(`/${node.key}`))) return [];
  const isChoice = alternatives.length === 0 && node.choices.some(({ settled }) => !settled);
  if (node.kind === 'list' || isChoice) return [node.pointer];
  return node.children.filter(({ kind }) => kind !== 'hidden').map(({ pointer }) => pointer);
}
