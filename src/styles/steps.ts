import { css } from 'lit';

/**
 * Where the person is. Each step is a segment with its label; in a narrow place only the current label shows, on a
 * line of its own: the current item becomes `display: contents`, its segment stays in the row and its label wraps.
 * (What has no box counts nothing, so there the segment counts.) A link to another step shows while it has the focus.
 * Done is a thick line and a tick, current thick and bold, to come thin: no meaning by colour alone.
 */
export const steps = css`
  .steps {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s3);
    min-inline-size: 0;
    container-type: inline-size;
    font-size: 0.9em;
  }
  .step {
    flex: 1 1 0;
    min-inline-size: 0;
    color: var(--_muted);
    counter-increment: step;
  }
  .step::before {
    box-sizing: border-box;
    content: '';
    display: block;
    flex: 1 1 0;
    block-size: 6px;
    margin-block-end: var(--_s1);
    border-block-start: 2px solid var(--_border);
  }
  .step:is([data-state='done'], [aria-current])::before {
    border-block-start: 6px solid var(--_primary);
  }
  .step > * {
    display: inline-block;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }
  .step > *::before {
    content: counter(step) '. ';
    content: counter(step) '. ' / '';
  }
  .step[data-state='done'] > *::before {
    content: '✓ ';
    content: '✓ ' / '';
    font-weight: 700;
  }
  .step-link {
    color: var(--_primary);
    cursor: pointer;
  }
  .step-link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .step[aria-current] {
    color: var(--_text);
    font-weight: 700;
  }
  @container (max-width: 34em) {
    .step:not([aria-current]) > * {
      position: absolute;
      inset: 10px auto auto 0;
    }
    .step:not([aria-current]) > :focus-visible {
      z-index: 1;
      background: var(--_surface);
    }
    .step:not([aria-current]) > :not(:focus-visible) {
      inline-size: 1px;
      block-size: 1px;
      min-block-size: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .step[aria-current] {
      display: contents;
    }
    .step[aria-current]::before {
      counter-increment: step;
    }
    .step[aria-current] > * {
      flex: 1 0 100%;
      order: 1;
    }
  }
`;
