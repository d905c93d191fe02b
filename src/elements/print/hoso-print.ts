import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { createForm, type Form } from '../../form/create-form.js';
import { annotation, textAnnotation } from '../../schema/facets.js';
import type { JsonObject } from '../../schema/json.js';
import { ContentElement } from '../content-element.js';
import { createFieldKeeper } from '../form/field-keeper.js';
import type { Wording } from '../../form/wording.js';
import type { LoadedContent } from '../load-content.js';
import { printStyles } from './hoso-print.styles.js';
import { listLines, type PrintedLine, type Suggest } from './list-lines.js';
import { listTables, type PrintedTable } from './list-tables.js';

/**
 * A declaration on paper: the items of one edition of a form in its order and under its numbers, the pledge, and
 * blanks for what is filled in and signed by hand. The same answers print on every edition.
 *
 * @summary A declaration to print and sign, on the edition of the form that `src` names.
 * @tag hoso-print
 *
 * @example
 * ```html
 * <hoso-print src="/hoso/content/tk1-ts-505-2020.js" lang="vi"></hoso-print>
 * ```
 */
export class HosoPrint extends ContentElement {
  static override readonly styles = printStyles;

  /** The declaration, keyed by meaning: the `declaration` of a dossier. */
  @property({ attribute: false }) value: JsonObject = {};

  #edition: LoadedContent | undefined;
  #form: Form | undefined;
  #keeper = createFieldKeeper('');

  /** Opens the print dialogue of the page. */
  print(): void {
    window.print();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.loaded || (this.#edition === this.loaded && !changed.has('value'))) return;
    this.#edition = this.loaded;
    this.#form = createForm(this.loaded.schema, { validator: this.loaded.validator, value: this.value });
    this.#keeper = createFieldKeeper(this.loaded.base);
  }

  override render(): TemplateResult {
    const form = this.#form;
    if (!this.loaded || !form) return this.renderWithoutContent();
    const { wording } = this;
    const { applied } = form.state.tree;
    const text = (keyword: string): string => wording.text(textAnnotation(applied, keyword) ?? '');
    const suggest: Suggest = (node) =>
      this.#keeper.suggestions(form, node, wording.lang, () => this.requestUpdate()).entries;
    const heads = annotation(applied, 'x-letterhead');
    const foot = renderFoot(text('x-pledge'), wording);
    return html`<article class="page sheet" aria-labelledby="title">
      <header class="sheet-head">
        ${Array.isArray(heads) ? renderLetterhead(heads as readonly Letterhead[], wording) : nothing}
        <h2 class="sheet-title" id="title">${text('title')}</h2>
        <p class="meta">${text('description')}</p>
      </header>
      <dl class="sheet-lines">${listLines(form, wording, suggest).map(renderLine)}</dl>
      ${foot} ${listTables(form, wording, suggest).map((table) => renderTable(table, foot, wording))}
      <div class="button-row no-print">
        <button class="button button--secondary" type="button" @click=${() => this.print()}>
          ${wording.phrase('print')}
        </button>
      </div>
    </article>`;
  }
}

interface Letterhead {
  readonly title: string;
  readonly text?: string;
}

function renderLetterhead(heads: readonly Letterhead[], wording: Wording): TemplateResult {
  return html`<div class="letterhead">
    ${heads.map(
      ({ title, text }) =>
        html`<p>
          <strong>${wording.text(title)}</strong
          >${text ? html`<br /><span class="motto">${wording.text(text)}</span>` : nothing}
        </p>`,
    )}
  </div>`;
}

/** Under the form and under each appendix: both are signed. */
function renderFoot(pledge: string, wording: Wording): TemplateResult {
  return html`<footer class="sheet-foot">
    <p>${pledge}</p>
    <div class="signature">
      <p>${wording.phrase('print.on')}</p>
      <p class="signature-name">${wording.phrase('print.signature')}</p>
      <p class="meta">${wording.phrase('print.signHint')}</p>
    </div>
  </footer>`;
}

function renderTable(
  { title, lines, columns, rows }: PrintedTable,
  foot: TemplateResult,
  wording: Wording,
): TemplateResult {
  return html`<section class="page appendix">
    <h3 class="sheet-title">${title}</h3>
    <dl class="sheet-lines">${lines.map(renderLine)}</dl>
    <table>
      <thead>
        <tr>
          <th scope="col">${wording.phrase('print.rowNumber')}</th>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells, index) =>
            html`<tr>
              <td>${index + 1}</td>
              ${cells.map((text, column) => html`<td data-label=${columns[column]}>${text}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${foot}
  </section>`;
}

function renderLine({ number, label, text, parts }: PrintedLine): TemplateResult {
  return html`<div class="line" data-number=${number || nothing}>
    <dt>${number ? html`<span class="line-number">${number}</span> ` : nothing}${label}</dt>
    <dd>
      ${text ?? html`<span class="blank"></span>`}
      ${parts.length > 0 ? html`<dl class="sheet-lines">${parts.map(renderLine)}</dl>` : nothing}
    </dd>
  </div>`;
}
