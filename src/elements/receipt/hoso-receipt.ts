import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { findLostFiles } from '../../host/find-lost-files.js';
import type { ReceivedPaper, Receipt } from '../../host/host.js';
import type { NamedFile } from '../../host/list-files.js';
import type { Wording } from '../../form/wording.js';
import { caseDetails } from '../../procedure/case-details.js';
import { checklist } from '../../procedure/checklist.js';
import { isObject, type JsonObject } from '../../schema/json.js';
import { getAt } from '../../schema/pointer.js';
import { createDossierForm } from '../create-dossier-form.js';
import { ContentElement } from '../content-element.js';
import { formatDate } from '../format-date.js';
import { feeText } from '../render-case.js';
import { saveFile } from '../save-file.js';
import { receiptStyles } from './hoso-receipt.styles.js';

/**
 * The appointment slip: by which number the dossier is found, what was received, what is still due, what it costs,
 * and when and where the result is handed out.
 *
 * @summary The receipt of a dossier with its appointment.
 * @tag hoso-receipt
 */
export class HosoReceipt extends ContentElement {
  static override readonly styles = receiptStyles;

  /** What the host answered. */
  @property({ attribute: false }) receipt: Receipt | undefined;
  /** The dossier that was handed in, for the names of its papers. */
  @property({ attribute: false }) value: JsonObject = {};

  override render(): TemplateResult {
    const { receipt, wording } = this;
    if (!receipt) return html`${nothing}`;
    const { lang } = wording;
    const lost = findLostFiles(this.value, receipt);
    return html`<div class="page">
      <section class="receipt" aria-labelledby="title">
        <header class="receipt-head">
          <h2 class="receipt-title" id="title" tabindex="-1">${wording.phrase('receipt.title')}</h2>
          <p>${wording.phrase('receipt.sent')}</p>
        </header>
        ${renderLost(lost, wording)}
        <p class="reference">
          <span class="reference-label">${wording.phrase('receipt.reference')}</span>
          <strong>${receipt.reference}</strong>
        </p>
        <dl class="facts">
          ${this.#case(receipt, wording)}
          ${fact(wording.phrase('receipt.received'), formatDate(receipt.receivedOn, lang))}
          ${this.#due(receipt, wording)}
          ${receipt.fee ? fact(wording.phrase('fee'), feeText(receipt.fee.amount, receipt.fee.currency, wording)) : nothing}
          ${
            receipt.place
              ? fact(
                  wording.phrase('receipt.place'),
                  html`${receipt.place.name}<br />${receipt.place.address}${receipt.place.hours ? html`<br />${receipt.place.hours}` : nothing}`,
                )
              : this.#delivery(receipt, wording)
          }
        </dl>
        ${this.#papers(receipt, lost, wording)}
        ${receipt.message ? html`<div class="notice notice--info" role="note"><p>${receipt.message}</p></div>` : nothing}
      </section>
      <div class="button-row">
        <button class="button button--secondary" type="button" @click=${() => window.print()}>
          ${wording.phrase('print')}
        </button>
        <button
          class="button button--secondary"
          type="button"
          data-action="save"
          @click=${() => this.#save(receipt)}
        >
          ${wording.phrase('receipt.save')}
        </button>
      </div>
    </div>`;
  }

  /** As text, since every device opens that; the file's name has the reference and nothing of the person. */
  #save({ reference }: Receipt): void {
    const text = this.renderRoot.querySelector<HTMLElement>('.receipt')?.innerText ?? '';
    // The mark tells editors of Windows that it is UTF-8.
    saveFile(`${reference}.txt`, new Blob(['\uFEFF', text], { type: 'text/plain;charset=utf-8' }));
  }

  /** On paper nothing else says what the dossier is about. */
  #case({ case: id }: Receipt, wording: Wording): unknown {
    const details = this.loaded && caseDetails(this.loaded, { case: id }, { lang: wording.lang });
    if (!details) return nothing;
    return html`<div class="fact fact--wide">
      <dt>${wording.phrase('finder.found')}</dt>
      <dd>${details.title}</dd>
    </div>`;
  }

  /** Where no office is named: what was chosen, in the words of the content. Where that is not known either, nothing is claimed. */
  #delivery({ case: id, delivery }: Receipt, wording: Wording): unknown {
    const method = delivery ?? (getAt(this.value, '/delivery/method') as string | undefined);
    if (!this.loaded || method === undefined) return nothing;
    const field = createDossierForm(this.loaded, { case: id, delivery: { method } }).field('/delivery');
    const choice = field?.choices.find(({ selected }) => selected >= 0);
    const branch = choice?.branches[choice.selected]?.schema;
    const chosen = isObject(branch) ? branch['title'] : undefined;
    return typeof chosen === 'string' ? fact(wording.phrase('receipt.place'), wording.text(chosen)) : nothing;
  }

  #due({ term }: Receipt, wording: Wording): unknown {
    if (!term) return nothing;
    const { lang } = wording;
    const text =
      term.dueLongest && term.dueLongest !== term.due
        ? wording.phrase('receipt.dueBetween', {
            due: formatDate(term.due, lang),
            longest: formatDate(term.dueLongest, lang),
          })
        : formatDate(term.due, lang);
    return html`<div class="fact fact--main">
      <dt>${wording.phrase('receipt.due')}</dt>
      <dd>
        ${text}
        ${term.provisional ? html`<p class="note">${wording.phrase('receipt.provisional')}</p>` : nothing}
      </dd>
    </div>`;
  }

  /** A paper of which a file is lost has not been received, whatever the receipt says of it. */
  #papers(receipt: Receipt, lost: readonly NamedFile[], wording: Wording): unknown {
    const dossier = this.value['case'] === receipt.case ? this.value : { case: receipt.case };
    const items = this.loaded ? checklist(this.loaded, dossier, { lang: wording.lang }) : [];
    const titleOf = ({ id, document }: ReceivedPaper): string => {
      const item = items.find((candidate) => candidate.id === id);
      const chosen = item?.alternatives.find((alternative) => alternative.document === document);
      return (chosen ?? item)?.title ?? document;
    };
    const list = (received: boolean): unknown => {
      const papers = receipt.papers.filter(
        (paper) => (paper.received && !lost.some(({ document }) => document === paper.id)) === received,
      );
      if (papers.length === 0) return nothing;
      return html`<h3 class="section-title">
          ${wording.phrase(received ? 'receipt.papers' : 'receipt.papersDue')}
        </h3>
        <ul class="checklist">
          ${papers.map(
            (paper) =>
              html`<li
                class="item"
                data-state=${received ? 'ready' : paper.answer === 'cannot' ? 'cannot' : 'later'}
              >
                <div class="item-head">
                  <p class="item-title">${titleOf(paper)}</p>
                  <span class="item-state"
                    >${wording.phrase(received ? 'receipt.paperReceived' : `receipt.paper.${paper.answer}`)}</span
                  >
                </div>
              </li>`,
          )}
        </ul>`;
    };
    return html`${list(true)}${list(false)}`;
  }
}

/** A receipt must not look complete when something that was sent is not on it. */
function renderLost(files: readonly NamedFile[], wording: Wording): unknown {
  if (files.length === 0) return nothing;
  return html`<div class="notice notice--danger" role="alert" data-lost-files>
    <p>${wording.phrase('receipt.lost')}</p>
    <ul>
      ${files.map(({ name }) => html`<li>${name}</li>`)}
    </ul>
  </div>`;
}

function fact(term: string, text: unknown): TemplateResult {
  return html`<div class="fact">
    <dt>${term}</dt>
    <dd>${text}</dd>
  </div>`;
}
