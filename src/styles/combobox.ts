import { css } from 'lit';

/** A text field with suggestions below it. The active option is marked by colour and by a bar. */
export const combobox = css`
  .combobox {
    position: relative;
    max-inline-size: var(--_measure);
  }
  .combobox-list {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(100% + 4px);
    z-index: 10;
    max-block-size: min(20em, 60vh);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(23 33 46 / 18%);
  }
  .combobox-option {
    min-block-size: 44px;
    padding: var(--_s2) var(--_s3);
    border-inline-start: 4px solid transparent;
    cursor: pointer;
  }
  .combobox-option + .combobox-option {
    border-block-start: 1px solid var(--_line);
  }
  .combobox-option:hover {
    background: var(--_tint);
  }
  .combobox-option[aria-selected='true'] {
    border-inline-start-color: var(--_primary);
    background: var(--_tint);
  }
  .combobox-none {
    margin-block-start: var(--_s1);
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .combobox-option {
      border-inline-start-color: Canvas;
    }
    .combobox-option[aria-selected='true'] {
      forced-color-adjust: none;
      border-inline-start-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
