import { css } from 'lit';

/**
 * A label, its hint, its error, its control; groups of them, date parts, rows of a list, what a choice opened.
 *
 * Legends float, so that the bar of an invalid group and the frame of a card begin above them, not beside.
 * Nothing here is `* + *` or `.row ~`: whenever a row went, Chromium would style and attach all others anew.
 * Fields carry no `contain`: layout containment makes each field a stacking context, and the next one would then
 * paint over an open list of suggestions.
 */
export const field = css`
  /* What is scrolled to shows its focus ring, and that it does not end there. */
  :is(.field, .group) {
    scroll-margin-block: var(--_s4);
  }
  :is(.field, .group) > :where(:not(:first-child)) {
    margin-block-start: var(--_s1);
  }
  :is(.field, .group) > :is(.control, .options, .date-parts, .combobox, .inline, .affix) {
    margin-block-start: var(--_s2);
  }
  :is(.group, .rows) > :is(.field, .group, .branch, .row, .button-row) {
    margin-block-start: var(--_s6);
  }
  .group > :is(.answers, .notice, .button, .option),
  .field > [data-phase] ~ :is([data-phase], .button-row) {
    margin-block-start: var(--_s3);
  }
  .row > progress {
    inline-size: 100%;
  }
  .label,
  .legend {
    display: block;
    max-inline-size: var(--_measure);
    font-weight: 600;
  }
  .label {
    inline-size: fit-content;
    overflow-wrap: anywhere;
  }
  .legend {
    float: left;
    inline-size: 100%;
    padding-block-end: var(--_s1);
  }
  /* Not what comes after a legend: for each field a browser would look for one through all fields before it. */
  fieldset > * {
    clear: both;
  }
  .legend--title {
    font-size: min(1.65em, 1.2em + 1.4vw);
    line-height: 1.5;
    text-wrap: balance;
  }
  .legend--title > * {
    font: inherit;
  }
  .legend--title,
  .group:has(> .field, > .group) > .legend {
    padding-block-end: var(--_s3);
    font-weight: 700;
  }
  .group:has(> .field, > .group) > .legend:not(.legend--title) {
    font-size: 1.2em;
  }
  .optional {
    color: var(--_muted);
    font-weight: 400;
    font-size: 0.94em;
  }
  .hint,
  .note {
    color: var(--_muted);
    font-size: 0.97em;
  }
  .note {
    padding-inline-start: var(--_s3);
    border-inline-start: 3px solid var(--_line);
  }
  .error {
    position: relative;
    padding-inline-start: 1.75em;
    color: var(--_error);
    font-weight: 600;
  }
  .error::before {
    content: '!';
    content: '!' / '';
    position: absolute;
    inset-block-start: calc((var(--_leading) * 1em - 1.25em) / 2);
    inset-inline-start: 0;
    inline-size: 1.25em;
    border-radius: 50%;
    background: var(--_error);
    color: var(--_surface);
    font-weight: 700;
    line-height: 1.25em;
    text-align: center;
    forced-color-adjust: none;
  }
  .field--invalid {
    position: relative;
    padding-inline-start: var(--_s4);
  }
  .field--invalid::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 4px solid var(--_error);
  }
  .group--card,
  .row {
    padding: var(--_s4) var(--_s6) var(--_s6);
    border: 1px solid var(--_line);
    border-radius: var(--_panel);
  }
  .date-parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s4);
  }
  .date-part > .label {
    font-weight: 400;
  }
  .date-part > .control {
    inline-size: 5.5em;
    font-variant-numeric: tabular-nums;
  }
  .row > :where(:not(:first-child)) {
    margin-block-start: var(--_s6);
  }
  .row > .row-head + * {
    margin-block-start: var(--_s3);
  }
  .row-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s4);
    align-items: center;
    justify-content: space-between;
  }
  .row-title {
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  /* The words of its buttons, which have no frame, stand at the edge. */
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1);
    margin-inline: calc(var(--_s3) * -1);
  }
  .group > .list-empty {
    margin-block-start: var(--_s3);
  }
  .list-empty {
    padding: var(--_s4);
    border: 1px dashed var(--_border);
    border-radius: var(--_panel);
    color: var(--_muted);
  }
  .branch {
    padding-inline-start: var(--_s6);
    border-inline-start: 3px solid var(--_primary);
  }
  .branch > :where(:not(:first-child)) {
    margin-block-start: var(--_s6);
  }
  @media (forced-colors: active) {
    .error::before {
      background: CanvasText;
      color: Canvas;
    }
  }
  @media (max-width: 30em) {
    .group--card,
    .row {
      padding: var(--_s3) var(--_s4) var(--_s4);
    }
    .branch {
      padding-inline-start: var(--_s4);
    }
  }
`;
