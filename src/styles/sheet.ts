import { css } from 'lit';

/** A form as paper has it: number, name and answer on a line, and a dotted line where a hand writes. */
export const sheet = css`
  .sheet {
    max-inline-size: 48em;
  }
  .sheet-head {
    text-align: center;
  }
  .sheet-head > p {
    margin-inline: auto;
  }
  .letterhead {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s6);
    justify-content: space-around;
    margin-block-end: var(--_s6);
  }
  .motto {
    border-block-end: 1px solid;
    font-weight: 600;
  }
  .appendix {
    margin-block-start: var(--_s8);
    break-before: page;
  }
  .appendix > .sheet-title {
    text-align: center;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.85em;
  }
  th,
  td {
    padding: var(--_s1) var(--_s2);
    border: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  tr {
    break-inside: avoid;
  }
  /* A row becomes a card, each answer under its name. */
  @media screen and (max-width: 48em) {
    thead {
      display: none;
    }
    tbody,
    tr,
    td {
      display: block;
    }
    tr + tr {
      margin-block-start: var(--_s4);
    }
    td + td {
      border-block-start: 0;
    }
    td:empty {
      display: none;
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_muted);
    }
  }
  .sheet-title {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.35;
    text-transform: uppercase;
  }
  .sheet-lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s1);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_s2);
    break-inside: avoid;
  }
  .line > dt::after {
    content: ':';
  }
  .line > dd {
    flex: 1 1 8em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  .line > dd > .sheet-lines {
    font-weight: 400;
  }
  .line:has(> dd > .sheet-lines) > dd {
    flex-basis: 100%;
    padding-inline-start: var(--_s6);
  }
  .blank {
    display: block;
    block-size: 1.2em;
    border-block-end: 1px dotted currentcolor;
  }
  .signature {
    inline-size: fit-content;
    margin-block-start: var(--_s4);
    margin-inline-start: auto;
    padding-block-end: 6em;
    text-align: center;
    break-inside: avoid;
  }
  .signature-name {
    font-weight: 700;
  }
`;
