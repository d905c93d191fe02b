import { answers } from '../../styles/answers.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { checklistPrint } from '../../styles/checklist-print.js';
import { checklist } from '../../styles/checklist.js';
import { choices } from '../../styles/choices.js';
import { controls } from '../../styles/controls.js';
import { field } from '../../styles/field.js';
import { notice } from '../../styles/notice.js';
import { print } from '../../styles/print.js';
import { summary } from '../../styles/summary.js';
import { tokens } from '../../styles/tokens.js';

export const checklistStyles = [
  tokens,
  base,
  controls,
  field,
  choices,
  buttons,
  summary,
  notice,
  answers,
  checklist,
  print,
  checklistPrint,
];
