import { css } from 'lit';

/** The error summary: it takes the focus, so its ring is the ordinary one. */
export const summary = css`
  .summary {
    padding: var(--_s4) var(--_s6);
    border: 2px solid var(--_error);
    border-inline-start-width: 8px;
    border-radius: var(--_panel);
    background: var(--_error-tint);
  }
  .summary:focus {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_panel);
  }
  .summary-title {
    font-size: 1.2em;
    font-weight: 700;
  }
  .summary ul {
    margin-block-start: var(--_s2);
  }
  .summary li {
    padding-block: var(--_s1);
  }
  .summary :is(a, button) {
    display: inline-block;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_error);
    font: inherit;
    font-weight: 600;
    overflow-wrap: anywhere;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .summary :is(a, button):hover {
    text-decoration-thickness: 2px;
  }
`;
