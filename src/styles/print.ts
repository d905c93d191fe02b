import { css } from 'lit';

/**
 * A4. The page box is the host's (`@page` has no effect in a shadow root); here: no controls of navigation, black
 * text, nothing torn in two, closed details stay closed but their summary remains.
 */
export const print = css`
  @media print {
    :host > * {
      font-size: 10.5pt;
      line-height: 1.5;
      color: #000;
    }
    .button,
    .row-actions,
    .answer-action,
    .bar,
    .steps,
    .language,
    .summary,
    .loading,
    .combobox-list,
    .no-print {
      display: none !important;
    }
    .field,
    .row,
    .notice,
    .option,
    .fact {
      break-inside: avoid;
    }
    .page-title,
    .section-title,
    .receipt-title,
    .legend,
    .label {
      break-after: avoid;
    }
    :is(.form, .page) > :where(:not(:first-child)) {
      margin-block-start: 5mm;
    }
    .receipt > *,
    .item {
      margin-block: 4mm;
    }
    .checklist {
      display: block;
    }
    .receipt-head,
    .notice,
    .item,
    .option {
      background: none !important;
    }
    .notice::before,
    .error::before {
      border: 1px solid;
      background: none;
      color: inherit;
    }
    .option > :checked {
      background: none !important;
    }
    .option > input::before {
      border-color: #000 !important;
    }
    .lazy {
      content-visibility: visible;
    }
  }
`;
