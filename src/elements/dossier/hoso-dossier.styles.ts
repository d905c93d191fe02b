import { answers } from '../../styles/answers.js';
import { base } from '../../styles/base.js';
import { choices } from '../../styles/choices.js';
import { buttons } from '../../styles/buttons.js';
import { checklist } from '../../styles/checklist.js';
import { controls } from '../../styles/controls.js';
import { field } from '../../styles/field.js';
import { notice } from '../../styles/notice.js';
import { print } from '../../styles/print.js';
import { receipt } from '../../styles/receipt.js';
import { steps } from '../../styles/steps.js';
import { summary } from '../../styles/summary.js';
import { tokens } from '../../styles/tokens.js';
import { css } from 'lit';

/** What stands above and below the page: a draft, another tab. */
const around = css`
  :host > :where(:not(:first-child)) {
    margin-block-start: var(--_s8);
  }
  [data-draft]:focus {
    outline-offset: var(--_s2);
  }
  details > .group {
    margin-block-start: var(--_s3);
    max-inline-size: var(--_measure);
  }
  .notice > .button,
  details > .group > p {
    margin-block-start: var(--_s3);
  }
`;

export const dossierStyles = [
  tokens,
  base,
  controls,
  field,
  choices,
  buttons,
  summary,
  notice,
  steps,
  checklist,
  answers,
  receipt,
  print,
  around,
];
