import { css } from 'lit';

/** The appointment slip: a sheet with a head, a tear line, the number to quote and the day to come. */
export const receipt = css`
  .receipt {
    border: 1px solid var(--_border);
    border-block-start: 8px solid var(--_success);
    border-radius: var(--_panel);
    background: var(--_surface);
    padding-inline: var(--_s6);
  }
  .receipt > * {
    margin-block: var(--_s6);
  }
  .receipt > .receipt-head {
    position: relative;
    margin: 0 calc(var(--_s6) * -1);
    padding: var(--_s6);
    padding-inline-start: calc(var(--_s6) * 2 + 2.75em);
    border-block-end: 2px dashed var(--_border);
    background: var(--_success-tint);
  }
  .receipt-head::before,
  .receipt-head::after {
    box-sizing: border-box;
    content: '';
    position: absolute;
    inset-block-start: var(--_s6);
    inset-inline-start: var(--_s6);
    inline-size: 2.75em;
    block-size: 2.75em;
    border: 3px solid var(--_success);
    border-radius: 50%;
    background: var(--_surface);
  }
  .receipt-head::after {
    inset-block-start: calc(var(--_s6) + 0.6em);
    inset-inline-start: calc(var(--_s6) + 1.02em);
    inline-size: 0.75em;
    block-size: 1.3em;
    border-width: 0 4px 4px 0;
    border-radius: 0;
    background: none;
    rotate: 42deg;
  }
  .receipt-title {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.5;
  }
  .receipt > .section-title + .checklist {
    margin-block-start: calc(var(--_s3) * -1);
  }
  .reference-label {
    display: block;
    color: var(--_muted);
    font-size: 0.94em;
  }
  .reference strong {
    /* The number of 18 characters is on one line where 320 px are. */
    font-size: min(1.65em, 0.45em + 3.4vw);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    line-height: 1.5;
    overflow-wrap: anywhere;
    user-select: all;
  }
  @media (max-width: 30em) {
    .receipt {
      padding-inline: var(--_s4);
    }
    .receipt > .receipt-head {
      margin: 0 calc(var(--_s4) * -1);
      padding: var(--_s4);
    }
    .receipt-head::before,
    .receipt-head::after {
      display: none;
    }
  }
`;
