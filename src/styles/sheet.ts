import { css } from 'lit';

/** A form as paper has it: number, name and answer on a line, and a dotted line where a hand writes. */
export const sheet = css`
  .sheet {
    max-inline-size: 48em;
  }
  .sheet-head {
    text-align: center;
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
