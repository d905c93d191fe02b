import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { choices } from '../../styles/choices.js';
import { combobox } from '../../styles/combobox.js';
import { controls } from '../../styles/controls.js';
import { field } from '../../styles/field.js';
import { notice } from '../../styles/notice.js';
import { summary } from '../../styles/summary.js';
import { tokens } from '../../styles/tokens.js';

export const formStyles = [tokens, base, controls, field, choices, buttons, summary, notice, combobox];
