import { answers } from '../../styles/answers.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { checklist } from '../../styles/checklist.js';
import { notice } from '../../styles/notice.js';
import { print } from '../../styles/print.js';
import { receipt } from '../../styles/receipt.js';
import { tokens } from '../../styles/tokens.js';

export const receiptStyles = [tokens, base, buttons, notice, answers, checklist, receipt, print];
