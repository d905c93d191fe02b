import { css } from 'lit';

/** A sheet to go by, on one page of A4: the marks, the papers and why; what is only for answering stays on the screen. */
export const checklistPrint = css`
  @media print {
    .page > :where(:not(:first-child)),
    .case-notes > :where(:not(:first-child)) {
      margin-block-start: 2.5mm;
    }
    .page-title,
    .lead,
    .item-title,
    .label {
      max-inline-size: none;
      font-size: 9.5pt;
      line-height: 1.35;
    }
    .page-title {
      font-size: 13pt;
      text-wrap: wrap;
    }
    .section-title,
    .progress {
      font-size: 10pt;
      line-height: 1.35;
    }
    .facts {
      padding: 0;
      border: 0;
      font-size: 9pt;
      line-height: 1.35;
      background: none;
    }
    .item {
      margin-block: 1.5mm;
      padding: 1.5mm 3mm 1.5mm 9mm;
    }
    .item::before {
      inset-block-start: 1.7mm;
      inset-inline-start: 2.5mm;
      inline-size: 4mm;
      block-size: 4mm;
      border-width: 1px;
    }
    .item[data-state='ready']::after {
      inset-block-start: 2mm;
      inset-inline-start: 3.9mm;
      inline-size: 1mm;
      block-size: 2.4mm;
      border-width: 0 1.5px 1.5px 0;
    }
    .item[data-state='cannot']::after {
      inset-block-start: 3.5mm;
      inset-inline-start: 3.6mm;
      inline-size: 1.9mm;
    }
    .item[data-state='notNeeded']::before,
    .item[data-state='open'] .item-state,
    .item > :is(hoso-form, .button-row, .item-source),
    .case-notes > .notice::before {
      display: none;
    }
    .item-state {
      padding: 0;
      border: 0;
      font-size: 9pt;
      background: none !important;
    }
    .item > :is(.group, p, ul),
    .case-notes > .notice {
      max-inline-size: none;
      margin-block-start: 0.5mm;
    }
    .item :is(p, label, li) {
      max-inline-size: none;
      font-size: 8.5pt;
      line-height: 1.35;
    }
    .note small {
      display: none;
    }
    .item .note,
    .case-notes p {
      font-size: 7.5pt;
      line-height: 1.3;
    }
    .case-notes p {
      display: inline;
    }
    .case-notes p::after {
      content: ' ';
    }
    .case-notes > .notice {
      padding: 0;
      border: 0;
    }
    .options--papers {
      grid-template-columns: 1fr 1fr;
      gap: 0 4mm;
      max-inline-size: none;
      margin-block-start: 0.5mm;
    }
    .options--papers > .option {
      column-gap: 1.5mm;
      align-content: start;
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
    .options--papers > .option > input {
      inline-size: 2.6mm;
      block-size: 2.6mm;
      margin: 0.7mm 0 0;
      border-width: 1px;
    }
    .options--papers > .option > :checked::before {
      scale: 0.4;
    }
  }
`;
