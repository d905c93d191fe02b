import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { notice } from '../../styles/notice.js';
import { print } from '../../styles/print.js';
import { sheet } from '../../styles/sheet.js';
import { tokens } from '../../styles/tokens.js';

export const printStyles = [tokens, base, buttons, notice, print, sheet];
