import { css } from 'lit';

/**
 * The papers of a case. What is still open stands out; what is ready is the quiet one. The mark is drawn with
 * borders (a ring, a tick, a dash) and repeats what `.item-state` says in words.
 */
export const checklist = css`
  .progress {
    font-weight: 600;
  }
  progress {
    display: block;
    inline-size: 100%;
    max-inline-size: var(--_measure);
    block-size: 10px;
    margin-block-start: var(--_s2);
    border: 1px solid var(--_border);
    border-radius: 5px;
    overflow: hidden;
    background: var(--_surface);
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--_surface);
  }
  progress::-webkit-progress-value {
    background: var(--_success);
  }
  progress::-moz-progress-bar {
    background: var(--_success);
  }
  .checklist {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s3);
  }
  .item {
    --_mark: var(--_border);
    position: relative;
    padding: var(--_s4) var(--_s6) var(--_s4) calc(var(--_s4) * 2 + 1.5em);
    border: 1px solid var(--_line);
    border-radius: var(--_panel);
    background: var(--_surface);
    break-inside: avoid;
  }
  .item::before {
    box-sizing: border-box;
    content: '';
    position: absolute;
    inset-block-start: calc(var(--_s4) + (var(--_leading) * 1em - 1.5em) / 2 + 0.06em);
    inset-inline-start: var(--_s4);
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 2px solid var(--_mark);
    border-radius: 50%;
  }
  .item[data-state='ready'] {
    --_mark: var(--_success);
  }
  .item[data-state='ready']::after {
    box-sizing: border-box;
    content: '';
    position: absolute;
    inset-block-start: calc(var(--_s4) + (var(--_leading) * 1em - 1.5em) / 2 + 0.33em);
    inset-inline-start: calc(var(--_s4) + 0.56em);
    inline-size: 0.38em;
    block-size: 0.72em;
    border: solid var(--_mark);
    border-width: 0 3px 3px 0;
    rotate: 42deg;
  }
  .item[data-state='cannot']::after {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--_s4) + var(--_leading) * 0.5em);
    inset-inline-start: calc(var(--_s4) + 0.4em);
    inline-size: 0.7em;
    border-block-start: 3px solid var(--_mark);
  }
  .item[data-state='later']::before {
    border-style: dashed;
  }
  .item[data-state='open'] {
    border-color: var(--_border);
  }
  .item[data-state='cannot'] {
    --_mark: var(--_warning);
  }
  .item[data-state='notNeeded'] {
    background: none;
    border-style: dashed;
    color: var(--_muted);
  }
  .item-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s4);
    align-items: start;
    justify-content: space-between;
  }
  .item-title {
    flex: 1 1 12em;
    font-size: 1.06em;
    font-weight: 700;
    line-height: 1.5;
  }
  .item-state {
    padding: 0 var(--_s3);
    border: 1px solid var(--_mark);
    border-radius: 2em;
    background: var(--_sunken);
    color: var(--_text);
    font-size: 0.94em;
    font-weight: 600;
  }
  .item[data-state='ready'] .item-state {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_success);
  }
  .item[data-state='cannot'] .item-state {
    background: var(--_warning-tint);
    color: var(--_warning);
  }
  .item-because,
  .item-source,
  .item > .note {
    margin-block-start: var(--_s1);
    max-inline-size: var(--_measure);
  }
  .item-source {
    color: var(--_muted);
    font-size: 0.94em;
  }
  .item > :is(.group, .field, .notice, hoso-form) {
    margin-block-start: var(--_s4);
  }
  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    progress,
    progress::-webkit-progress-bar {
      background: Canvas;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
  @media (max-width: 30em) {
    .item {
      padding: var(--_s4);
    }
    .item::before,
    .item::after {
      display: none;
    }
  }
  .papers {
    margin-block-start: var(--_s1);
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .papers .note {
    display: block;
  }
  .case-notes > .notice {
    margin-block-start: var(--_s3);
  }
`;
