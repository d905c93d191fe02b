import { css } from 'lit';

/** Notices: the sign says the kind without colour. It is a plain letter or tick, hidden from speech by `/ ''` (browsers before that syntax take the line above it). */
export const notice = css`
  .notice {
    --_c: var(--_primary);
    position: relative;
    padding: var(--_s3) var(--_s4) var(--_s3) calc(var(--_s4) * 2 + 1.6em);
    border: 1px solid var(--_c);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .notice::before {
    content: 'i';
    content: 'i' / '';
    position: absolute;
    inset-block-start: calc(var(--_s3) + (var(--_leading) * 1em - 1.5em) / 2);
    inset-inline-start: var(--_s4);
    inline-size: 1.5em;
    border-radius: 50%;
    background: var(--_c);
    color: var(--_surface);
    font-weight: 700;
    line-height: 1.5em;
    text-align: center;
  }
  .notice--warning {
    --_c: var(--_warning);
    background: var(--_warning-tint);
  }
  .notice--success {
    --_c: var(--_success);
    background: var(--_success-tint);
  }
  .notice--success::before {
    content: '✓';
    content: '✓' / '';
  }
  .notice--danger {
    --_c: var(--_error);
    background: var(--_error-tint);
  }
  :is(.notice--warning, .notice--danger)::before {
    content: '!';
    content: '!' / '';
  }
  .notice > :where(:not(:first-child)) {
    margin-block-start: var(--_s1);
  }
  .notice > :is(.facts, .group, .button-row) {
    margin-block-start: var(--_s3);
  }
  .notice-title {
    font-weight: 700;
  }
  @media (forced-colors: active) {
    .notice::before {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
`;
