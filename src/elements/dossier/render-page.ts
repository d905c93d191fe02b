/** The page one is on, by its kind. */
import { html, type TemplateResult } from 'lit';
import type { Host, Receipt } from '../../host/host.js';
import type { JsonObject } from '../../schema/json.js';
import { getAt } from '../../schema/pointer.js';
import type { Journey } from './journey.js';
import type { Page } from './list-pages.js';
import { renderCheck } from './render-check.js';
import { renderConfirm, type ConfirmActions } from './render-confirm.js';
import { renderDocuments } from './render-documents.js';
import { renderFields } from './render-fields.js';
import { renderOverview } from './render-overview.js';
import { renderReceipt } from './render-receipt.js';
import type { Sending } from './sending.js';

export type CaseEvent = CustomEvent<{ case: string; situation: JsonObject }>;
export type SituationEvent = CustomEvent<{ situation: JsonObject }>;

/** What some pages show beside the dossier, and what they lead to. */
export interface PageParts extends ConfirmActions {
  readonly host: Host | undefined;
  readonly sending: Sending;
  readonly receipt: Receipt | undefined;
  /** Above the fields of the page that has the number of a person. */
  readonly lookUp: () => unknown;
  readonly takeCase: (event: CaseEvent) => void;
  readonly takeSituation: (event: SituationEvent) => void;
  /** From the receipt to another dossier. */
  readonly startAnew: () => void;
}

export function renderPage(journey: Journey, page: Page, parts: PageParts): TemplateResult {
  switch (page.kind) {
    case 'finder': return renderFinder(journey, parts);
    case 'overview': return renderOverview(journey);
    case 'fields': return renderFields(journey, page, parts.lookUp());
    case 'documents': return renderDocuments(journey);
    case 'check': return renderCheck(journey);
    case 'confirm': return renderConfirm(journey, parts.host, parts.sending, parts);
    case 'receipt': return renderReceipt(journey, parts.receipt, parts.startAnew);
  } // prettier-ignore
}

function renderFinder(journey: Journey, { takeCase, takeSituation }: PageParts): TemplateResult {
  return html`<hoso-finder
    lang=${journey.wording.lang}
    case=${journey.case}
    .value=${getAt(journey.form.state.value, '/situation') ?? {}}
    @hoso-change=${takeSituation}
    @hoso-case=${takeCase}
  ></hoso-finder>`;
}
