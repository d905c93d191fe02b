import { css } from 'lit';

/** The page for checking answers, and `.facts` (fee, term): both are description lists that stack when narrow. */
export const answers = css`
  .answers {
    border-block-start: 1px solid var(--_line);
  }
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_s4);
    align-items: start;
    padding-block: var(--_s3);
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  .answer > dt {
    color: var(--_muted);
  }
  .answer > dd:not(.answer-action) {
    grid-column: 1;
    font-weight: 600;
    white-space: pre-line;
  }
  .answer > .answer-none {
    color: var(--_muted);
    font-weight: 400 !important;
  }
  .answer-action {
    grid-area: 1 / 2 / span 2;
    margin-block: calc(var(--_s2) * -1 + 1px);
    text-align: end;
  }
  /* Of a card too little is left beside words for an answer. */
  @media (max-width: 40em) {
    .group--card .answer-action {
      grid-area: 3 / 1;
      margin: 0 0 0 calc(var(--_s3) * -1);
      text-align: start;
    }
  }
  @media (min-width: 40em) {
    .answer {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) minmax(7em, auto);
    }
    .answer > dd:not(.answer-action) {
      grid-column: 2;
    }
    .answer-action {
      grid-area: 1 / 3 / span 1;
    }
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s4) var(--_s8);
    padding: var(--_s4) var(--_s6);
    border: 1px solid var(--_line);
    border-radius: var(--_panel);
    background: var(--_sunken);
  }
  :is(.receipt, .notice) > .facts {
    padding: 0;
    border: 0;
    background: none;
  }
  .fact {
    flex: 1 1 11em;
    min-inline-size: 0;
    break-inside: avoid;
  }
  .fact > dt {
    color: var(--_muted);
    font-size: 0.94em;
  }
  .fact > dd {
    font-weight: 600;
  }
  .fact > dd.meta {
    font-weight: 400;
  }
  .fact--main,
  .fact--wide {
    flex-basis: 100%;
  }
  .fact--main > dd:not(.meta) {
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.5;
  }
  .fact--main .note {
    color: var(--_muted);
    font-size: 0.74em;
    font-weight: 400;
  }
`;
