import { answers } from '../../styles/answers.js';
import { base } from '../../styles/base.js';
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

export const dossierStyles = [
  tokens,
  base,
  controls,
  field,
  buttons,
  summary,
  notice,
  steps,
  checklist,
  answers,
  receipt,
  print,
];
