import { css } from 'lit';

/**
 * Reset, page rhythm, headings and links.
 *
 * A rule of the host page such as `* { all: unset !important }` reaches the element itself and beats `:host`, and
 * what it sets there is inherited. It cannot match the children of the shadow root, so every inherited property
 * that matters is pinned on `:host > *`. `font` resets all of its longhands, variants and features too.
 * `visibility` and `direction` stay inherited: hiding the element and a right-to-left page are the host's business.
 */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host > * {
    color: var(--_text);
    font: 400 var(--_size) / var(--_leading) var(--_font);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    text-underline-offset: auto;
    text-wrap: wrap;
    white-space: normal;
    white-space-collapse: collapse;
    word-break: normal;
    line-break: auto;
    overflow-wrap: break-word;
    hyphens: manual;
    cursor: auto;
    list-style: none;
    color-scheme: light;
    accent-color: var(--_primary);
    caret-color: auto;
    -webkit-user-select: text;
    user-select: text;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
    -webkit-tap-highlight-color: transparent;
  }
  /* Not of pseudo-elements as well: the browser would then work out two more styles for every element. */
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    list-style: none;
  }
  fieldset {
    min-inline-size: 0;
  }
  .form,
  .page,
  .group,
  .row,
  .branch,
  .receipt {
    position: relative;
  }
  :is(.form, .page) > :where(:not(:first-child)) {
    margin-block-start: var(--_s8);
  }
  .page > .page-title + .lead {
    margin-block-start: var(--_s2);
  }
  .page > .caption + .page-title {
    margin-block-start: 0;
  }
  .page-title {
    max-inline-size: 30em;
    font-size: min(1.65em, 1.2em + 1.4vw);
    font-weight: 700;
    line-height: 1.5;
    letter-spacing: -0.005em;
    text-wrap: balance;
  }
  .section-title {
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.5;
  }
  .page > .section-title,
  .page > .section-head {
    margin-block-start: calc(var(--_s8) * 1.25);
  }
  .page > :is(.section-title, .section-head) + * {
    margin-block-start: var(--_s3);
  }
  :is(h1, h2, h3, h4)[tabindex='-1']:focus {
    outline: 0;
  }
  .section-head,
  .bar {
    margin-block-end: var(--_s8, 2em);
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3) var(--_s6);
    align-items: center;
    justify-content: space-between;
  }
  .bar > .language {
    margin-inline-start: auto;
  }
  p,
  .notice,
  .summary {
    max-inline-size: var(--_measure);
  }
  .lead {
    font-size: 1.08em;
    color: var(--_muted);
  }
  .caption,
  .meta {
    font-size: 0.94em;
    color: var(--_muted);
  }
  .caption {
    font-weight: 600;
  }
  a,
  .link {
    color: var(--_primary);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  a:hover,
  .link:hover {
    color: var(--_strong);
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .loading {
    display: flex;
    gap: var(--_s3);
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_muted);
  }
  .loading::before {
    box-sizing: border-box;
    content: '';
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    border: 3px solid var(--_line);
    border-block-start-color: var(--_primary);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  /* What is far down a long form is laid out when it comes near. */
  .lazy {
    content-visibility: auto;
    contain-intrinsic-size: auto 6.5em;
  }
  .row.lazy {
    contain-intrinsic-size: auto 40em;
  }
  .lazy:focus-within {
    content-visibility: visible;
  }
  .language {
    display: inline-flex;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .language button {
    min-block-size: 2.25em;
    padding: 0 var(--_s3);
    border: 0;
    border-radius: calc(var(--_radius) - 1px);
    background: none;
    color: var(--_primary);
    font: inherit;
    font-size: 0.94em;
    cursor: pointer;
  }
  .language button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .language [aria-pressed='true'] {
    background: var(--_primary);
    color: var(--_on);
    font-weight: 600;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_primary);
    cursor: pointer;
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation-duration: 3s !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .language [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
