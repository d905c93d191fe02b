import { css } from 'lit';

/**
 * `.control`: input, select and textarea, sized by what is expected in them. The arrow of a select is drawn with
 * gradients because a portal's policy may not allow `data:` images; where the user's colours are forced, gradients
 * would keep ours, so there the platform draws it.
 */
export const controls = css`
  .control {
    display: block;
    inline-size: 100%;
    max-inline-size: var(--_measure);
    min-block-size: var(--_target);
    margin: 0;
    padding: var(--_s2) var(--_s3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  [data-size='2'] {
    max-inline-size: 4em;
  }
  [data-size='4'] {
    max-inline-size: 5.5em;
  }
  [data-size='10'] {
    max-inline-size: 11em;
  }
  [data-size='15'] {
    max-inline-size: 14em;
  }
  [data-size='20'] {
    max-inline-size: 20em;
  }
  [data-size='40'] {
    max-inline-size: 32em;
  }
  .control[data-code] {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
  }
  .control::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .control:hover {
    border-color: var(--_text);
  }
  .control:focus {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    border-color: var(--_focus);
    border-radius: var(--_radius);
  }
  .control[aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .control:disabled {
    border-style: dashed;
    background-color: var(--_sunken);
    color: var(--_muted);
    opacity: 1;
    cursor: not-allowed;
  }
  .control:read-only:not(select, [type='file'], :disabled) {
    border-color: transparent;
    border-inline-start: 3px solid var(--_line);
    border-radius: 0;
    background: none;
    font-weight: 600;
  }
  textarea.control {
    min-block-size: 7em;
    resize: block;
    field-sizing: content;
  }
  select.control {
    padding-inline-end: 2.5em;
    appearance: none;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_primary) 50%),
      linear-gradient(-45deg, transparent 50%, var(--_primary) 50%);
    background-position:
      right calc(1em + 0.38em) center,
      right 1em center;
    background-size: 0.4em 0.4em;
    background-repeat: no-repeat;
    cursor: pointer;
  }
  [type='file'].control {
    padding: var(--_s2);
    border-style: dashed;
    cursor: pointer;
  }
  ::file-selector-button {
    min-block-size: 2em;
    margin-inline-end: var(--_s3);
    padding: 0 var(--_s3);
    border: 1px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_primary);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .affix,
  .inline {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s3);
    align-items: center;
  }
  :is(.affix, .inline) > .control {
    flex: 1 1 12em;
    inline-size: auto;
    min-inline-size: 0;
  }
  @media (forced-colors: active) {
    select.control {
      padding-inline-end: var(--_s3);
      appearance: auto;
      background-image: none;
    }
    .control[aria-invalid='true'] {
      border-width: 3px;
    }
    .control:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
