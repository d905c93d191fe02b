import { css } from 'lit';

/**
 * Radio buttons and checkboxes: native inputs of 24 px in rows of at least 48 px. The label's pseudo-element covers
 * the row, so the whole row is the target; the ring is around the row where `:has()` is known, else around the input. Marks are borders, which survive forced colours.
 */
export const choices = css`
  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s2);
    max-inline-size: var(--_measure);
  }
  .options--inline {
    display: flex;
    flex-wrap: wrap;
  }
  .options--inline > .option {
    flex: 0 1 auto;
    min-inline-size: 8em;
  }
  .option {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--_s3);
    align-content: center;
    min-block-size: var(--_target);
    padding: var(--_s2) var(--_s4) var(--_s2) var(--_s3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition: background-color 0.12s;
  }
  /* Above the label's cover, so that the control itself can be pressed: by a person's tool as by a script's. */
  .option > input {
    position: relative;
    z-index: 2;
    display: grid;
    place-content: center;
    inline-size: 24px;
    block-size: 24px;
    margin: calc((var(--_leading) * 1em - 24px) / 2) 0;
    border: 2px solid var(--_border);
    background: var(--_surface);
    font: inherit;
    appearance: none;
    cursor: pointer;
  }
  .option > [type='radio'] {
    border-radius: 50%;
  }
  .option > [type='checkbox'] {
    border-radius: 4px;
  }
  .option > input::before {
    content: '';
    visibility: hidden;
  }
  .option > [type='radio']::before {
    border: 6px solid var(--_primary);
    border-radius: 50%;
  }
  .option > [type='checkbox']::before {
    box-sizing: border-box;
    inline-size: 8px;
    block-size: 14px;
    margin-block-start: -4px;
    border: solid var(--_on);
    border-width: 0 3px 3px 0;
    rotate: 42deg;
  }
  .option > :checked {
    border-color: var(--_primary);
  }
  .option > [type='checkbox']:checked {
    background: var(--_primary);
  }
  .option > :checked::before {
    visibility: visible;
  }
  .option > label {
    align-self: center;
    cursor: pointer;
  }
  .option > label::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
  }
  .option > .hint {
    grid-column: 2;
  }
  @media (hover: hover) {
    .option:hover {
      border-color: var(--_primary);
      background: var(--_tint);
    }
  }
  .option:has(> :checked) {
    border-color: var(--_primary);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_primary);
  }
  .option:has(> :focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .option:has(> :focus-visible) > input {
    outline: 0;
  }
  .option:has(> :disabled) {
    border-style: dashed;
    background: var(--_sunken);
    color: var(--_muted);
  }
  .option > :disabled,
  .option > :disabled + label {
    cursor: not-allowed;
  }
  .field--invalid .option > [aria-invalid='true'] {
    border-color: var(--_error);
  }
  @media (max-width: 30em) {
    .options--inline > .option {
      flex: 1 1 8em;
    }
    .options--inline > .option:has(> .hint) {
      flex-basis: 100%;
    }
  }
  @media (forced-colors: active) {
    .option:has(> :checked) {
      border-width: 3px;
    }
    .option > :checked {
      border-color: Highlight;
    }
    .option > [type='checkbox']::before {
      border-color: CanvasText;
    }
    .option:has(> :disabled) {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
