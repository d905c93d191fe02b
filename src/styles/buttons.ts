import { css } from 'lit';

/** Buttons: 48 px high; quiet and danger ones 44 px. Busy is `aria-busy`, which also stops the pointer. */
export const buttons = css`
  .button-row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3);
    align-items: center;
  }
  .button {
    display: inline-flex;
    gap: var(--_s2);
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    padding: var(--_s2) var(--_s6);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: var(--_primary);
    font: inherit;
    font-weight: 600;
    line-height: 1.5;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 0.12s;
  }
  .button:focus-visible {
    border-radius: var(--_radius);
  }
  .button--primary {
    background: var(--_primary);
    color: var(--_on);
  }
  .button--primary:hover {
    background: var(--_strong);
    color: var(--_on);
  }
  .button--secondary {
    overflow-wrap: anywhere;
    border-color: var(--_primary);
    background: var(--_surface);
  }
  .button--secondary:hover {
    background: var(--_tint);
  }
  .button--quiet,
  .button--danger {
    min-block-size: 2.75em;
    padding: var(--_s1) var(--_s3);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }
  .button--quiet:hover {
    background: var(--_tint);
  }
  .button--danger {
    color: var(--_error);
  }
  .button--danger:hover {
    background: var(--_error-tint);
  }
  .button:active {
    translate: 0 1px;
  }
  .button:is(:disabled, [aria-disabled='true']):not([aria-busy='true']) {
    border: 1px dashed var(--_border);
    background: var(--_sunken);
    color: var(--_muted);
    cursor: not-allowed;
    translate: none;
  }
  .button[aria-busy='true'] {
    cursor: progress;
  }
  .button[aria-busy='true']::before {
    box-sizing: border-box;
    content: '';
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  @media (max-width: 30em) {
    .button-row > .button {
      flex: 1 1 100%;
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
    .button--primary {
      border-width: 3px;
    }
    .button:is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
